import { type Box, isText } from './box.js';

/** The cells of a row of a table, with those of the rows above that reach down over it, each in its column. */
export function rowCells(row: Box): Box[] {
  const rows = (row.parent?.children ?? []).filter((each): each is Box => each.tag === 'tr');
  let cells: Box[] = [];
  // The cells that reach below the row just read, by column, with how many rows they still reach over.
  let reaching = new Map<number, { cell: Box; rows: number }>();
  for (const each of rows.slice(0, rows.indexOf(row) + 1)) {
    const own = each.children.filter((child): child is Box => !isText(child));
    const next = new Map<number, { cell: Box; rows: number }>();
    cells = [];
    while (own.length > 0 || reaching.has(cells.length)) {
      const from = reaching.get(cells.length);
      const cell = from?.cell ?? own.shift();
      if (cell === undefined) break;
      const left = (from?.rows ?? cell.rowspan ?? 1) - 1;
      if (left > 0) next.set(cells.length, { cell, rows: left });
      cells.push(cell);
    }
    reaching = next;
  }
  return cells;
}
