import type { Column } from '../tables/white/columns.js';
import { overlap } from '../geometry.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Word } from '../sheet/words.js';
import type { TaggedPart, TaggedRow, TaggedWords } from './by-tags.js';
import type { TaggedTable } from './tagged.js';

/** A cell with the column that it begins in. */
export interface PlacedCell extends TaggedWords {
  readonly column: number;
}

/** A row of a part with its cells in their columns. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: readonly PlacedCell[];
}

/** The part of a table on one page with its cells in their columns; headings printed again are its first rows. */
export interface PlacedPart {
  readonly sheet: Sheet;
  readonly columns: number;
  /** Where its columns stand; undefined where one prints nothing. */
  readonly extents: readonly (Column | undefined)[];
  readonly rows: readonly PlacedRow[];
}

/** The words in the cells of a part; one that is in two cells is there twice. */
export function wordsOfPart({ rows }: PlacedPart): Word[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ words }) => [...words]));
}

/**
 * How many columns a tagged table has, and in which of them each cell of each row begins: spans tell it. Null for a row
 * that has too few cells: some writers leave out the empty ones.
 */
export function columnStarts(table: TaggedTable): { columns: number; starts: (readonly number[] | null)[] } {
  const taken: number[] = [];
  const rows = table.map((cells) => {
    const starts: number[] = [];
    let at = 0;
    const toFree = (): void => {
      while ((taken[at] ?? 0) > 0) at += 1;
    };
    for (const { rowSpan, columnSpan } of cells) {
      toFree();
      starts.push(at);
      for (let column = at; column < at + columnSpan; column += 1) taken[column] = rowSpan;
      at += columnSpan;
    }
    toFree();
    for (let column = 0; column < taken.length; column += 1) taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
    return { starts, width: at };
  });
  const columns = Math.max(0, ...rows.map(({ width }) => width));
  return { columns, starts: rows.map(({ starts, width }) => (width === columns ? starts : null)) };
}

/** Where the columns of a part stand, by the words of its cells that span one column; undefined where one prints nothing. */
export function columnExtents(
  parts: readonly TaggedPart[],
  columns: number,
  starts: readonly (readonly number[] | null)[],
): (Column | undefined)[] {
  const extents: (Column | undefined)[] = Array.from({ length: columns }, () => undefined);
  for (const { row, cells } of parts.flatMap(({ rows }) => rows))
    cells.forEach(({ columnSpan, words }, at) => {
      const column = starts[row]?.[at];
      if (column === undefined || columnSpan !== 1) return;
      for (const { box } of words) {
        const known = extents[column] ?? box;
        extents[column] = { left: Math.min(known.left, box.left), right: Math.max(known.right, box.right) };
      }
    });
  return extents;
}

/** The cells of a row in their columns: as the spans tell, or, of a row with too few cells, by where they stand. */
export function placedCells(
  { row, cells }: TaggedRow,
  starts: readonly (readonly number[] | null)[],
  extents: readonly (Column | undefined)[],
): PlacedCell[] | null {
  const known = starts[row];
  if (known) return cells.map((cell, at) => ({ ...cell, column: known[at] ?? 0 }));
  const printed = cells.filter(({ words }) => words.length > 0);
  const placed = printed.map((cell): PlacedCell => ({ ...cell, column: columnUnder(cell.words, extents) ?? -1 }));
  const ends = [0, ...placed.map(({ column, columnSpan }) => column + columnSpan)];
  return placed.every(({ column }, at) => column >= (ends[at] ?? 0)) ? placed : null;
}

/** The column that words stand in for the most part. */
export function columnUnder(words: readonly Word[], extents: readonly (Column | undefined)[]): number | null {
  const shared = extents.map((extent) =>
    extent === undefined
      ? 0
      : words.reduce((sum, { box }) => sum + Math.max(0, overlap(box.left, box.right, extent.left, extent.right)), 0),
  );
  const most = Math.max(0, ...shared);
  return most > 0 ? shared.indexOf(most) : null;
}
