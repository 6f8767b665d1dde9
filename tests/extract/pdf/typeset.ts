import PDFDocument from 'pdfkit';

/** A table to typeset: its rows, the first of them the headings, and how it is drawn. */
export interface TableSpec {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Rules on all sides as strokes, as thin filled rectangles, between rows only, between columns only, or none. */
  readonly rules: 'strokes' | 'rectangles' | 'bars' | 'columns' | 'none';
  /** Where the print of a cell stands in its row; at the top where it is not said. */
  readonly stands?: 'top' | 'middle' | 'bottom';
  readonly font: 'Helvetica' | 'Times-Roman';
  readonly size: number;
  readonly padding: number;
  /** Points of the page's height that the table may take before it goes on on the next page. */
  readonly height?: number;
  /** Prose above the table. */
  readonly above?: string;
  /** Addresses of links, by row and column. */
  readonly links?: Readonly<Record<string, string>>;
}

const LEFT = 50;
const TOP = 90;

/** The bytes of a PDF with one table, broken between rows where the page is full. */
export async function typesetTable(spec: TableSpec): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.font(spec.font).fontSize(spec.size);
  if (spec.above !== undefined) document.text(spec.above, LEFT, 50, { width: 480 });
  let y = TOP;
  spec.rows.forEach((row, at) => {
    const height = rowHeight(document, spec, row);
    if (y + height > (spec.height ?? 780)) {
      document.addPage();
      y = 50;
    }
    drawRow(document, spec, at, y, height);
    y += height;
  });
  document.end();
  await done;
  return Buffer.concat(chunks);
}

function rowHeight(document: PDFKit.PDFDocument, { widths, padding }: TableSpec, row: readonly string[]): number {
  const heights = row.map((text, column) =>
    document.heightOfString(text === '' ? ' ' : text, { width: (widths[column] ?? 0) - 2 * padding }),
  );
  return Math.max(...heights) + 2 * padding;
}

/** How far under the top of its row the print of a cell begins. */
function lowered(
  document: PDFKit.PDFDocument,
  { stands = 'top', padding }: TableSpec,
  text: string,
  width: number,
  height: number,
): number {
  const room = height - 2 * padding - document.heightOfString(text === '' ? ' ' : text, { width: width - 2 * padding });
  return stands === 'top' ? 0 : stands === 'middle' ? room / 2 : room;
}

function drawRow(document: PDFKit.PDFDocument, spec: TableSpec, at: number, y: number, height: number): void {
  const { widths, rows, padding, rules } = spec;
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = LEFT;
  (rows[at] ?? []).forEach((text, column) => {
    const width = widths[column] ?? 0;
    const link = spec.links?.[`${at} ${column}`];
    document.text(text, x + padding, y + padding + lowered(document, spec, text, width, height), {
      width: width - 2 * padding,
      ...(link === undefined ? {} : { link, underline: true }),
    });
    if (rules === 'strokes') document.rect(x, y, width, height).lineWidth(0.6).stroke('#000');
    if (rules === 'columns')
      document
        .moveTo(x, y)
        .lineTo(x, y + height)
        .moveTo(x + width, y)
        .lineTo(x + width, y + height)
        .stroke();
    if (rules === 'rectangles')
      for (const [left, top, across, down] of [
        [x, y, width, 0.5],
        [x, y + height, width, 0.5],
        [x, y, 0.5, height],
        [x + width, y, 0.5, height],
      ] as const)
        document.rect(left, top, across, down).fill('#000');
    x += width;
  });
  const isLast = at === rows.length - 1;
  if (rules === 'columns' && (at === 0 || isLast))
    document
      .moveTo(LEFT, isLast ? y + height : y)
      .lineTo(LEFT + total, isLast ? y + height : y)
      .stroke();
  if (rules === 'bars') {
    if (at === 0 || y === 50)
      document
        .moveTo(LEFT, y)
        .lineTo(LEFT + total, y)
        .stroke('#000');
    document
      .moveTo(LEFT, y + height)
      .lineTo(LEFT + total, y + height)
      .stroke('#000');
  }
}
