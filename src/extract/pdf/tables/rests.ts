import type { Lattice } from './ruled/intersections.js';
import type { Carried } from './carried.js';
import type { PageTable, TableCell } from './table.js';
import { linesOf, type Word } from '../sheet/words.js';

/** Sides of columns nearer to one another than this, in points, are level. */
const LEVEL = 4;
/** Lines of a column begin no further from one another than this, in points. */
const ALIKE = 1.5;

/** Whether what is ruled at the top of a page may go on with the carried table: it is as wide, and parts no other columns. */
export function mayGoOn({ box, down }: Lattice, words: readonly Word[], { edges }: Carried): boolean {
  const [left, right] = [edges[0] ?? Infinity, edges.at(-1) ?? Infinity];
  const isTop = !words.some((word) => word.box.bottom < box.top);
  const isAsWide = Math.abs(box.left - left) < LEVEL && Math.abs(box.right - right) < LEVEL;
  return isTop && isAsWide && down.every(({ at }) => edges.some((edge) => Math.abs(at - edge) < LEVEL));
}

/**
 * A table that may go on with the carried one, each cell of its first row that no rule parts, and whose print stands in
 * one column of the carried table as that column's does, in that column: some printers draw no rules down beside the rest
 * of a row.
 */
export function withRestsInColumns(table: PageTable, carried: Carried): PageTable {
  const cells = table.cells.flatMap((cell) => {
    const column = cell.row === 0 && cell.rowSpan === 1 && cell.columnSpan > 1 ? columnOf(cell, carried) : undefined;
    return column === undefined ? [cell] : partsOf(cell, column, carried);
  });
  return cells.length === table.cells.length ? table : { ...table, cells };
}

/** The column that all lines of a cell stand in. In the first one that is a heading over rows, unless it begins small. */
function columnOf({ column: first, columnSpan, words }: TableCell, { begins, edges }: Carried): number | undefined {
  const lines = linesOf(words);
  const [word] = lines[0]?.words ?? [];
  if (word === undefined) return undefined;
  const own = begins.map((_, at) => at).slice(first, first + columnSpan);
  return own.find(
    (at) =>
      (at > 0 || /^\p{Ll}/u.test(word.text)) &&
      lines.every(
        ({ box: { left, right } }) =>
          right < (edges[at + 1] ?? 0) && begins[at]?.some((begin) => Math.abs(begin - left) < ALIKE),
      ),
  );
}

/** A cell over several columns as one for each, with its print in that at `printed`. */
function partsOf(cell: TableCell, printed: number, { edges }: Carried): TableCell[] {
  return Array.from({ length: cell.columnSpan }, (_, at): TableCell => {
    const column = cell.column + at;
    const [left, right] = [edges[column] ?? cell.box.left, edges[column + 1] ?? cell.box.right];
    return {
      ...cell,
      column,
      columnSpan: 1,
      box: { ...cell.box, left, right },
      words: column === printed ? cell.words : [],
    };
  });
}
