import { width, type Box } from '../../geometry.js';
import { printsFigures, type Chunk } from '../../sheet/chunks.js';
import { headedInOrder } from './headed-columns.js';
import type { Word } from '../../sheet/words.js';

/** Where a column of print begins and ends, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** What is drawn so far outside the print of the first or last column, in points, stands in it. */
const AROUND = 30;

/** How far the white around a column reaches to its neighbours. */
export function whiteAround(columns: readonly Column[], at: number): Column {
  const { left = 0, right = 0 } = columns[at] ?? {};
  return { left: columns[at - 1]?.right ?? left - AROUND, right: columns[at + 1]?.left ?? right + AROUND };
}

/** Fewer labels than these, alone in their lines, make no column. */
const FEWEST_LABELS = 2;

/** The share of lines that may cross a gap between columns: headings over several columns, notes. */
const CROSSING = 0.2;
/** The narrowest gap between columns, in parts of the font size, where many lines or few, or many figures, bear witness to it. */
const NARROWEST_OF_MANY = 0.4;
const NARROWEST_OF_FEW = 0.75;
const NARROWEST_OF_FIGURES = 0.22;
const MANY = 6;

/**
 * The columns that lines of chunks stand in, found by the strips of white between them. A strip counts that nearly all
 * lines keep free; then the chunks that cross such strips (headings over several columns) are left out, and what the
 * others cover are the columns.
 */
export function columnsOf(lines: readonly (readonly Chunk[])[], size: number, bounds?: Box): Column[] {
  const rows = rowsOfFigures(lines);
  const narrowest =
    size * (lines.length < MANY ? NARROWEST_OF_FEW : rows === null ? NARROWEST_OF_MANY : NARROWEST_OF_FIGURES);
  const all = lines.flat();
  if (all.length === 0) return [];
  const from = Math.floor(bounds?.left ?? Math.min(...all.map(({ box }) => box.left)));
  const to = Math.ceil(bounds?.right ?? Math.max(...all.map(({ box }) => box.right)));
  const telling = rows ?? tellingOf(lines);
  const allowed = Math.floor(rows === null ? CROSSING * telling.length + 0.5 : CROSSING_FIGURES * telling.length);
  const strips = stripsWhere(coverage(telling, from, to), from, (count) => count <= allowed, narrowest).filter(
    ({ left, right }) => left > from && right < to,
  );
  const uncrossed = telling.map((line) =>
    line.filter((chunk) => !strips.some((strip) => crosses(chunk.box, strip, narrowest))),
  );
  const columns = stripsWhere(coverage(uncrossed, from, to), from, (count) => count > 0, 0.5).reduce<Column[]>(
    (columns, column) => {
      const last = columns.at(-1);
      if (last !== undefined && column.left - last.right < narrowest)
        return [...columns.slice(0, -1), { left: last.left, right: column.right }];
      return [...columns, column];
    },
    [],
  );
  const others = lines.filter((line) => !telling.includes(line));
  if (rows === null) return others.flat().reduce((wider, { box }) => widenedBy(box, wider, narrowest), columns);
  const within = others.filter((line) => line.length > 1 || isInLine(line, columns));
  const headed = headedInOrder(columns, others);
  return within.flat().reduce((wider, { box }) => widenedBy(box, wider, narrowest), headed);
}

/**
 * The columns with one before them for texts that stand alone in their lines, clear of the first column: labels, each
 * between two of the rows that it stands for.
 */
export function withLoneStub(columns: readonly Column[], lines: readonly (readonly Chunk[])[], size: number): Column[] {
  const [first] = columns;
  if (first === undefined) return [];
  const lone = lines.flatMap(([only, more]) => (only !== undefined && more === undefined ? [only.box] : []));
  const outside = lone.filter(({ left }) => left < first.left - IN_LINE);
  const right = Math.max(...outside.map((box) => box.right));
  const isClear = outside.length >= FEWEST_LABELS && right < first.left - NARROWEST_OF_MANY * size;
  return isClear ? [{ left: Math.min(...outside.map(({ left }) => left)), right }, ...columns] : [...columns];
}

/** Ends and middles nearer to one another than this, in points, stand in one line. */
const IN_LINE = 3;

/** Whether the one text of a line begins, ends or has its middle where a column has. */
function isInLine([only]: readonly Chunk[], columns: readonly Column[]): boolean {
  if (only === undefined) return false;
  const { left, right } = only.box;
  return columns.some((column) =>
    [column.left - left, column.right - right, (column.left + column.right - left - right) / 2].some(
      (off) => Math.abs(off) < IN_LINE,
    ),
  );
}

/** The columns with the one made wider that a lone chunk stands in; one that stands in several runs across them. */
function widenedBy({ left, right }: Box, columns: Column[], narrowest: number): Column[] {
  const under = columns.filter((column) => Math.min(right, column.right) - Math.max(left, column.left) > 0);
  const [only] = under;
  if (only === undefined || under.length > 1) return columns;
  const at = columns.indexOf(only);
  const [start, end] = [columns[at - 1]?.right ?? -Infinity, columns[at + 1]?.left ?? Infinity];
  const isBetween = left >= start + narrowest && right <= end - narrowest;
  return isBetween
    ? columns.with(at, { left: Math.min(left, only.left), right: Math.max(right, only.right) })
    : columns;
}

/** Lines with fewer chunks than this share of the most that a line has may run across columns, and say nothing of them. */
const FEW_CHUNKS = 0.4;
/** Where the other lines are at least this share of all, they alone tell where the columns are. */
const TELLING = 0.5;

/** Rows of figures tell where the columns are, however headings run over them, where there are so many of them. */
const ENOUGH_ROWS = 3;
/** They cross no gap between columns, save for a long label. */
const CROSSING_FIGURES = 0.1;

/** The lines that print figures, if they are enough of all to tell the columns alone; else null. */
function rowsOfFigures(lines: readonly (readonly Chunk[])[]): readonly (readonly Chunk[])[] | null {
  const rows = lines.filter(printsFigures);
  const most = Math.max(0, ...rows.map(({ length }) => length));
  const full = rows.filter(({ length }) => length >= FEW_CHUNKS * most);
  return full.length >= ENOUGH_ROWS && 2 * full.length >= lines.filter(({ length }) => length > 1).length ? full : null;
}

function tellingOf(lines: readonly (readonly Chunk[])[]): readonly (readonly Chunk[])[] {
  const most = Math.max(...lines.map(({ length }) => length));
  const telling = lines.filter(({ length }) => length > 1 && length >= FEW_CHUNKS * most);
  return telling.length > 2 && telling.length >= TELLING * lines.length ? telling : lines;
}

/**
 * Joins a column in which only headings stand with the one beside it that has none of its own: a heading over short texts
 * need not stand over any of them.
 */
export function withHeadings(
  columns: readonly Column[],
  headings: readonly (readonly Chunk[])[],
  body: readonly (readonly Chunk[])[],
): Column[] {
  const standsIn = ({ box }: Chunk, { left, right }: Column): boolean =>
    Math.min(box.right, right) - Math.max(box.left, left) > 0.5 * Math.min(width(box), right - left);
  const hasBody = (column: Column): boolean => body.flat().some((chunk) => standsIn(chunk, column));
  const hasOwnHeading = (column: Column, beside: Column): boolean =>
    headings.flat().some((chunk) => standsIn(chunk, column) && !touches(chunk.box, beside));
  const joined: Column[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const isSplit =
      last !== undefined &&
      hasBody(last) !== hasBody(column) &&
      (hasBody(last) ? !hasOwnHeading(last, column) : !hasOwnHeading(column, last));
    if (isSplit) joined[joined.length - 1] = { left: last.left, right: column.right };
    else joined.push(column);
  }
  return joined;
}

/** The columns with those in which headings alone stand, clear of all others: a column of marks that are drawn prints no more. */
export function withHeadedOnly(
  columns: readonly Column[],
  headings: readonly (readonly Chunk[])[],
  size: number,
): Column[] {
  const white = NARROWEST_OF_FEW * size;
  const free = headings.flatMap((line, at) =>
    line.filter(
      (chunk) =>
        !columns.some((column) => touches(chunk.box, around(column, white))) &&
        !isOverBoth(chunk, line, headings.slice(at + 1), columns),
    ),
  );
  return [...columns, ...columnsOf([free], size)].sort((a, b) => a.left - b.left);
}

/** Whether a heading in the white between two columns stands over both: alone, with a heading of each under it. */
function isOverBoth(
  chunk: Chunk,
  beside: readonly Chunk[],
  under: readonly (readonly Chunk[])[],
  columns: readonly Column[],
): boolean {
  const before = columns.findLast(({ right }) => right < chunk.box.left);
  const after = columns.find(({ left }) => left > chunk.box.right);
  return [before, after].every(
    (column) =>
      column !== undefined &&
      !beside.some(({ box }) => touches(box, column)) &&
      under.flat().some(({ box }) => touches(box, column)),
  );
}

function around({ left, right }: Column, white: number): Column {
  return { left: left - white, right: right + white };
}

/** A column of which only white narrower than this, in parts of the font size, parts the one before it may be part of it. */
const NARROW_WHITE = 1.2;

/**
 * Joins a column over which no heading stands, although one stands over every other, with the one close before it: it is
 * what wide spaces in justified print make of a word at the ends of some lines.
 */
export function withoutHeadless(columns: readonly Column[], headings: readonly Word[], size: number): Column[] {
  const isHeaded = ({ left, right }: Column): boolean =>
    headings.some(({ box }) => box.left < right - 1 && box.right > left + 1);
  if (columns.filter((column) => !isHeaded(column)).length !== 1) return [...columns];
  return columns.reduce<Column[]>((joined, column) => {
    const last = joined.at(-1);
    const isPart = last !== undefined && !isHeaded(column) && column.left - last.right < NARROW_WHITE * size;
    return isPart ? [...joined.slice(0, -1), { left: last.left, right: column.right }] : [...joined, column];
  }, []);
}

function touches(box: Box, { left, right }: Column): boolean {
  return box.left < right && box.right > left;
}

/** How many lines print over each point of the way from `from` to `to`. */
function coverage(lines: readonly (readonly Chunk[])[], from: number, to: number): Int32Array {
  const counts = new Int32Array(Math.max(1, to - from + 1));
  const add = (x: number, more: number): void => {
    if (x < counts.length) counts[x] = (counts[x] ?? 0) + more;
  };
  // Each line counts where its print begins and ends; how many have begun and not ended stand over a point.
  for (const line of lines) {
    let reached = 0;
    for (const { box } of line.toSorted((a, b) => a.box.left - b.box.left)) {
      const start = Math.max(reached, Math.floor(box.left + 0.5) - from);
      const end = Math.ceil(box.right - 0.5) - from;
      if (end <= start) continue;
      add(start, 1);
      add(end, -1);
      reached = end;
    }
  }
  for (let x = 1; x < counts.length; x += 1) add(x, counts[x - 1] ?? 0);
  return counts;
}

function stripsWhere(counts: Int32Array, from: number, holds: (count: number) => boolean, narrowest: number): Column[] {
  const strips: Column[] = [];
  let start: number | null = null;
  for (let x = 0; x <= counts.length; x += 1) {
    const inside = x < counts.length && holds(counts[x] ?? 0);
    if (inside) start ??= x;
    else if (start !== null) {
      if (x - start >= narrowest) strips.push({ left: from + start, right: from + x });
      start = null;
    }
  }
  return strips;
}

/** Print that covers this share of a strip and reaches out of it stands over two columns, not in one. */
const COVERING = 0.75;

/** Whether print runs over a strip, or so far into it that what is left is narrower than a gap between columns. */
function crosses(box: Box, strip: Column, narrowest: number): boolean {
  const breadth = strip.right - strip.left;
  if (box.left < strip.left - 1 && box.right > strip.right - narrowest && width(box) > breadth) return true;
  const shared = Math.min(box.right, strip.right) - Math.max(box.left, strip.left);
  return shared > COVERING * breadth && width(box) > shared + 1;
}

/**
 * Where print is cut into columns: in the middle of the white between two, and where the right one begins, as a word that
 * reaches over the middle still ends before it.
 */
export function cutsBetween(columns: readonly Column[]): number[] {
  return columns
    .slice(1)
    .flatMap((column, at) => [((columns[at]?.right ?? column.left) + column.left) / 2, column.left]);
}

/** The first and last column that a chunk stands in, or null where it stands in none. */
export function columnsUnder(box: Box, columns: readonly Column[]): readonly [first: number, last: number] | null {
  const standsIn = (column: Column): boolean => {
    const shared = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    return shared > Math.min(3, 0.5 * width(box), 0.5 * (column.right - column.left));
  };
  const first = columns.findIndex(standsIn);
  if (first >= 0) return [first, columns.findLastIndex(standsIn)];
  const middle = (box.left + box.right) / 2;
  const distances = columns.map(({ left, right }) => Math.max(left - middle, middle - right, 0));
  const nearest = distances.indexOf(Math.min(...distances));
  return nearest < 0 ? null : [nearest, nearest];
}
