import { expect, it } from 'vitest';
import '../../../../src/extract/pdf/file/pdfjs.js';

it('looks for no font of the machine, so that each machine draws a page alike', async () => {
  const { GlobalFonts } = await import('@napi-rs/canvas');
  expect(GlobalFonts.families).toEqual([]);
});
