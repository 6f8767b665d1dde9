import { centre, hull } from '../geometry.js';
import { listsModifications } from './cut-rows.js';
import { rowCells, type PageTable, type TableCell } from './table.js';
import type { Word } from '../sheet/words.js';

/** Print stands beside so many of the rows of a grid that leaves their first column out. */
const BESIDE = 0.8;
/** Print may reach into a rule by this, in points. */
const SLACK = 2;

/**
 * A ruled table with the first column that its rules leave out: print to the left of nearly every row, if the rows are
 * those of modifications then. Other tables are returned as they are.
 */
export function withStubBeside(table: PageTable, words: readonly Word[]): PageTable {
  const beside = words.filter(({ box }) => {
    const [, y] = centre(box);
    return box.right < table.box.left + SLACK && y > table.box.top && y < table.box.bottom;
  });
  if (table.by !== 'rules' || beside.length === 0) return table;
  const left = Math.min(...beside.map(({ box }) => box.left)) - SLACK;
  const stub = Array.from({ length: table.rows }, (_, row): TableCell => {
    const { top, bottom } = hull(rowCells(table, row).map(({ box }) => box));
    const own = beside.filter(({ box }) => centre(box)[1] > top && centre(box)[1] < bottom);
    return { row, column: 0, rowSpan: 1, columnSpan: 1, box: { left, right: table.box.left, top, bottom }, words: own };
  });
  const printed = stub.filter(({ words: own }) => own.length > 0);
  const cells = [...stub, ...table.cells.map((cell) => ({ ...cell, column: cell.column + 1 }))];
  const whole: PageTable = { ...table, box: { ...table.box, left }, columns: table.columns + 1, cells };
  const isWhole = table.cells.every(({ rowSpan }) => rowSpan === 1) && printed.length >= BESIDE * table.rows;
  return isWhole && listsModifications(whole) ? whole : table;
}
