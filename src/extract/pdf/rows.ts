import { idsIn } from '../../lib/ids.js';
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

/** A way between rows is wider than that between the lines of a cell by this part of a line. */
const WIDER = 0.3;

/** What the lines of a table tell of its rows. */
interface Spacing {
  /** The usual white between two lines of one cell, in points. */
  readonly white: number;
  /** Whether white space parts the rows: some lines stand apart, others do not. */
  readonly isSpaced: boolean;
}

/** What is known of the rows before they are read. */
export interface RowOptions {
  /** Whether the rows are ruled off, so that only figures under figures part the lines between two rules. */
  readonly figuresOnly?: boolean;
  /** The white between two lines of one cell, where the page before tells it, in points. */
  readonly white?: number;
}

/**
 * Groups lines of print into the rows of a table. Two lines belong to one row where the text of the upper goes on in the
 * lower; they part where both print a figure in one column, where they stand wide apart, or where the upper line was
 * ended on purpose: the first word of the lower would have fitted into it.
 */
export function rowsOf(
  lines: readonly PlacedLine[],
  columns: readonly Column[],
  { figuresOnly = false, white = Infinity }: RowOptions = {},
): PlacedLine[][] {
  const spacing = spacingOf(lines, white);
  const rows: PlacedLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || parts(row, line, columns, spacing, figuresOnly)) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

/** From the white between lines of one column: the narrow kind is that within a cell. */
function spacingOf(lines: readonly PlacedLine[], known: number): Spacing {
  const whites = lines
    .flatMap((line, at) =>
      line.placed.flatMap(({ first }) => {
        const above = lines.slice(0, at).findLast(({ placed }) => placed.some((other) => other.first === first));
        return above === undefined ? [] : [line.line.box.top - above.line.box.bottom];
      }),
    )
    .sort((a, b) => a - b);
  const white = Math.min(known, whites[Math.floor(whites.length / 8)] ?? 0);
  let end = -Infinity;
  const apart = lines.filter(({ line }) => {
    const isFar = line.box.top - end > white + WIDER * line.size;
    end = Math.max(end, line.box.bottom);
    return isFar;
  });
  return { white, isSpaced: apart.length > 2 && apart.length < lines.length };
}

function parts(
  row: readonly PlacedLine[],
  line: PlacedLine,
  columns: readonly Column[],
  { white, isSpaced }: Spacing,
  figuresOnly: boolean,
): boolean {
  const pairs = line.placed.flatMap((lower): [Placed, Placed][] => {
    const upper = row
      .flatMap(({ placed }) => placed)
      .findLast(({ first, last }) => last >= lower.first && first <= lower.last);
    return upper === undefined ? [] : [[upper, lower]];
  });
  const figures = pairs.filter(([upper, lower]) => isFigure(upper.chunk.text) && isFigure(lower.chunk.text));
  if (figures.length > 0) return !figuresOnly || figures.length > 1 || line.placed.length > 1;
  if (figuresOnly) return false;
  if (pairs.some(([upper, lower]) => isFirstFigure(upper, lower) || isNextId(upper, lower))) return true;
  const bottom = Math.max(...row.map((above) => above.line.box.bottom));
  if (line.line.box.top - bottom > white + WIDER * line.line.size) return true;
  if (isSpaced) return false;
  const sameSpan = pairs.filter(([upper, lower]) => upper.first === lower.first && upper.last === lower.last);
  if (pairs.length > sameSpan.length) return true;
  if (pairs.length === 0) return startsRow(row, line);
  return !sameSpan.some(([upper, lower]) => goesOn(upper, lower, columns));
}

/** A modification id in the first column begins the row of another modification. */
function isNextId(upper: Placed, lower: Placed): boolean {
  return upper.first === 0 && lower.first === 0 && idsIn(lower.chunk.text)[0]?.index === 0;
}

/** A figure under words is the first under its heading; a year may be part of the heading. */
function isFirstFigure(upper: Placed, lower: Placed): boolean {
  return !isFigure(upper.chunk.text) && isFigure(lower.chunk.text) && !/^(?:19|20)\d\d\b/.test(lower.chunk.text);
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
