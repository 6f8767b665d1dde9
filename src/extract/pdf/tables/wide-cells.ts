import type { Grid } from './ruled/cells.js';
import type { PageTable, TableCell } from './table.js';
import { linesOf, type Word } from '../sheet/words.js';

/** Words of one line this far apart, in parts of the font size, are the print of two cells if a column begins between them. */
const APART = 0.6;

/**
 * A filled grid whose cells across several columns are cut where a column begins and none of their print runs over its
 * edge, if there is print on both sides: some printers leave the rules down out of a row.
 */
export function withWideCellsCut(table: PageTable, { xs }: Grid): PageTable {
  const cells = table.cells.flatMap((cell) =>
    cell.columnSpan === 1 || cell.rowSpan > 1
      ? [cell]
      : partsOf(cell, xs.slice(cell.column, cell.column + cell.columnSpan + 1)),
  );
  return cells.length === table.cells.length ? table : { ...table, cells };
}

/** The cells that a cell comes to, whose columns begin and end at `edges`. */
function partsOf(cell: TableCell, edges: readonly number[]): TableCell[] {
  const lines = linesOf(cell.words);
  const isFree = (edge: number): boolean => lines.every(({ words }) => !runsOver(words, edge));
  const kept = edges.filter((edge, at) => at === 0 || at === edges.length - 1 || isFree(edge));
  const parts = kept.slice(1).map((right, at): TableCell => {
    const left = kept[at] ?? cell.box.left;
    const words = cell.words.filter(({ box }) => isBetween((box.left + box.right) / 2, left, right));
    const [from, to] = [edges.indexOf(left), edges.indexOf(right)];
    return { ...cell, column: cell.column + from, columnSpan: to - from, box: { ...cell.box, left, right }, words };
  });
  return parts.filter(({ words }) => words.length > 0).length > 1 ? parts : [cell];
}

function isBetween(middle: number, left: number, right: number): boolean {
  return middle >= left && middle < right;
}

/** Whether the print of a line goes on over an edge: a word lies on it, or two words stand close on both sides of it. */
function runsOver(words: readonly Word[], edge: number): boolean {
  const before = words.filter(({ box }) => (box.left + box.right) / 2 < edge);
  const after = words.filter((word) => !before.includes(word));
  const [end, start] = [before.at(-1), after[0]];
  if ((end?.box.right ?? -Infinity) > edge + 1 || (start?.box.left ?? Infinity) < edge - 1) return true;
  if (end === undefined || start === undefined) return false;
  return start.box.left - end.box.right < APART * Math.max(end.size, start.size);
}
