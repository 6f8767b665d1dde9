import { beginsWithId } from '../../../../lib/ids.js';
import { isFigure, isFigureOrMark, isMark } from '../../sheet/chunks.js';
import type { Column } from './columns.js';
import { overlap, width, type Box } from '../../geometry.js';
import {
  beginningLabels,
  BEGINS_SMALL,
  goesOn,
  isLikeRow,
  labelsOverRows,
  labelsPart,
  printsFigure,
  runsOn,
  YEAR,
} from './label-lines.js';
import { fullLines } from './full-lines.js';
import type { Placed, PlacedLine } from './placed.js';
import type { Rule } from '../ruled/rules.js';
import { ENDS_IN_LEADER } from '../../sheet/touching.js';

/** A way between rows is wider than that between the lines of a cell by this part of a line. */
const WIDER = 0.25;

/** Print that stands further under other print of its column than the next line, by this part of a line, is of another cell. */
const SKIPPED = 0.5;

/** What the lines of a table tell of its rows. */
interface Spacing {
  /** The usual white between two lines of one cell, in points. */
  readonly white: number;
  /** Whether white space parts the rows: some lines stand apart, others do not, and no two rows of figures stand close. */
  readonly isSpaced: boolean;
  /** The least white between two rows of figures that follow one another; infinite where none do. */
  readonly between: number;
}

/** What is known of the rows before they are read. */
export interface RowOptions {
  /** Whether the rows are ruled off, so that only figures under figures part the lines between two rules. */
  readonly figuresOnly?: boolean;
  /** The white between two lines of one cell, where the page before tells it, in points. */
  readonly white?: number;
  /** Rules across that part the lines over and under them only where they run. */
  readonly partial?: readonly Rule[];
}

/**
 * Groups lines of print into the rows of a table. Two lines belong to one row where the text of the upper goes on in the
 * lower; they part where both print a figure in one column, where they stand wide apart, or where the upper line was
 * ended on purpose: the first word of the lower would have fitted into it.
 */
export function rowsOf(
  lines: readonly PlacedLine[],
  columns: readonly Column[],
  { figuresOnly = false, white = Infinity, partial = [] }: RowOptions = {},
): PlacedLine[][] {
  const spacing = spacingOf(lines, white);
  const full = figuresOnly ? new Set<PlacedLine>() : fullLines(lines, columns);
  const rows: PlacedLine[][] = [];
  const beginnings = figuresOnly ? new Set<PlacedLine>() : beginningLabels(lines, columns);
  const headings = figuresOnly ? new Set<PlacedLine>() : labelsOverRows(lines);
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isHeaded = last !== undefined && headings.has(last);
    const isBegun = last !== undefined && beginnings.has(last);
    const isNew =
      row === undefined ||
      isHeaded ||
      full.has(line) ||
      isRuledOff(row, line, partial) ||
      (!isBegun && (beginnings.has(line) || parts(row, line, columns, spacing, figuresOnly)));
    if (isNew) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

/** Whether a rule runs between a line and what of the row stands over it. */
function isRuledOff(row: readonly PlacedLine[], { placed }: PlacedLine, rules: readonly Rule[]): boolean {
  return placed.some((lower) => {
    const upper = upperOf(row, lower);
    if (upper === undefined) return false;
    const [from, to] = [upper.chunk.box.bottom - 3, lower.chunk.box.top + 3];
    return rules.some(
      (rule) =>
        rule.at > from &&
        rule.at < to &&
        !isUnder(rule, upper.chunk.box) &&
        overlap(rule.from, rule.to, lower.chunk.box.left, lower.chunk.box.right) > 0.5 * width(lower.chunk.box),
    );
  });
}

/** Whether a rule is as long as the print over it: it may underline it. */
function isUnder({ from, to }: Rule, { left, right }: Box): boolean {
  return Math.abs(from - left) < 3 && Math.abs(to - right) < 3;
}

/** A sentence begins large, or with a figure. */
const BEGINS = /^[\p{Lu}\d]/u;

/** What of a row stands last in the columns of a chunk. */
function upperOf(row: readonly PlacedLine[], { first, last }: Placed): Placed | undefined {
  return row.flatMap(({ placed }) => placed).findLast((upper) => upper.last >= first && upper.first <= last);
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
  const between = Math.min(
    ...lines.slice(1).flatMap((line, at) => {
      const above = lines[at];
      const areRows = above !== undefined && [above, line].every((one) => hasLabel(one) && printsFigure(one));
      return areRows ? [line.line.box.top - above.line.box.bottom] : [];
    }),
  );
  const size = lines[0]?.line.size ?? 0;
  const isSpaced = apart.length > 2 && apart.length < lines.length && between > white + WIDER * size;
  return { white, isSpaced, between };
}

function hasLabel({ placed }: PlacedLine): boolean {
  return placed.some(({ first }) => first === 0);
}

function parts(
  row: readonly PlacedLine[],
  line: PlacedLine,
  columns: readonly Column[],
  { white, isSpaced, between }: Spacing,
  figuresOnly: boolean,
): boolean {
  const pairs = line.placed.flatMap((lower): [Placed, Placed][] => {
    const upper = upperOf(row, lower);
    return upper === undefined ? [] : [[upper, lower]];
  });
  if (pairs.some(([upper, lower]) => lower.first === 0 && ENDS_IN_LEADER.test(upper.chunk.text))) return true;
  const figures = pairs.filter((pair) => pair.every(({ chunk }) => isFigureOrMark(chunk.text)));
  if (figures.length > 0) return !figuresOnly || figures.length > 1 || line.placed.length > 1;
  if (figuresOnly) return isUnderHeading(row, line);
  if (beginFigures(row, pairs) || pairs.some(([upper, lower]) => isNextId(upper, lower))) return true;
  const bottom = Math.max(...row.map((above) => above.line.box.bottom));
  if (line.line.box.top - bottom > white + WIDER * line.line.size) return true;
  if (pairs.some(([upper, lower]) => lower.chunk.box.top - upper.chunk.box.bottom > white + SKIPPED * line.line.size))
    return true;
  if (isSpaced) return false;
  if (line.placed.length === 1 && pairs.some(([, lower]) => reachesOut(lower, columns))) return true;
  const sameSpan = pairs.filter(([upper, lower]) => upper.first === lower.first && upper.last === lower.last);
  if (pairs.length > sameSpan.length) return true;
  if (pairs.length === 0) return startsRow(row, line);
  if (resumesLabels(row, line)) return true;
  const [labels] = pairs.filter(([upper, lower]) => upper.first === 0 && lower.first === 0);
  const hasFigures = row.some(({ placed }) =>
    placed.some(({ first, chunk }) => first > 0 && isFigureOrMark(chunk.text)),
  );
  const arePartLabels = (two: readonly [Placed, Placed]): boolean =>
    labelsPart(two, columns) || isLikeRow(two, line.line.box.top - bottom - between, columns);
  if (fillsFigure(row, line)) return hasFigures ? startsRow(row, line) : labels !== undefined && arePartLabels(labels);
  if (hasFigures && labels !== undefined && line.placed.length === 1) return arePartLabels(labels);
  if (labels !== undefined && beginAnew(labels, sameSpan, line, columns)) return true;
  return !sameSpan.some(([upper, lower]) => goesOn(upper, lower, columns) && !areEntries(upper, lower, line));
}

/** Whether a line begins a row of text: the label over its own was ended on purpose, and all of its texts begin as sentences do. */
function beginAnew(
  [upper, lower]: readonly [Placed, Placed],
  pairs: readonly (readonly [Placed, Placed])[],
  { placed }: PlacedLine,
  columns: readonly Column[],
): boolean {
  const areBegun =
    placed.length > 2 && placed.length === columns.length && placed.every(({ chunk }) => BEGINS.test(chunk.text));
  return areBegun && !goesOn(upper, lower, columns) && !pairs.some(([over, under]) => runsOn(over, under));
}

/** Whether a line prints a label and more, after lines of the row that only go on beside its label: the next row of text. */
function resumesLabels(row: readonly PlacedLine[], { placed }: PlacedLine): boolean {
  const last = row.at(-1);
  if (last === undefined || placed.length < 2 || !placed.some(({ first }) => first === 0)) return false;
  const goesOn = last.placed.every((lower) => upperOf(row.slice(0, -1), lower) !== undefined);
  return goesOn && !hasLabel(last) && row.some((line) => hasLabel(line) && line.placed.length > 1);
}

/** Whether a line prints several texts under one that stands over several columns: they are headings under a heading. */
function isUnderHeading(row: readonly PlacedLine[], { placed }: PlacedLine): boolean {
  const over = row.flatMap((line) => line.placed).filter(({ first, last }) => last > first);
  return over.some(({ first, last }) => placed.filter((one) => one.first >= first && one.last <= last).length > 1);
}

/** Whether print reaches out of its column on both sides: a heading over the rows below, no part of a cell. */
function reachesOut({ chunk, first, last }: Placed, columns: readonly Column[]): boolean {
  const [from, to] = [columns[first], columns[last]];
  return from !== undefined && to !== undefined && chunk.box.left < from.left - 3 && chunk.box.right > to.right + 3;
}

/** Whether short single words under one another are the entries of a list: in the first column, or with more beside them. */
function areEntries(upper: Placed, lower: Placed, { placed }: PlacedLine): boolean {
  return (
    upper.chunk.words.length === 1 &&
    lower.chunk.words.length === 1 &&
    (lower.first === 0 || placed.length > 1) &&
    !BEGINS_SMALL.test(lower.chunk.text) &&
    !isFigure(lower.chunk.text) &&
    !LONG_WORD.test(upper.chunk.text)
  );
}

/** A modification id in the first column begins the row of another modification. */
function isNextId(upper: Placed, lower: Placed): boolean {
  return upper.first === 0 && lower.first === 0 && beginsWithId(lower.chunk.text);
}

/** A figure in brackets, `($1,000)`, is a unit where the ends of other headings stand beside it. */
const UNIT = /^\(.*\)$/;

/**
 * Whether figures begin under headings. Where a label goes on beside it, a figure under one of several words is part of a
 * text; and a mark may be a small word.
 */
function beginFigures(row: readonly PlacedLine[], pairs: readonly (readonly [Placed, Placed])[]): boolean {
  const beside = new Set(row.flatMap(({ placed }) => placed.flatMap(({ first }) => (first > 0 ? [first] : []))));
  const words = pairs.filter(([, { first, chunk }]) => first > 0 && !isFigure(chunk.text));
  const running = words.filter(([, { chunk }]) => BEGINS_SMALL.test(chunk.text));
  const isUnit = ({ chunk }: Placed): boolean => words.length > 0 && UNIT.test(chunk.text);
  const figures = pairs.filter(([upper, lower]) => isFirstFigure(upper, lower) && !isUnit(lower));
  const marks = pairs.filter(([upper, lower]) => !isFigureOrMark(upper.chunk.text) && isMark(lower.chunk.text));
  const goesOn = pairs.some(([, { first, chunk }]) => first === 0 && BEGINS_SMALL.test(chunk.text));
  return (figures.length > running.length && !goesOn) || 2 * (figures.length + marks.length) > Math.max(2, beside.size);
}

/** A figure under words is the first under its heading; a year may be part of the heading. */
function isFirstFigure(upper: Placed, lower: Placed): boolean {
  return !isFigure(upper.chunk.text) && isFigure(lower.chunk.text) && !YEAR.test(lower.chunk.text);
}

/** A line that has nothing above it in its columns begins a row where the row already has a first column and so has it. */
function startsRow(row: readonly PlacedLine[], line: PlacedLine): boolean {
  const hasLabel = row.some(({ placed }) => placed.some(({ first }) => first === 0));
  const figures = row.some(({ placed }) => placed.some(({ first, chunk }) => first > 0 && isFigureOrMark(chunk.text)));
  return hasLabel && figures && line.placed.some(({ first }) => first === 0);
}

/** A single word this long may fill a column by itself; short ones under one another are the entries of a list. */
const LONG_WORD = /\p{L}{9}/u;

/** Whether a line prints a figure in a column in which the row has nothing yet: a row's figures stand on its first line. */
function fillsFigure(row: readonly PlacedLine[], { placed }: PlacedLine): boolean {
  return placed.some(
    ({ first, chunk }) =>
      first > 0 &&
      isFigureOrMark(chunk.text) &&
      !row.some((above) => above.placed.some((other) => other.first <= first && other.last >= first)),
  );
}
