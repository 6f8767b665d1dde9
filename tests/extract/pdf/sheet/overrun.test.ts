import { expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';

/** The words of a page of 10-point Helvetica, in which a figure is 5.56 points wide. */
async function wordsOf(content: string): Promise<string[]> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const body = objects.map((text, at) => `${at + 1} 0 obj\n${text}\nendobj\n`).join('');
  const file = Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\nstartxref\n9999\n%%EOF\n`);
  return (await readPages(file, () => undefined)).flatMap(({ sheet }) => sheet.words.map(({ text }) => text));
}

const at = (x: number, text: string) => `BT /F 10 Tf ${x} 700 Td ${text} Tj ET`;

/** Where “SECMP0015” ends that begins at 60. */
const END = 60 + 57.8;

it.each([
  [1.2, '(GPF)', ['SECMP0015', 'GPF']],
  [2.5, '(Firmware)', ['SECMP0015', 'Firmware']],
  [2.5, '(\\221Firmware)', ['SECMP0015', '‘Firmware']],
])('an id that runs %s points under the next column is a word of its own', async (under, text, words) => {
  expect(await wordsOf(`${at(60, '(SECMP0015)')} ${at(END - under, text)}`)).toEqual(words);
});

it('signs that are set closer than they are wide are one word', async () => {
  expect(await wordsOf('BT /F 10 Tf 60 700 Td [(MP128) 60 (B) 120 (, SR11) 90 (.2)] TJ ET')).toEqual([
    'MP128B,',
    'SR11.2',
  ]);
});
