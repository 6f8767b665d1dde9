import PDFDocument from 'pdfkit';
import { cellText } from './layouts.js';
import type { Layout, LayoutColumn } from './layouts.js';
import type { SpecimenPaper, SpecimenRow, SpecimenSection } from './papers.js';

const SPECIMEN = 'Specimen for testing: written by the modtrail project, not published by SECAS';
const SIZE = 10;
/** How far under the top of a line its print stands; the font of the ticks does not tell. */
const ASCENT = 7.2;
const LEADING = 13;
const PADDING = 4;
const MARGIN = { left: 56, right: 56, top: 78, bottom: 70 } as const;
const GROUPS = ['DCC System impacting modifications', 'Non-DCC System impacting modifications'] as const;

/** A page being set: how far down it the print has come. */
interface Press {
  readonly document: PDFKit.PDFDocument;
  readonly layout: Layout;
  y: number;
  /** Rows of the table that were set, for the zebra. */
  rows: number;
}

/** A line of a cell: its text, and the address of the link on it. */
interface SetLine {
  readonly text: string;
  readonly link?: string;
}

/** The bytes of a specimen paper as a PDF. The same paper and layout give the same bytes. */
export async function setAsPdf(paper: SpecimenPaper, layout: Layout): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    layout: layout.landscape ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    info: { Title: 'SEC Releases Update (specimen)', CreationDate: new Date(`${paper.day}T09:00:00Z`) },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  setPaper({ document, layout, y: MARGIN.top, rows: 0 }, paper);
  setFurniture(document, layout);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function setPaper(press: Press, paper: SpecimenPaper): void {
  heading(press, 'SEC Releases Update', 16);
  heading(press, '1. Purpose');
  paragraph(press, 'This paper tells the CSC how the coming Smart Energy Code (SEC) Releases stand.');
  paper.sections.forEach((section, at) => {
    setSection(press, section, at + 2);
  });
  heading(press, `${paper.sections.length + 2}. Recommendations`);
  paragraph(press, 'The CSC is requested to:');
  const last = paper.recommendations.length - 1;
  paper.recommendations.forEach((text, at) => {
    paragraph(press, `• ${text}${at === last ? '.' : ';'}`);
  });
  press.y += LEADING;
  for (const text of ['SECAS Change Team', 'SECAS Team', dayWords(paper.day)]) line(press, MARGIN.left, { text });
}

function setSection(press: Press, section: SpecimenSection, number: number): void {
  const scope = section.scope === 'in-scope' ? 'currently in scope of' : 'currently being targeted for';
  const release = `${section.release} SEC Release`;
  heading(press, `${number}. ${release}`);
  paragraph(
    press,
    `The table below shows the modifications ${scope} the ${release} on ${section.date}, and their status:`,
  );
  setTable(press, section.rows);
  press.y += LEADING;
  for (const text of section.narrative) paragraph(press, text);
}

function setTable(press: Press, rows: readonly SpecimenRow[]): void {
  const { layout } = press;
  room(press, 6 * LEADING);
  setHeadings(press);
  press.rows = 0;
  const groups = layout.impact === 'groups' ? [true, false] : [null];
  for (const impact of groups) {
    const ofGroup = rows.filter((row) => impact === null || row.impact === impact);
    if (impact !== null && ofGroup.length > 0) setAcross(press, GROUPS[impact ? 0 : 1]);
    for (const row of ofGroup) setRow(press, row);
  }
}

function setHeadings(press: Press): void {
  font(press, 'bold');
  const cells = press.layout.columns.map((column) => wrapped(press, column.heading, inner(press, column)));
  setCells(press, cells, 'headings');
  font(press);
}

function setAcross(press: Press, text: string): void {
  room(press, 4 * LEADING);
  const top = press.y;
  press.y += PADDING;
  font(press, 'bold');
  line(press, MARGIN.left + PADDING, { text });
  font(press);
  press.y += PADDING;
  rule(press, top, [MARGIN.left, MARGIN.left + measure(press)]);
}

function setRow(press: Press, row: SpecimenRow): void {
  const cells = press.layout.columns.map((column) => {
    const lines = wrapped(press, cellText(row, column, press.layout), inner(press, column));
    const linked = column.prints === 'modification' || column.prints === 'title';
    return linked ? lines.map(({ text }) => ({ text, link: row.url })) : lines;
  });
  setCells(press, cells, 'row');
  press.rows += 1;
}

/** Sets the cells of one row line by line; a row that does not fit goes on on the next page. */
function setCells(press: Press, cells: readonly (readonly SetLine[])[], what: 'headings' | 'row'): void {
  const edges = edgesOf(press);
  const lines = Math.max(...cells.map(({ length }) => length));
  let top = press.y;
  shade(press, Math.min(lines, linesLeft(press)), what);
  press.y += PADDING;
  for (let at = 0; at < lines; at++) {
    if (at > 0 && linesLeft(press) < 1) {
      rule(press, top, edges);
      turnPage(press);
      if (press.layout.repeatsHeadings && what === 'row') setHeadings(press);
      top = press.y;
      shade(press, lines - at, what);
      press.y += PADDING;
    }
    cells.forEach((cell, column) => {
      const set = cell[at];
      const isMark =
        press.layout.columns[column]?.prints === 'impact' && press.layout.impact === 'tick' && what === 'row';
      if (set !== undefined) place(press, (edges[column] ?? 0) + PADDING, set, isMark);
    });
    press.y += LEADING;
  }
  press.y += PADDING;
  rule(press, top, edges);
}

/** The rules of a row, or of the part of it on this page, as the layout draws them. */
function rule({ document, layout, y }: Press, top: number, edges: readonly number[]): void {
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  document.fillColor('#000').strokeColor('#000').lineWidth(0.6);
  if (layout.rules === 'strokes')
    for (let at = 1; at < edges.length; at++) {
      document.rect(edges[at - 1] ?? 0, top, (edges[at] ?? 0) - (edges[at - 1] ?? 0), y - top).stroke();
    }
  if (layout.rules === 'rectangles') {
    for (const across of [top, y]) document.rect(left, across, right - left, 0.5).fill();
    for (const down of edges) document.rect(down, top, 0.5, y - top).fill();
  }
  if (layout.rules === 'bars')
    for (const across of [top, y]) document.moveTo(left, across).lineTo(right, across).stroke();
}

function shade({ document, layout, y, rows }: Press, lines: number, what: 'headings' | 'row'): void {
  if (layout.rules !== 'zebra' || (what === 'row' && rows % 2 === 0)) return;
  const right = document.page.width - MARGIN.right;
  document
    .rect(MARGIN.left, y, right - MARGIN.left, lines * LEADING + 2 * PADDING)
    .fill(what === 'row' ? '#eef2f5' : '#c9d6df');
  document.fillColor('#000');
}

/** Prints a line at a place; a link lies on exactly the words, underlined by a thin rectangle as Word draws it. */
function place({ document, layout, y }: Press, x: number, { text, link }: SetLine, isMark = false): void {
  if (isMark) document.font('ZapfDingbats');
  document
    .fillColor(link === undefined ? '#000' : '#00527a')
    .text(text, x, isMark ? y + ASCENT : y, { lineBreak: false, ...(isMark ? { baseline: 'alphabetic' } : {}) });
  if (isMark) document.font(layout.font);
  if (link === undefined) return;
  const width = document.widthOfString(text);
  document.rect(x, y + SIZE + 0.5, width, 0.5).fill('#00527a');
  document.link(x, y, width, SIZE + 1, link);
}

function line(press: Press, x: number, set: SetLine): void {
  room(press, LEADING);
  place(press, x, set);
  press.y += LEADING;
}

function paragraph(press: Press, text: string): void {
  for (const set of wrapped(press, text, measure(press))) line(press, MARGIN.left, set);
  press.y += LEADING / 2;
}

function heading(press: Press, text: string, size = 12): void {
  room(press, 5 * LEADING);
  press.y += LEADING / 2;
  font(press, 'bold', size);
  line(press, MARGIN.left, { text });
  font(press);
  press.y += LEADING / 2;
}

function font({ document, layout }: Press, weight: 'plain' | 'bold' = 'plain', size = SIZE): void {
  const bold = layout.font === 'Helvetica' ? 'Helvetica-Bold' : 'Times-Bold';
  document.font(weight === 'bold' ? bold : layout.font).fontSize(size);
}

/** A text broken between words, as many words to a line as the width takes. */
function wrapped({ document }: Press, text: string, width: number): SetLine[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && document.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((one) => ({ text: one }));
}

function measure({ document }: Press): number {
  return document.page.width - MARGIN.left - MARGIN.right;
}

function inner(press: Press, { share }: LayoutColumn): number {
  return share * measure(press) - 2 * PADDING;
}

/** The left edge of each column, and the right edge of the last. */
function edgesOf(press: Press): number[] {
  const edges = [MARGIN.left as number];
  for (const { share } of press.layout.columns) edges.push((edges.at(-1) ?? 0) + share * measure(press));
  return edges;
}

function linesLeft({ document, y }: Press): number {
  return Math.floor((document.page.height - MARGIN.bottom - PADDING - y) / LEADING);
}

function room(press: Press, height: number): void {
  if (press.y + height > press.document.page.height - MARGIN.bottom) turnPage(press);
}

function turnPage(press: Press): void {
  press.document.addPage();
  press.y = MARGIN.top;
  font(press);
}

/** The running header and footer of every page, set when their number is known. */
function setFurniture(document: PDFKit.PDFDocument, layout: Layout): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    document.switchToPage(at);
    document.font(layout.font).fontSize(8).fillColor('#444');
    document.text(SPECIMEN, MARGIN.left, 36, { lineBreak: false });
    document.text(`Page ${at + 1} of ${count}`, MARGIN.left, document.page.height - 40, { lineBreak: false });
  }
}

function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
