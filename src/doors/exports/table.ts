/** A text that leads somewhere, where an address is known. */
export interface LinkCell {
  readonly text: string;
  readonly href: string | null;
}

/** What stands in a cell; null where nothing is known. */
export type Cell = string | number | LinkCell | null;

/**
 * What a column holds. In a `date` column, a day such as `2021-09-29` is a date; all else – a month, the name of a
 * release – is as exact as its print and stays text.
 */
export type ColumnKind = 'text' | 'number' | 'date' | 'link';

/** One column of a table, and how its cell follows from a record. */
export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** One row: a cell for each column, and the whole record behind it, with its provenance. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly record: unknown;
}

/** A list as every format takes it: no format knows any list, and no list any format. */
export interface Table {
  /** A short name of small letters and hyphens, for the name of a file. */
  readonly name: string;
  readonly title: string;
  /** What a reader must know beside the rows: what was asked, whether specimens are in. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The place of the column whose value the rows stand under, in a table that is read in groups. */
  readonly groupedBy?: number;
}

/** A column of a list, with its cell made from a record of the list. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
}

/** The rows of records under columns, in the order of the records. */
export function rowsUnder<Item>(columns: readonly ColumnOf<Item>[], items: readonly Item[]): Row[] {
  return items.map((item) => ({ cells: columns.map(({ cell }) => cell(item)), record: item }));
}

/** A column of plain text. */
export function text<Item>(heading: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { heading, kind: 'text', cell };
}

/** A column of dates, each as exact as its print. */
export function date<Item>(heading: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { heading, kind: 'date', cell };
}

/** A column of numbers. */
export function number<Item>(heading: string, cell: (item: Item) => number | null): ColumnOf<Item> {
  return { heading, kind: 'number', cell };
}

/** A column of texts that lead somewhere. */
export function link<Item>(heading: string, cell: (item: Item) => LinkCell | null): ColumnOf<Item> {
  return { heading, kind: 'link', cell };
}

/** Whether what stands in a `date` column is a day, and not a month or a name. */
export function isDay(cell: Cell): cell is string {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
}

/** A cell as text: of a link its text. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}
