import { chunksOf, type Chunk } from '../sheet/chunks.js';
import { centre, hull, overlap, width, type Box } from '../geometry.js';
import { beginsWithIdOrStem } from './id-rows.js';
import { rowCells, type PageTable, type TableCell } from './table.js';
import { areBold } from '../sheet/word.js';
import { linesOf, type Word } from '../sheet/words.js';

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

/** Headings end no further over the grid that they stand over than this, in font sizes, and wrap onto so many lines. */
const OVER = 1.2;
const WRAPPED = 0.5;
const MOST_LINES = 3;

/** The edges of cells are nearer to one another than this, in points. */
const LEVEL = 2;

/**
 * A ruled table of modifications whose first row has an id, with the headings that stand over its columns outside its
 * rules: each in one of them, and in most of them.
 */
export function withHeadingsOver(table: PageTable, words: readonly Word[]): PageTable {
  const { box, columns } = table;
  const first = rowCells(table, 0);
  const isHeadless = first.some((cell) => beginsWithIdOrStem(cell.words[0]?.text ?? ''));
  if (table.by !== 'rules' || !isHeadless) return table;
  const over = words.filter((word) => word.box.bottom < box.top + LEVEL && isBetween(word, box.left, box.right));
  const edges = first.map((cell) => cell.box.right).slice(0, -1);
  let top = box.top;
  const found: { readonly cell: TableCell; readonly chunk: Chunk }[] = [];
  for (const line of linesOf(over).reverse().slice(0, MOST_LINES)) {
    const chunks = chunksOf(line, edges).map((chunk) => ({
      chunk,
      cell: first.find((cell) => holdsChunk(cell, chunk)),
    }));
    const isClose = top - line.box.bottom < (found.length === 0 ? OVER : WRAPPED) * line.size;
    const placed = chunks.flatMap(({ chunk, cell }) => (cell === undefined ? [] : [{ chunk, cell }]));
    if (!isClose || placed.length < chunks.length) break;
    found.unshift(...placed);
    top = line.box.top;
  }
  const headed = new Set(found.map(({ cell }) => cell.column));
  return headed.size < 2 || 2 * headed.size < columns ? table : under(headingRow(table, first, found, top), table);
}

/** The words of the bold lines that stand close over a box: the headings of a table that are set outside its rules. */
export function boldLinesOver(words: readonly Word[], box: Box): Word[] {
  const over = words.filter((word) => word.box.bottom < box.top + LEVEL && isBetween(word, box.left, box.right));
  const found: Word[] = [];
  let top = box.top;
  for (const line of linesOf(over).reverse().slice(0, MOST_LINES)) {
    const isClose = top - line.box.bottom < (found.length === 0 ? OVER : WRAPPED) * line.size;
    if (!isClose || !areBold(line.words)) break;
    found.push(...line.words);
    top = line.box.top;
  }
  return found;
}

function isBetween({ box }: Word, left: number, right: number): boolean {
  const [x] = centre(box);
  return x > left && x < right;
}

function holdsChunk({ box, columnSpan }: TableCell, chunk: Chunk): boolean {
  return columnSpan === 1 && chunk.box.left > box.left - LEVEL && chunk.box.right < box.right + LEVEL;
}

function headingRow(
  table: PageTable,
  first: readonly TableCell[],
  found: readonly { readonly cell: TableCell; readonly chunk: Chunk }[],
  top: number,
): PageTable {
  const cells = first.map((cell): TableCell => {
    const words = found.filter((one) => one.cell === cell).flatMap(({ chunk }) => [...chunk.words]);
    return { ...cell, rowSpan: 1, box: { ...cell.box, top, bottom: table.box.top }, words };
  });
  return { ...table, box: { ...table.box, top, bottom: table.box.top }, rows: 1, cells };
}
