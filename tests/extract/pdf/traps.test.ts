import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/extract/pdf/pages.js';

const PRINT = 'BT /F1 12 Tf 72 700 Td (SEC Releases Update) Tj ET';

/** A file of so many pages, the first with these entries, and without a table of its objects. */
function file({ entries = '', pages = 1, content = PRINT }: { entries?: string; pages?: number; content?: string }) {
  const more = Array.from({ length: pages - 1 }, (_, at) => at + 7);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [ ${[3, ...more].map((number) => `${number} 0 R`).join(' ')} ] /Count ${pages} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R ${entries} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 6 0 R >> >>',
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R /Length 5 >>\nstream\n/X Do\nendstream',
    ...more.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  const body = objects.map((text, at) => `${at + 1} 0 obj\n${text}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\nstartxref\n9999\n%%EOF\n`);
}

const wordsOn = async (bytes: Uint8Array) =>
  (await readPages(bytes, () => undefined)).map(({ sheet }) => sheet.words.map(({ text }) => text).join(' '));

describe('A file that is laid as a trap', () => {
  it('is refused where it has more pages than any document', async () => {
    await expect(wordsOn(file({ pages: 5_001 }))).rejects.toThrow('says that it has 5001 pages');
  });

  it('is refused where its parts nest without end', async () => {
    const nested = '['.repeat(200_000) + ']'.repeat(200_000);
    await expect(wordsOn(file({ entries: `/Trap ${nested}` }))).rejects.toThrow('nests its parts without end');
  });

  it.each([
    ['without a table of its objects', file({})],
    ['with a drawing that draws itself', file({ content: `${PRINT} /X Do` })],
    ['turned on its side', file({ entries: '/Rotate 90' })],
    ['in units of its own', file({ entries: '/UserUnit 10' })],
    ['on a page without an area', file({ entries: '/MediaBox [0 0 0 0]' })],
  ])('is read where it only is odd: %s', async (_, bytes) => {
    expect(await wordsOn(bytes)).toEqual(['SEC Releases Update']);
  });
});
