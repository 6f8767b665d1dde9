import { centre, hull } from '../geometry.js';
import { Carried } from './carried.js';
import { listsModifications } from './cut-rows.js';
import { rowCells, type PageTable, type TableCell } from './table.js';
import { areBold } from '../sheet/word.js';
import type { Word } from '../sheet/words.js';

/** Print stands beside so many of the rows of a grid that leaves their first column out. */
const BESIDE = 0.8;
/** Print may reach into a rule by this, in points. */
const SLACK = 2;

/** Columns that go on over a page break stand where they stood, within this, in points. */
const SHIFT = 4;

/**
 * A ruled table with the first column that its rules leave out: print to the left of nearly every row, if the rows are
 * those of modifications then, or the headings of a table that begins on the next page; or what the table carried over from the page before had there, if all its other columns
 * go on. Other tables are returned as they are.
 */
export function withStubBeside(table: PageTable, words: readonly Word[], carried?: Carried): PageTable {
  const beside = words.filter(({ box }) => {
    const [, y] = centre(box);
    return box.right < table.box.left + SLACK && y > table.box.top && y < table.box.bottom;
  });
  const goesOn = carried !== undefined && lacksFirst(table, carried);
  if (table.by !== 'rules' || (beside.length === 0 && !goesOn)) return table;
  const left = goesOn ? carried.box.left : Math.min(...beside.map(({ box }) => box.left)) - SLACK;
  const stub = Array.from({ length: table.rows }, (_, row): TableCell => {
    const { top, bottom } = hull(rowCells(table, row).map(({ box }) => box));
    const own = beside.filter(({ box }) => centre(box)[1] > top && centre(box)[1] < bottom);
    return { row, column: 0, rowSpan: 1, columnSpan: 1, box: { left, right: table.box.left, top, bottom }, words: own };
  });
  const printed = stub.filter(({ words: own }) => own.length > 0);
  const cells = [...stub, ...table.cells.map((cell) => ({ ...cell, column: cell.column + 1 }))];
  const whole: PageTable = { ...table, box: { ...table.box, left }, columns: table.columns + 1, cells };
  if (!table.cells.every(({ rowSpan }) => rowSpan === 1)) return table;
  const isWhole = printed.length >= BESIDE * table.rows && (listsModifications(whole) || isHeadAtEnd(whole, words));
  return goesOn || isWhole ? whole : table;
}

/** Whether a table is but a row of bold headings with nothing under it: its rows are on the next page. */
function isHeadAtEnd({ rows, cells, box }: PageTable, words: readonly Word[]): boolean {
  const isBold = cells.every((cell) => cell.words.length > 0 && areBold(cell.words));
  return rows === 1 && isBold && !words.some((word) => word.box.top > box.bottom);
}

/** Whether the columns of a table are those of the carried one without its first. */
export function lacksFirst(table: PageTable, { edges }: Carried): boolean {
  const own = Carried.from(table)?.edges ?? [];
  const after = edges.slice(1);
  return (
    own.length > 0 && own.length === after.length && after.every((edge, at) => Math.abs(edge - (own[at] ?? 0)) < SHIFT)
  );
}
