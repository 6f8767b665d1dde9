import { beginsWithId } from '../../../lib/ids.js';
import { overlap } from '../geometry.js';
import { idsBegun } from './id-rows.js';
import { cellText, rowCells, type PageTable, type TableCell } from './table.js';
import { textOfLines } from '../sheet/text.js';
import { linesOf, type Line } from '../sheet/words.js';

/** A part of a cell: what of it stands on one page. */
export interface CellPart {
  readonly page: number;
  readonly cell: TableCell;
}

/** A cell of a table that may go over several pages. */
export interface WholeCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly parts: readonly CellPart[];
}

/** A table with all its pages: `columns` wide, its rows from the top, each with its cells from the left. */
export interface WholeTable {
  readonly columns: number;
  readonly rows: readonly (readonly WholeCell[])[];
  readonly parts: readonly PageTable[];
}

/** A table on one page as the beginning of a whole table. */
export function wholeTable(table: PageTable): WholeTable {
  return { columns: table.columns, rows: rowsOfPart(table, table), parts: [table] };
}

/** What a cell prints on all its pages; `lines` are its own, where they are known. */
export function wholeText({ parts }: WholeCell, lines = parts.flatMap(linesOfPart)): string {
  return textOfLines(lines, parts[0]?.cell.box);
}

/** The lines of a part of a cell. */
export function linesOfPart({ cell }: CellPart): Line[] {
  return linesOf(cell.words);
}

/** How much of a table's breadth a part on the next page shares with it, if it goes on with it. */
const SHARED_BREADTH = 0.9;

/** Edges of columns this near to one another, in points, are one edge. */
const LEVEL = 8;

/** Whether all columns of two tables begin at the same places: print of a few rows need not reach as far to the right. */
function beginsAlike(upper: PageTable, lower: PageTable): boolean {
  if (upper.columns !== lower.columns) return false;
  return Array.from({ length: upper.columns }, (_, column) => column).every((column) => {
    const [left, other] = [columnLeft(upper, column), columnLeft(lower, column)];
    return left !== undefined && other !== undefined && Math.abs(left - other) < LEVEL;
  });
}

function columnLeft({ cells }: PageTable, at: number): number | undefined {
  const lefts = cells.filter(({ column }) => column === at).map(({ box }) => box.left);
  return lefts.length === 0 ? undefined : Math.min(...lefts);
}

/** So many rows tell where ids stand. */
const ENOUGH = 12;

/** Whether a table at the top of a page can be the rest of the one that the page before ended with. */
export function continues(whole: WholeTable, next: PageTable): boolean {
  const last = whole.parts.at(-1);
  if (last === undefined || next.page !== last.page + 1) return false;
  if (last.tagged !== undefined && next.tagged !== undefined) return last.tagged.table === next.tagged.table;
  if (last.by === 'space' && next.by === 'space' && beginsAlike(last, next)) return true;
  const shared = overlap(last.box.left, last.box.right, next.box.left, next.box.right);
  const breadth = Math.max(last.box.right - last.box.left, next.box.right - next.box.left);
  const sameColumns =
    last.by === 'rules' && next.by === 'rules' ? last.columns === next.columns : next.columns <= last.columns;
  return sameColumns && shared >= SHARED_BREADTH * breadth;
}

/**
 * A table with the part of it on the next page: a heading printed again there is left out, and a row that the page break
 * has split is one row.
 */
export function joined(whole: WholeTable, next: PageTable): WholeTable {
  const known = whole.parts.at(-1)?.tagged?.rows.at(-1);
  if (known !== undefined && next.tagged !== undefined) return joinedByNumbers(whole, next, next.tagged.rows, known);
  const rows = rowsOfPart(next, whole.parts[0] ?? next);
  const [heading] = whole.rows;
  const [top] = rows;
  const isRepeated =
    heading !== undefined &&
    top !== undefined &&
    whole.rows.length > 1 &&
    rowText(heading).replace(/\s/g, '') === rowText(top).replace(/\s/g, '');
  const fresh = isRepeated
    ? rows.slice(1)
    : [...rows.slice(0, 1).map((row) => withoutHeading(row, heading)), ...rows.slice(1)];
  const last = whole.rows.at(-1);
  const rest = last === undefined ? 0 : restOf(last, fresh, [...whole.rows.slice(-ENOUGH), ...fresh], whole, next);
  return {
    columns: whole.columns,
    rows:
      last === undefined || rest === 0
        ? [...whole.rows, ...fresh]
        : [...whole.rows.slice(0, -1), fresh.slice(0, rest).reduce(merged, last), ...fresh.slice(rest)],
    parts: [...whole.parts, next],
  };
}

/**
 * How many rows at the top of a page are the rest of the last row before it: the first, if it goes on from there; where
 * white alone parts the rows of the page, also those under it, since white parts paragraphs of a cell as well.
 */
function restOf(
  last: readonly WholeCell[],
  fresh: readonly (readonly WholeCell[])[],
  all: readonly (readonly WholeCell[])[],
  { columns }: WholeTable,
  { by }: PageTable,
): number {
  const [first] = fresh;
  if (first === undefined || !goesOnFrom(last, first, all, columns)) return 0;
  if (by !== 'space' || columnOfIds(all, columns) === null) return 1;
  const next = fresh.findIndex((row) => !goesOnFrom(last, row, all, columns));
  return next === -1 ? fresh.length : next;
}

/** As the structure numbers the rows: those before the `last` are headings printed again, one of its number goes on with it. */
function joinedByNumbers(whole: WholeTable, next: PageTable, numbers: readonly number[], last: number): WholeTable {
  const rows = rowsOfPart(next, next);
  const [upper, lower] = [whole.rows.at(-1), rows[numbers.indexOf(last)]];
  const isSplit = upper !== undefined && lower !== undefined;
  return {
    columns: whole.columns,
    rows: [
      ...(isSplit ? [...whole.rows.slice(0, -1), merged(upper, lower)] : whole.rows),
      ...rows.filter((_, at) => (numbers[at] ?? 0) > last),
    ],
    parts: [...whole.parts, next],
  };
}

/** Columns whose headings a row prints again before the rest of its cells are so many at least. */
const FEWEST_HEADED = 2;

/** A row without the headings that stand in it over the rest of another: nothing rules the two off. */
function withoutHeading(row: readonly WholeCell[], heading: readonly WholeCell[] = []): WholeCell[] {
  const cells = row.map((cell) => {
    const over = heading.find(({ column }) => column === cell.column);
    return over === undefined ? cell : withoutStart(cell, over);
  });
  const headed = cells.filter((cell, at) => cell !== row[at]).length;
  const isHeaded = headed >= FEWEST_HEADED && headed === heading.filter((cell) => wholeText(cell) !== '').length;
  return isHeaded ? cells : [...row];
}

/** A cell without the words that another prints, if it begins with them. */
function withoutStart(cell: WholeCell, start: WholeCell): WholeCell {
  const [words, first] = [cell, start].map(({ parts }) =>
    parts.flatMap(linesOfPart).flatMap((line) => [...line.words]),
  );
  const [part] = cell.parts;
  const isStart = first?.every(({ text }, at) => words?.[at]?.text === text) === true && first.length > 0;
  if (!isStart || part === undefined) return cell;
  return { ...cell, parts: [{ ...part, cell: { ...part.cell, words: words?.slice(first.length) ?? [] } }] };
}

function rowText(row: readonly WholeCell[]): string {
  return row.map((cell) => wholeText(cell)).join('\n');
}

/** The rows of a part, its cells under the columns of the table's first part. */
function rowsOfPart(part: PageTable, first: PageTable): WholeCell[][] {
  const sameColumns = part.columns === first.columns;
  return Array.from({ length: part.rows }, (_, row) =>
    onePerColumn(
      rowCells(part, row).map((cell): WholeCell => {
        const column = sameColumns ? cell.column : columnBeside(cell, first);
        return {
          column,
          columnSpan: Math.min(cell.columnSpan, first.columns - column),
          parts: [{ page: part.page, cell }],
        };
      }),
    ),
  );
}

/** Cells that stand under one column of the table's first part are one cell, so that none is lost. */
function onePerColumn(cells: readonly WholeCell[]): WholeCell[] {
  const one: WholeCell[] = [];
  for (const cell of cells) {
    const at = one.findIndex(({ column }) => column === cell.column);
    const same = one[at];
    if (same === undefined) one.push(cell);
    else one[at] = { ...same, parts: [...same.parts, ...cell.parts] };
  }
  return one;
}

function columnBeside(cell: TableCell, { cells }: PageTable): number {
  const single = cells.filter(({ columnSpan }) => columnSpan === 1);
  const best = single.reduce<{ column: number; shared: number }>(
    (best, { column, box }) => {
      const shared = overlap(box.left, box.right, cell.box.left, cell.box.right);
      return shared > best.shared ? { column, shared } : best;
    },
    { column: cell.column, shared: -Infinity },
  );
  return best.column;
}

/** What recognition may make of an id that no rule reads as one: its row is no rest of the row before. */
const LIKE_ID = /^\P{L}{0,2}\p{Lu}{1,5}[PF]\s?[\dOQIlSZB]{3,6}[A-Z]?(?![\p{L}\p{N}])/u;

/**
 * Whether the first row after a page break is the rest of the last row before it. Where the rows of the table begin with
 * modification ids, it is if it has none; else if its first column is empty or goes on in the middle of a sentence.
 */
function goesOnFrom(
  last: readonly WholeCell[],
  first: readonly WholeCell[],
  all: readonly (readonly WholeCell[])[],
  columns: number,
): boolean {
  if (isAcross(first, columns) || isAcross(last, columns)) return false;
  const idColumn = columnOfIds(all, columns);
  const text = (column: number): string =>
    first
      .filter((cell) => cell.column === column)
      .map((cell) => wholeText(cell))
      .join(' ');
  if (idColumn !== null) return !beginsWithId(text(idColumn)) && !LIKE_ID.test(text(idColumn));
  return text(0) === '' || /^\p{Ll}/u.test(text(0));
}

/** Whether a row is one cell across the table. */
export function isAcross(row: readonly WholeCell[], columns: number): boolean {
  const printed = row.filter(({ parts }) => parts.some(({ cell }) => cell.words.length > 0));
  const [only] = printed;
  return printed.length === 1 && only !== undefined && columns > 1 && only.columnSpan === columns;
}

/** The column in which most rows begin with a modification id; null where none does. */
export function columnOfIds(rows: readonly (readonly WholeCell[])[], columns: number): number | null {
  const counts = Array.from({ length: columns }, () => 0);
  for (const { column, parts } of rows.flat()) {
    const [first] = parts;
    if (first !== undefined && idsBegun(first.cell.words) > 0 && beginsWithId(cellText(first.cell)))
      counts[column] = (counts[column] ?? 0) + 1;
  }
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

function merged(upper: readonly WholeCell[], lower: readonly WholeCell[]): WholeCell[] {
  const rest = lower.filter((cell) => !upper.some(({ column }) => column === cell.column));
  const both = upper.map((cell): WholeCell => {
    const more = lower.filter(({ column }) => column === cell.column).flatMap(({ parts }) => parts);
    return { ...cell, parts: [...cell.parts, ...more.filter(({ cell: part }) => part.words.length > 0)] };
  });
  return [...both, ...rest].sort((a, b) => a.column - b.column);
}
