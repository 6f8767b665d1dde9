import { textOf, type Cell, type ColumnKind, type Table } from '../table.js';

/** How a CSV file is written. */
export interface CsvOptions {
  /** Whether it begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** What makes a spreadsheet take a text for a formula when it stands first, in its wide forms too. */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const IS_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
/** What a field is quoted for. The semicolon and the tab part fields where a spreadsheet is set so. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * A table as CSV (RFC 4180): a line of headings, then one line for each row, each ended by CRLF. A text that a
 * spreadsheet would take for a formula has an apostrophe before it; a number or a date is never touched. The addresses of
 * links stand in a column of their own.
 */
export function csvOf({ columns, rows }: Table, { bom }: CsvOptions): Uint8Array {
  const isLinked = columns.map((_, at) => rows.some(({ cells }) => leadsElsewhere(cells[at] ?? null)));
  const head = columns.flatMap(({ heading }, at) => (isLinked[at] ? [heading, `${heading} (address)`] : [heading]));
  const body = rows.map(({ cells }) =>
    columns.flatMap(({ kind }, at) => {
      const cell = cells[at] ?? null;
      const field = fieldOf(cell, kind);
      return isLinked[at] ? [field, quoted(harmless(hrefOf(cell)))] : [field];
    }),
  );
  const lines = [head.map(quoted), ...body].map((fields) => `${fields.join(',')}\r\n`);
  return new TextEncoder().encode(`${bom ? '\uFEFF' : ''}${lines.join('')}`);
}

function fieldOf(cell: Cell, kind: ColumnKind): string {
  const text = textOf(cell);
  return kind === 'number' ? text : quoted(harmless(text));
}

function harmless(text: string): string {
  return STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function hrefOf(cell: Cell): string {
  return typeof cell === 'object' && cell !== null ? (cell.href ?? '') : '';
}

/** Whether a cell leads to an address that its text is not. */
function leadsElsewhere(cell: Cell): boolean {
  return hrefOf(cell) !== '' && hrefOf(cell) !== textOf(cell);
}
