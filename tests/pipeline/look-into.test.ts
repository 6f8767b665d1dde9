import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Home } from '../../src/model/home.js';
import { SourceId } from '../../src/model/ids.js';
import { pagePictureOf, picturePagesOf } from '../../src/pipeline/look-into.js';
import { temporaryHome } from '../temporary.js';

/** A PDF of one upright and one wide page, and a page as large as a wall. */
async function threePages(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [300, 500], margin: 20 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.text('MP078 goes to the Panel');
  document.addPage({ size: [600, 200], margin: 20 }).text('MP079 is in refinement');
  document.addPage({ size: [14_000, 7_000], margin: 20 });
  document.end();
  await done;
  return Buffer.concat(chunks);
}

/** Width and height of a PNG, from its header (PNG 1.2, 11.2.2). */
function sizeOf(png: Uint8Array | null): [number, number] {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

let home: Home;
const held = { sha256: SourceId.parse('0'.repeat(64)), path: 'wall.pdf' };

beforeEach(async () => {
  home = await temporaryHome();
  const bytes = await threePages();
  held.sha256 = SourceId.parse(createHash('sha256').update(bytes).digest('hex'));
  await writeFile(join(home.corpus, held.path), bytes);
});

describe('A PDF that the corpus holds', () => {
  it('is shown page by page, each in the size it is printed in', async () => {
    expect(await picturePagesOf(home, held)).toEqual([
      { shows: 'picture', page: 1, width: 300, height: 500 },
      { shows: 'picture', page: 2, width: 600, height: 200 },
      { shows: 'picture', page: 3, width: 14_000, height: 7_000 },
    ]);
  });

  it('gives the picture of a page in the proportions of the page', async () => {
    expect(sizeOf(await pagePictureOf(home, held, 1))).toEqual([600, 1000]);
    expect(sizeOf(await pagePictureOf(home, held, 2))).toEqual([1200, 400]);
  });

  it('draws a page as large as a wall no larger than a screen can use', async () => {
    expect(sizeOf(await pagePictureOf(home, held, 3))).toEqual([3200, 1600]);
  });

  it('has no picture of a page out of its range', async () => {
    expect(await pagePictureOf(home, held, 4)).toBeNull();
    expect(await pagePictureOf(home, held, 0)).toBeNull();
  });

  it('is not drawn when it was altered since it was received', async () => {
    await writeFile(join(home.corpus, held.path), '%PDF-1.4 something else');
    await expect(pagePictureOf(home, held, 1)).rejects.toThrow('was altered after it was received');
  });
});
