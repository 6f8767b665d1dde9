import { cellBox, type Grid, type GridCell } from './ruled/cells.js';
import { centre, hull, type Box } from '../geometry.js';
import { textOfWords } from '../sheet/text.js';
import type { Word } from '../sheet/words.js';

/** A cell of a table on a page, with the words it prints. */
export interface TableCell extends GridCell {
  readonly box: Box;
  readonly words: readonly Word[];
  /** The white around a cell without print whose sides no rules show: what is drawn there is drawn in the cell. */
  readonly around?: Box;
}

/** A table, or the part of one, that stands on one page. */
export interface PageTable {
  readonly page: number;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly TableCell[];
  /** How its cells were found: by rules on all sides, by white space, or by the file's own structure. */
  readonly by: 'rules' | 'space' | 'tags';
  /** Where the bars across it begin and end, of a table that has bars and no rules down. */
  readonly bar?: readonly [from: number, to: number];
  /** Which table of the file's structure it is a part of, and the numbers of its rows there. */
  readonly tagged?: { readonly table: number; readonly rows: readonly number[] };
}

/** What a cell prints, its lines joined. */
export function cellText(cell: TableCell): string {
  return textOfWords(cell.words, cell.box);
}

/** Puts words into the cells of a grid, each by its centre. */
export function fillGrid(page: number, grid: Grid, words: readonly Word[]): PageTable {
  const cells = grid.cells.map((cell) => ({ ...cell, box: cellBox(grid, cell), words: [] as Word[] }));
  const rows = fieldsOf(cells, grid.ys.length - 1);
  for (const word of words) {
    const [x, y] = centre(word.box);
    rows[trackAt(grid.ys, y)]?.[trackAt(grid.xs, x)]?.words.push(word);
  }
  return {
    page,
    box: hull(cells.map(({ box }) => box)),
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells,
    by: 'rules',
  };
}

/** The fields of a grid row by row, each the cell that covers it. */
function fieldsOf<T extends GridCell>(cells: readonly T[], rows: number): T[][] {
  const fields = Array.from({ length: rows }, (): T[] => []);
  for (const cell of cells)
    for (const row of fields.slice(cell.row, cell.row + cell.rowSpan))
      for (let at = 0; at < cell.columnSpan; at += 1) row[cell.column + at] = cell;
  return fields;
}

/** Between which two of the lines a place lies, counted from 0; -1 before the first, the last line's number after it. */
function trackAt(lines: readonly number[], place: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A track of a grid without print and narrower than this, in points, is the space between two lines of one border. */
const SPACER = 8;

/** The table without rows in which nothing is printed and without the narrow columns that only part double rules. */
export function withoutEmpty(table: PageTable, grid: Grid): PageTable {
  const printed = table.cells.filter(({ words }) => words.length > 0);
  const wide = grid.xs.flatMap((x, at) => ((grid.xs[at + 1] ?? x) - x >= SPACER ? [at] : []));
  const rows = keptFrom(new Set(printed.map(({ row }) => row)), table.rows);
  const columns = keptFrom(new Set([...printed.map(({ column }) => column), ...wide]), table.columns);
  if (rows.count === table.rows && columns.count === table.columns) return table;
  const cells = table.cells.flatMap((cell): TableCell[] => {
    const [top, bottom] = [rows.at(cell.row), rows.at(cell.row + cell.rowSpan)];
    const [left, right] = [columns.at(cell.column), columns.at(cell.column + cell.columnSpan)];
    if (bottom <= top || right <= left) return [];
    return [{ ...cell, row: top, rowSpan: bottom - top, column: left, columnSpan: right - left }];
  });
  return { ...table, rows: rows.count, columns: columns.count, cells };
}

/** Where each line of the grid goes when the tracks that start no printed cell are left out. */
function keptFrom(starts: ReadonlySet<number>, count: number): { count: number; at: (line: number) => number } {
  const before = [0];
  for (let track = 0; track < count; track += 1) before.push((before[track] ?? 0) + (starts.has(track) ? 1 : 0));
  return { count: before[count] ?? 0, at: (line) => before[line] ?? 0 };
}

/** The cells of a row, by their first row. */
export function rowCells(table: PageTable, row: number): TableCell[] {
  return table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
}

/** What the rows of a table print: one text for each column, empty under a span; and the spans. */
export function textRows(
  table: PageTable,
  textOf: (cell: TableCell) => string = cellText,
): {
  rows: string[][];
  spans: [row: number, column: number, rowSpan: number, columnSpan: number][];
} {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  const spans: [number, number, number, number][] = [];
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row !== undefined) row[cell.column] = textOf(cell);
    if (cell.rowSpan > 1 || cell.columnSpan > 1) spans.push([cell.row, cell.column, cell.rowSpan, cell.columnSpan]);
  }
  return { rows, spans };
}
