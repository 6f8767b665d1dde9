import type { Chunk } from './chunks.js';
import type { Box } from './geometry.js';

/** Where a column of print begins and ends, in points. */
type Column = Readonly<Pick<Box, 'left' | 'right'>>;

/**
 * The columns made wide enough for the headings of a line that has one for each of them, or for each but the first: in
 * their order they belong together, be the heading far from what stands under it.
 */
export function headedInOrder(columns: readonly Column[], headings: readonly (readonly Chunk[])[]): Column[] {
  return headings.reduce<Column[]>(
    (known, line) => {
      const from = known.length - line.length;
      if (line.length < 2 || from < 0 || from > 1) return known;
      const wider = known.map((column, at) => reaching(column, line[at - from]?.box));
      const isInOrder = wider.every(({ left }, at) => left > (wider[at - 1]?.right ?? -Infinity));
      return isInOrder ? wider : known;
    },
    [...columns],
  );
}

function reaching(column: Column, box: Box | undefined): Column {
  if (box === undefined) return column;
  return { left: Math.min(column.left, box.left), right: Math.max(column.right, box.right) };
}
