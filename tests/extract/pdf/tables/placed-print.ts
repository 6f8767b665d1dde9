import PDFDocument from 'pdfkit';

/** Print at a place: points from the left and from the top; a heading is bold and larger. */
export type Print = readonly [left: number, top: number, text: string, weight?: 'bold' | 'heading'];
/** A rule from one place to another, or a shaded area between them. */
export type Ruled = readonly [left: number, top: number, right: number, bottom: number];

/** What is set on a page, each thing where it is told to stand. */
export interface PlacedPage {
  readonly print: readonly Print[];
  readonly rules?: readonly Ruled[];
  readonly shades?: readonly Ruled[];
  /** Ticks that are drawn, by their upper left corner, and nine points large. */
  readonly ticks?: readonly (readonly [left: number, top: number])[];
}

/** The bytes of a PDF of these pages. */
export async function setPages(pages: readonly PlacedPage[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const page of pages) setPage(document, page);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function setPage(document: PDFKit.PDFDocument, { print, rules = [], shades = [], ticks = [] }: PlacedPage): void {
  document.addPage();
  for (const [left, top, right, bottom] of shades) document.rect(left, top, right - left, bottom - top).fill('#ccc');
  for (const [left, top, right, bottom] of rules) document.moveTo(left, top).lineTo(right, bottom).stroke('#000');
  for (const [left, top] of ticks)
    document
      .moveTo(left, top + 5)
      .lineTo(left + 3, top + 9)
      .lineTo(left + 9, top)
      .stroke('#000');
  document.fill('#000');
  for (const [left, top, text, weight] of print)
    document
      .font(weight === undefined ? 'Helvetica' : 'Helvetica-Bold')
      .fontSize(weight === 'heading' ? 14 : 10)
      .text(text, left, top, { lineBreak: false });
}
