import type { Chunk } from '../../sheet/chunks.js';
import type { Box } from '../../geometry.js';
import type { Word } from '../../sheet/words.js';

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

/**
 * Joins a column over which no heading stands with the headed one after it, if print runs on from the one into the other:
 * few lines are full where a row has few, and a heading in the middle stands over the ends of the longest alone.
 */
export function withRunsWhole(
  columns: readonly Column[],
  headings: readonly Word[],
  lines: readonly (readonly Chunk[])[],
): Column[] {
  const isHeaded = (column: Column): boolean => headings.some(({ box }) => touches(box, column));
  return columns.reduce<Column[]>((joined, column) => {
    const last = joined.at(-1);
    const runsOn =
      last !== undefined &&
      !isHeaded(last) &&
      isHeaded(column) &&
      lines.some((line) => line.some(({ box }) => touches(box, last) && touches(box, column)));
    return runsOn ? [...joined.slice(0, -1), { left: last.left, right: column.right }] : [...joined, column];
  }, []);
}

function touches(box: Box, { left, right }: Column): boolean {
  return box.left < right && box.right > left;
}
