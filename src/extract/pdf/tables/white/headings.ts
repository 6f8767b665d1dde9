import { chunkFrom, isFigure } from '../../sheet/chunks.js';
import type { Column } from './columns.js';
import type { PlacedLine, Placed } from './placed.js';

/** A heading stands over columns when its middle is no further from theirs than this part of their breadth, or in points. */
const OFF_CENTRE = 0.06;
const OFF_CENTRE_POINTS = 4;
/** The lines of one heading are no further apart than this, from baseline to baseline, in font sizes. */
const LEADING = 1.45;
/** The space between two words is no wider than this, in font sizes. */
const SPACE = 0.45;
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
  const units = areUnits(lines[body - 1], lines[body - 2], columns) ? body - 1 : body;
  const stretched = lines.map((line, at) => {
    const under = lines.slice(at + 1, Math.max(at + 1, units));
    if (at >= units || under.length === 0) return line;
    const whole = withYears(line.placed, under);
    const wide = whole.map((one) => overColumns(one, { ...line, placed: whole }, under, columns));
    return { line: line.line, placed: inEqualParts(whole, under, columns) ?? apart(wide, whole) };
  });
  const [last, over] = [stretched[units], stretched.slice(0, units)];
  return units === body || last === undefined ? stretched : stretched.with(units, overSpans(last, over, columns));
}

/** Whether a line under one that has a heading for each column has fewer: they are units, each of several columns. */
function areUnits(line: PlacedLine | undefined, above: PlacedLine | undefined, columns: readonly Column[]): boolean {
  if (line === undefined || above === undefined) return false;
  const fewer = line.placed.length < columns.length - 1 && line.placed.every(({ first }) => first > 0);
  const own = above.placed.filter(({ first, last }) => first > 0 && first === last);
  return fewer && columns.length > 2 && own.length === columns.length - 1;
}

/** A line of units with each stretched over the columns of the heading over it that has the same middle, or one over all. */
function overSpans(line: PlacedLine, over: readonly PlacedLine[], columns: readonly Column[]): PlacedLine {
  const headings = columns.map((_, at) => headingIn(over, at));
  const above = over.flatMap(({ placed }) => placed.filter(({ first, last }) => first > 0 && last > first));
  const all = line.placed.length === 1 ? [{ first: 1, last: columns.length - 1 }] : [];
  const placed = line.placed.map((one) => {
    const spreads = [...above, ...all].map(({ first, last }) => spreadOver(one, first, last, headings, columns));
    const [best] = spreads.filter(({ off, limit }) => off <= limit).sort((a, b) => a.off - b.off);
    return best === undefined ? one : { ...one, first: best.first, last: best.last };
  });
  return isApart(placed) ? { ...line, placed } : line;
}

/** Whether headings stand in columns of their own, from left to right. */
function isApart(placed: readonly Placed[]): boolean {
  return placed.slice(1).every(({ first }, at) => first > (placed[at]?.last ?? 0));
}

/**
 * Headings each over as many columns as the others, in order, if those under them come again and again and each has its
 * middle over its own; else null.
 */
function inEqualParts(
  placed: readonly Placed[],
  under: readonly PlacedLine[],
  columns: readonly Column[],
): Placed[] | null {
  const [stub, over] = [placed.filter(({ last }) => last === 0), placed.filter(({ last }) => last > 0)];
  const size = (columns.length - 1) / over.length;
  const headings = columns.map((_, at) => headingIn(under, at));
  if (!comeAgain(headings, size)) return null;
  const parts = over.map((one, at) => ({ ...one, first: 1 + at * size, last: (at + 1) * size }));
  const areOver = parts.every(({ chunk: { box }, first, last }) => {
    const middle = (box.left + box.right) / 2;
    return middle > (columns[first]?.left ?? Infinity) && middle < (columns[last]?.right ?? -Infinity);
  });
  return areOver ? [...stub, ...parts] : null;
}

/** Whether the headings of all columns but the first come again after so many: `Number`, `Percent`, `Number` … */
function comeAgain(headings: readonly (Placed | undefined)[], period: number): boolean {
  const texts = headings.slice(1).map((heading) => heading?.chunk.text);
  const isWhole = texts.length > period && Number.isInteger(texts.length / period);
  return isWhole && texts.every((text, at) => text !== undefined && text === texts[at % period]);
}

/** Stretched headings, where two of them reach into one column the wider of them as it was. */
function apart(wide: readonly Placed[], own: readonly Placed[]): readonly Placed[] {
  const breadth = ({ first, last }: Placed): number => last - first;
  const at = wide.findIndex((one, index) => index > 0 && one.first <= (wide[index - 1]?.last ?? -1));
  const [before, after] = [wide[at - 1], wide[at]];
  if (before === undefined || after === undefined) return wide;
  const wider = breadth(before) > breadth(after) ? at - 1 : at;
  const back = own[wider];
  return back === undefined || back === wide[wider] ? own : apart(wide.with(wider, back), own);
}

/** Headings with a year that a mere space parts from the words before it joined to them, if both have headings under them. */
function withYears(placed: readonly Placed[], under: readonly PlacedLine[]): Placed[] {
  return placed.reduce<Placed[]>((joined, next) => {
    const before = joined.at(-1);
    const word = next.chunk.words[0];
    if (before === undefined || word === undefined || isFigure(before.chunk.text)) return [...joined, next];
    const isNext = next.chunk.box.left - before.chunk.box.right < SPACE * word.size && YEAR.test(next.chunk.text);
    const areHeaded = [before, next].every(
      ({ first, last }) => first === last && headingIn(under, first) !== undefined,
    );
    if (!isNext || !areHeaded) return [...joined, next];
    const chunk = chunkFrom([...before.chunk.words, ...next.chunk.words]);
    return [...joined.slice(0, -1), { chunk, first: before.first, last: next.last }];
  }, []);
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
