import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';

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

/** A picture of a tick on white. */
function tickPicture(): Buffer {
  const canvas = createCanvas(40, 40);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 40, 40);
  pen.strokeStyle = '#107c10';
  pen.lineWidth = 6;
  pen.moveTo(5, 22);
  pen.lineTo(15, 33);
  pen.lineTo(35, 6);
  pen.stroke();
  return canvas.toBuffer('image/png');
}

it('the shade of a cell around a picture of a tick is no ink of the tick', async () => {
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  ['Modification', 'MP101 ‘Ticked’'].forEach((text, at) => {
    const y = 100 + 24 * at;
    if (at > 0) document.rect(56, y, 260, 24).fill('#555');
    document.lineWidth(0.6).rect(56, y, 200, 24).rect(256, y, 60, 24).stroke();
    document.font('Helvetica').fontSize(10).fill('#000');
    document.text(text, 60, y + 7, { lineBreak: false });
    if (at === 0) document.text('Impact', 260, y + 7, { lineBreak: false });
  });
  document.image(tickPicture(), 280.02, 131.02, { width: 9 });
  document.end();
  await ended;
  const { blocks } = printOf(await readPages(Buffer.concat(chunks), () => undefined));
  const [table] = blocks.filter((block) => block.block === 'table');
  expect(table?.rows.map((row) => row.row === 'cells' && row.cells[1])).toMatchObject([{ mark: 'tick' }]);
});
