import { labelOf } from '../../model/page-words.js';
import { type Box, type Piece, boxesIn, isText, textOf } from './box.js';

/** What heads a column of a table of dates, documents or actions, and is no label of a page. */
const HEAD =
  /^(?:(?:start |end |from )?dates?|from|to|events?|activit(?:y|ies)|actions?|descriptions?|details|comments?|notes?|types?|size|version|no\.|#|owner|outcome)$/i;
const OF_DATES = /^(?:(?:start |end |from )?dates?\b.{0,20}|from|to)$/i;
const OF_EVENTS = /^(?:events?|milestones?|activit(?:y|ies)|actions?|steps?|descriptions?)$/i;

/** Whether a piece stands in a row that heads the columns of a table, so that its words are no label of the page. */
export function isColumnHead(piece: Piece): boolean {
  let row: Box | null = piece.parent;
  while (row !== null && row.tag !== 'tr') row = row.parent;
  if (row === null || firstRow(row) !== row) return false;
  const texts = cellsOf(row).map(textOf);
  const heads = texts.filter((text) => HEAD.test(text)).length;
  const labels = texts.filter((text) => !HEAD.test(text) && labelOf(text) !== null).length;
  return heads > 0 && heads >= labels && heads + labels === texts.length;
}

/** The cells of a row that print its dates and its event, where its table heads such columns; else null. */
export function datedCells(row: Box): Box[] | null {
  const heads = headsOf(row);
  const cells = cellsOf(row);
  const event = heads.findIndex((head) => OF_EVENTS.test(head));
  const dates = heads.flatMap((head, at) => (OF_DATES.test(head) ? [at] : []));
  if (event < 0 || dates.length === 0 || cells.length !== heads.length) return null;
  return [...dates, event].flatMap((at) => cells[at] ?? []);
}

/** The texts of the first row of a row's table; none where it is that row. */
function headsOf(row: Box): string[] {
  const first = firstRow(row);
  return row.tag !== 'tr' || first === undefined || first === row ? [] : cellsOf(first).map(textOf);
}

function firstRow(row: Box): Box | undefined {
  let table: Box = row;
  while (table.parent !== null && table.tag !== 'table') table = table.parent;
  return [...boxesIn(table)].find(({ tag }) => tag === 'tr');
}

function cellsOf(row: Box): Box[] {
  return row.children.filter((child): child is Box => !isText(child));
}
