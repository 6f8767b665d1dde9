import { isFigure, type Chunk } from './chunks.js';
import { columnsUnder, type Column } from './columns.js';
import { width } from './geometry.js';
import type { Line } from './words.js';

/** A chunk and the columns, first to last, that it stands in. */
export interface Placed {
  readonly chunk: Chunk;
  readonly first: number;
  readonly last: number;
}

/** A line of print whose chunks know their columns. */
export interface PlacedLine {
  readonly line: Line;
  readonly placed: readonly Placed[];
}

export function placeLine(line: Line, chunks: readonly Chunk[], columns: readonly Column[]): PlacedLine {
  const placed = chunks.flatMap((chunk): Placed[] => {
    const under = columnsUnder(chunk.box, columns);
    return under === null ? [] : [{ chunk, first: under[0], last: under[1] }];
  });
  return { line, placed };
}

/** Lines further apart than this many times the usual way between two lines begin a new row. */
const NEW_ROW_GAP = 1.3;

/**
 * Groups lines of print into the rows of a table. Two lines belong to one row where the text of the upper goes on in the
 * lower; they part where both print a figure in one column, where they stand wide apart, or where the upper line was
 * ended on purpose: the first word of the lower would have fitted into it.
 */
export function rowsOf(lines: readonly PlacedLine[], columns: readonly Column[], figuresOnly = false): PlacedLine[][] {
  const leading = usualLeading(lines);
  const rows: PlacedLine[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const row = rows.at(-1);
    if (row === undefined || before === undefined || parts(row, before, line, columns, leading, figuresOnly))
      rows.push([line]);
    else row.push(line);
  });
  return rows;
}

/** The smallest way between baselines that is usual: where lines of one cell stand under one another, it is theirs. */
function usualLeading(lines: readonly PlacedLine[]): number {
  const ways = lines
    .flatMap(({ line }, at) => {
      const before = lines[at - 1];
      return before === undefined ? [] : [line.baseline - before.line.baseline];
    })
    .filter((way) => way > 0.6 * (lines[0]?.line.size ?? 1))
    .sort((a, b) => a - b);
  return ways[Math.floor(ways.length / 8)] ?? 0;
}

function parts(
  row: readonly PlacedLine[],
  before: PlacedLine,
  line: PlacedLine,
  columns: readonly Column[],
  leading: number,
  figuresOnly: boolean,
): boolean {
  const pairs = line.placed.flatMap((lower): [Placed, Placed][] =>
    before.placed
      .filter((upper) => upper.last >= lower.first && upper.first <= lower.last)
      .map((upper) => [upper, lower]),
  );
  const figures = pairs.filter(([upper, lower]) => isFigure(upper.chunk.text) && isFigure(lower.chunk.text));
  if (figures.length > 0) return !figuresOnly || figures.length > 1 || hasFigureColumns(row, line);
  if (figuresOnly) return false;
  if (line.line.baseline - before.line.baseline > NEW_ROW_GAP * leading) return true;
  const sameSpan = pairs.filter(([upper, lower]) => upper.first === lower.first && upper.last === lower.last);
  if (pairs.length > sameSpan.length) return true;
  if (pairs.length === 0) return startsRow(row, line);
  if (sameSpan.some(([upper, lower]) => goesOn(upper, lower, columns))) return false;
  return true;
}

function hasFigureColumns(row: readonly PlacedLine[], line: PlacedLine): boolean {
  return row.length > 0 && line.placed.length > 1;
}

/** A line that has nothing above it in its columns begins a row where the row already has a first column and so has it. */
function startsRow(row: readonly PlacedLine[], line: PlacedLine): boolean {
  const hasLabel = row.some(({ placed }) => placed.some(({ first }) => first === 0));
  const figures = row.some(({ placed }) => placed.some(({ first, chunk }) => first > 0 && isFigure(chunk.text)));
  return hasLabel && figures && line.placed.some(({ first }) => first === 0);
}

/** Whether the lower text continues the upper: it begins small, or its first word had no room in the upper line. */
function goesOn(upper: Placed, lower: Placed, columns: readonly Column[]): boolean {
  if (isFigure(upper.chunk.text) !== isFigure(lower.chunk.text)) return !isFigure(lower.chunk.text);
  if (
    /^[\p{Ll}(&]/u.test(lower.chunk.text) ||
    /[-–,/&(]$|\b(?:and|of|the|for|in|to|or|by|per|with)$/i.test(upper.chunk.text)
  )
    return true;
  const [column, until] = [columns[upper.first], columns[upper.last]];
  const [first] = lower.chunk.words;
  if (column === undefined || until === undefined || first === undefined) return false;
  const room = until.right - column.left - width(upper.chunk.box);
  return width(first.box) + 0.25 * first.size > room;
}
