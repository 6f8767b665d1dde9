import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { readPages } from '../../../src/extract/pdf/pages.js';
import { printOf } from '../../../src/extract/pdf/print.js';

it('a tick and a cross that are drawn and not printed are told apart, and an empty cell has neither', async () => {
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const rows = ['Modification', 'MP101 ‘Ticked’', 'MP102 ‘Crossed’', 'MP103 ‘Neither’'];
  rows.forEach((text, at) => {
    const y = 100 + 24 * at;
    document.lineWidth(0.6).rect(56, y, 200, 24).rect(256, y, 60, 24).stroke();
    document
      .font('Helvetica')
      .fontSize(10)
      .text(text, 60, y + 7, { lineBreak: false });
    if (at === 0) document.text('Impact', 260, y + 7, { lineBreak: false });
  });
  document.lineWidth(1.4).moveTo(280, 136).lineTo(283, 140).lineTo(290, 130).stroke('#070');
  document.lineWidth(1.4).moveTo(280, 154).lineTo(290, 165).moveTo(290, 154).lineTo(280, 165).stroke('#a00');
  document.end();
  await ended;
  const { blocks } = printOf(await readPages(Buffer.concat(chunks), () => undefined));
  const [table] = blocks.filter((block) => block.block === 'table');
  const marks = table?.rows.map((row) =>
    row.row === 'cells' ? row.cells.map((cell) => 'mark' in cell && cell.mark) : [],
  );
  expect(marks?.map(([, mark]) => mark)).toEqual(['tick', 'cross', false]);
});
