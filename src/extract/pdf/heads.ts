import { hull, overlap, width } from './geometry.js';
import type { PageTable } from './table.js';

/** Rows that go on with a ruled head are no further under it than this, in points, and it has no more rows than that. */
const CLOSE = 8;
const MOST_ROWS = 4;

/** The tables with each head that alone is ruled joined to the rows that stand under it in its columns. */
export function withHeads(tables: readonly PageTable[]): PageTable[] {
  const joined: PageTable[] = [];
  for (const table of [...tables].sort((a, b) => a.box.top - b.box.top)) {
    const at = joined.findIndex((head) => isHeadOf(head, table));
    const head = joined[at];
    if (head === undefined) joined.push(table);
    else joined[at] = under(head, table);
  }
  return joined;
}

function isHeadOf(head: PageTable, { by, columns, cells, box }: PageTable): boolean {
  if (head.by !== 'rules' || by !== 'space' || head.rows > MOST_ROWS || head.columns !== columns) return false;
  const gap = box.top - head.box.bottom;
  return gap > -CLOSE && gap < CLOSE && cells.every((cell) => cell.columnSpan > 1 || standsUnder(head, cell));
}

function standsUnder(head: PageTable, { column, words }: PageTable['cells'][number]): boolean {
  const over = head.cells.find((cell) => cell.column === column && cell.columnSpan === 1);
  const own = hull(words.map((word) => word.box));
  return over !== undefined && overlap(over.box.left, over.box.right, own.left, own.right) > 0.5 * width(own);
}

function under(head: PageTable, table: PageTable): PageTable {
  return {
    ...head,
    box: hull([head.box, table.box]),
    rows: head.rows + table.rows,
    cells: [...head.cells, ...table.cells.map((cell) => ({ ...cell, row: cell.row + head.rows }))],
  };
}
