import { isFigure } from './chunks.js';
import type { Column } from './columns.js';
import type { PlacedLine, Placed } from './placed.js';

/** A heading stands over columns when its middle is no further from theirs than this part of their breadth, or in points. */
const OFF_CENTRE = 0.06;
const OFF_CENTRE_POINTS = 4;
/** The lines of one heading are no further apart than this, from baseline to baseline, in font sizes. */
const LEADING = 1.45;
const YEAR = /^(?:19|20)\d\d\D{0,2}$/;

/** A heading that may stand over more columns than it touches, and how far its middle is from theirs. */
interface Spread {
  readonly first: number;
  readonly last: number;
  readonly off: number;
  readonly limit: number;
}

/**
 * The lines of a table with each heading stretched over all the columns that it is centred over: a heading over several
 * columns has headings under it in each of them, and nothing beside it there. The first column has none over it.
 */
export function stretchHeadings(lines: readonly PlacedLine[], columns: readonly Column[]): PlacedLine[] {
  const body = lines.findIndex((line) => isBody(line, columns));
  return lines.map((line, at) => {
    const under = lines.slice(at + 1, Math.max(at + 1, body));
    if (at >= body || under.length === 0) return line;
    return { line: line.line, placed: line.placed.map((one) => overColumns(one, line, under, columns)) };
  });
}

/** The first line of a table's body prints figures in half of its columns. */
export function isBody({ placed }: PlacedLine, columns: readonly Column[]): boolean {
  const figures = placed.filter(({ first, chunk }) => first > 0 && isFigure(chunk.text));
  const years = figures.filter(({ chunk }) => YEAR.test(chunk.text));
  return figures.length > years.length && 2 * figures.length >= columns.length - 1;
}

function overColumns(
  one: Placed,
  { line, placed }: PlacedLine,
  under: readonly PlacedLine[],
  columns: readonly Column[],
): Placed {
  if (one.first === 0) return one;
  const headings = columns.map((_, at) => headingIn(under, at));
  const isFree = (at: number): boolean =>
    at > 0 && headings[at] !== undefined && !placed.some(({ first, last }) => first <= at && last >= at);
  let [first, last] = [one.first, one.last];
  while (isFree(first - 1)) first -= 1;
  while (isFree(last + 1)) last += 1;
  const spreads: Spread[] = [];
  for (let from = first; from <= one.first; from += 1)
    for (let to = last; to >= one.last; to -= 1)
      if (to > from) spreads.push(spreadOver(one, from, to, headings, columns));
  const best = spreads.filter(({ off, limit }) => off <= limit).sort((a, b) => a.off - b.off)[0];
  if (best === undefined) return one;
  const own = spreadOver(one, one.first, one.last, headings, columns);
  if (best.off < own.off - 1) return { ...one, first: best.first, last: best.last };
  const below = under.find((lower) => lower.placed.some((other) => other.first <= one.last && other.last >= one.first));
  const isApart = below !== undefined && below.line.baseline - line.baseline > LEADING * line.size;
  const isOverYears = headings
    .slice(best.first, best.last + 1)
    .every((heading) => heading !== undefined && YEAR.test(heading.chunk.text));
  return one.first === one.last && (isApart || isOverYears) ? { ...one, first: best.first, last: best.last } : one;
}

/** The lowest heading that stands in one column alone. */
function headingIn(under: readonly PlacedLine[], at: number): Placed | undefined {
  return under.flatMap(({ placed }) => placed).findLast(({ first, last }) => first === at && last === at);
}

/** How far a heading's middle is from that of columns: of the columns themselves, or of the headings in them. */
function spreadOver(
  { chunk: { box } }: Placed,
  first: number,
  last: number,
  headings: readonly (Placed | undefined)[],
  columns: readonly Column[],
): Spread {
  const [from, to] = [columns[first]?.left ?? 0, columns[last]?.right ?? 0];
  const middle = (box.left + box.right) / 2;
  const ends = [headings[first], headings[last]].flatMap((heading) => (heading ? [heading.chunk.box] : []));
  const ofHeadings = ends.reduce((sum, { left, right }) => sum + left + right, 0) / (2 * ends.length || 1);
  const offHeadings = ends.length === 2 ? Math.abs(middle - ofHeadings) : Infinity;
  return {
    first,
    last,
    off: Math.min(Math.abs(middle - (from + to) / 2), offHeadings),
    limit: Math.max(OFF_CENTRE_POINTS, OFF_CENTRE * (to - from)),
  };
}
