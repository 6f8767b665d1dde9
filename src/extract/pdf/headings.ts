import { isFigure } from './chunks.js';
import type { Column } from './columns.js';
import type { PlacedLine, Placed } from './rows.js';

/** A heading stands over columns when its middle is no further from theirs than this part of their breadth, or in points. */
const OFF_CENTRE = 0.06;
const OFF_CENTRE_POINTS = 4;

/**
 * The rows with the headings of their upper rows stretched over all the columns that they are centred over: a heading over
 * several columns has print under it in each of them, and nothing beside it there.
 */
export function stretchHeadings(rows: readonly (readonly PlacedLine[])[], columns: readonly Column[]): PlacedLine[][] {
  const body = rows.findIndex((row) => isBody(row, columns));
  return rows.map((row, at) => {
    const under = rows[at + 1];
    return at + 1 < body && under !== undefined ? row.map((line) => stretched(line, row, under, columns)) : [...row];
  });
}

/** The first row of a table's body prints figures in half of its columns. */
function isBody(row: readonly PlacedLine[], columns: readonly Column[]): boolean {
  const figures = row.flatMap(({ placed }) => placed.filter(({ first, chunk }) => first > 0 && isFigure(chunk.text)));
  const years = figures.filter(({ chunk }) => /^(?:19|20)\d\d\D{0,2}$/.test(chunk.text));
  return figures.length > years.length && 2 * figures.length >= columns.length - 1;
}

function stretched(
  line: PlacedLine,
  row: readonly PlacedLine[],
  under: readonly PlacedLine[],
  columns: readonly Column[],
): PlacedLine {
  const all = row.flatMap(({ placed }) => placed);
  const below = under.flatMap(({ placed }) => placed);
  return { ...line, placed: line.placed.map((one) => overColumns(one, all, below, columns)) };
}

function overColumns(
  one: Placed,
  beside: readonly Placed[],
  below: readonly Placed[],
  columns: readonly Column[],
): Placed {
  const isFree = (at: number): boolean =>
    columns[at] !== undefined &&
    !beside.some(({ first, last }) => first <= at && last >= at) &&
    below.some(({ first, last }) => first <= at && last >= at);
  let best = one;
  let off = offCentre(one, columns);
  let [first, last] = [one.first, one.last];
  while (isFree(first - 1)) first -= 1;
  while (isFree(last + 1)) last += 1;
  for (let from = first; from <= one.first; from += 1)
    for (let to = last; to >= one.last; to -= 1) {
      const wider = { ...one, first: from, last: to };
      if (to > from && offCentre(wider, columns) < off - 1 && isCentred(wider, columns)) {
        best = wider;
        off = offCentre(wider, columns);
      }
    }
  return best;
}

function isCentred(one: Placed, columns: readonly Column[]): boolean {
  const [from, to] = [columns[one.first]?.left ?? 0, columns[one.last]?.right ?? 0];
  return offCentre(one, columns) <= Math.max(OFF_CENTRE_POINTS, OFF_CENTRE * (to - from));
}

function offCentre({ chunk: { box }, first, last }: Placed, columns: readonly Column[]): number {
  const [from, to] = [columns[first]?.left ?? 0, columns[last]?.right ?? 0];
  return Math.abs((box.left + box.right) / 2 - (from + to) / 2);
}
