import { escaped } from '../../../lib/xml.js';
import { isDay, textOf, type Cell, type ColumnKind, type Table } from '../table.js';
import { columnLetters, tableRange, XML_HEAD } from './xlsx-package.js';

/** The styles of cells, by their places in `xl/styles.xml`. */
const STYLE = { plain: 0, heading: 1, date: 2, link: 3, wrapped: 4 } as const;
/** Widths in characters: of numbers and dates, and the bounds of text, which is wrapped beyond. */
const WIDTH = { narrow: 12, least: 8, most: 60 } as const;
/** Excel takes no longer text, no longer address, and no more links on a sheet. */
const LONGEST_TEXT = 32_767;
const LONGEST_ADDRESS = 2_079;
const MOST_LINKS = 65_530;
/** From this day on, day numbers are the same in all that read workbooks: Excel takes 1900 for a leap year. */
const FIRST_DAY = '1900-03-01';

interface Hyperlink {
  readonly ref: string;
  readonly href: string;
}

/** A sheet: headings frozen above the rows and, where wanted, a filter on each column. */
export function sheetXml(table: Table, { filter }: { filter: boolean }): string {
  const { columns, rows } = table;
  const headings = columns.map(({ heading }, at) => textCell(at, 1, heading, STYLE.heading)).join('');
  const body = rows.map(({ cells }, row) => {
    const line = row + 2;
    const written = columns.map(({ kind }, at) => cellXml(at, line, cells[at] ?? null, kind)).join('');
    return `<row r="${line}">${written}</row>`;
  });
  const links = filter ? linksOf(table).map(({ ref }, at) => `<hyperlink ref="${ref}" r:id="rId${at + 1}"/>`) : [];
  return [
    XML_HEAD,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.map((_, at) => columnXml(table, at)).join('')}</cols>`,
    `<sheetData><row r="1">${headings}</row>${body.join('')}</sheetData>`,
    ...(filter ? [`<autoFilter ref="${tableRange(table)}"/>`] : []),
    ...(links.length === 0 ? [] : [`<hyperlinks>${links.join('')}</hyperlinks>`]),
    '</worksheet>',
  ].join('');
}

/** Where the links of a sheet lead. */
export function sheetRelations(table: Table): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  const relations = linksOf(table).map(
    ({ href }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escaped(href)}" TargetMode="External"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

function linksOf({ rows }: Table): Hyperlink[] {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, at) => {
      const href = typeof cell === 'object' && cell !== null ? cell.href : null;
      return href === null || href.length > LONGEST_ADDRESS ? [] : [{ ref: `${columnLetters(at)}${row + 2}`, href }];
    }),
  );
  return links.slice(0, MOST_LINKS);
}

function columnXml({ columns, rows }: Table, at: number): string {
  const kind = columns[at]?.kind;
  const lengths = [columns[at]?.heading.length ?? 0, ...rows.map(({ cells }) => textOf(cells[at] ?? null).length)];
  const longest = lengths.reduce((most, length) => Math.max(most, length), WIDTH.least);
  const width = kind === 'number' ? WIDTH.narrow : Math.min(longest + 2, WIDTH.most);
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
}

function cellXml(at: number, line: number, cell: Cell, kind: ColumnKind): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${columnLetters(at)}${line}" s="${STYLE.plain}"><v>${cell}</v></c>`;
  if (kind === 'date' && isDay(cell) && cell >= FIRST_DAY) {
    return `<c r="${columnLetters(at)}${line}" s="${STYLE.date}"><v>${dayNumber(cell)}</v></c>`;
  }
  const isLink = typeof cell === 'object' && cell.href !== null;
  const text = textOf(cell);
  return textCell(at, line, text, isLink ? STYLE.link : text.length > WIDTH.most ? STYLE.wrapped : STYLE.plain);
}

function textCell(at: number, line: number, text: string, style: number): string {
  return `<c r="${columnLetters(at)}${line}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`;
}

/** A text as a cell can hold it: with single line ends, no longer than may be, and `_x0041_` not taken for a sign. */
function fitting(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return lines.length <= LONGEST_TEXT ? lines : `${lines.slice(0, LONGEST_TEXT - 1)}…`;
}

/** The number of a day as workbooks count it: days since 30 December 1899. */
function dayNumber(day: string): number {
  return Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
