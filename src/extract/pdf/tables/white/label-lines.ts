import { isFigure } from '../../sheet/chunks.js';
import { width } from '../../geometry.js';
import type { Column } from './columns.js';
import type { Placed, PlacedLine } from './placed.js';
import { areBold } from '../../sheet/word.js';

/** Lines of one label have less white between them than this, in font sizes. */
const CLOSE = 0.6;
/** A line of figures without a label stands between two lines of its label where it is nearer to each than this part of a line. */
const BETWEEN = 0.85;
/** Two lines stand level with their left ends this near to one another, in points. */
const LEVEL = 2;

export const BEGINS_SMALL = /^[\p{Ll}(&]/u;
const RUNS_ON = /[-–,/&(]$|\b(?:and|of|the|for|in|to|or|by|per|with|from|on|at|as)$/i;

/** Whether the words themselves say that the lower text continues the upper. */
export function runsOn(upper: Placed, lower: Placed): boolean {
  return BEGINS_SMALL.test(lower.chunk.text) || RUNS_ON.test(upper.chunk.text);
}

/**
 * The lines that print nothing but the beginning of a label whose figures stand further down: on its last line, as
 * they do where print stands at the foot of its row, or between its lines, where it stands in the middle.
 */
export function beginningLabels(lines: readonly PlacedLine[], columns: readonly Column[]): ReadonlySet<PlacedLine> {
  const found = new Set<PlacedLine>();
  const [column] = columns;
  if (column === undefined) return found;
  const told = lines.some((line, at) => goesOnBelow(line, lines, at, () => false));
  const hasNoRoom = (upper: Placed, lower: Placed): boolean =>
    told && !BEGINS_SMALL.test(upper.chunk.text) && fills(upper, lower, column);
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next === undefined) continue;
    const [label, under] = [onlyLabel(line), onlyLabel(next)];
    const leadsOn = label !== null && under !== null && found.has(next) && runsOn(label, under) && isClose(line, next);
    if (leadsOn || goesOnBelow(line, lines, at, hasNoRoom)) found.add(line);
  }
  return found;
}

function goesOnBelow(
  line: PlacedLine,
  lines: readonly PlacedLine[],
  at: number,
  hasNoRoom: (upper: Placed, lower: Placed) => boolean,
): boolean {
  const [next, after] = [lines[at + 1], lines[at + 2]];
  const label = onlyLabel(line);
  if (label === null || next === undefined || !printsFigure(next)) return false;
  const own = labelOf(next);
  if (own !== null)
    return isClose(line, next) && isSetAlike(label, own) && (runsOn(label, own) || hasNoRoom(label, own));
  const rest = after === undefined ? null : onlyLabel(after);
  return rest !== null && after !== undefined && isBetween(next, line, after);
}

/** The lines that print nothing but a label which heads rows of figures: it ends with a colon, or two of them are set in from it. */
export function labelsOverRows(lines: readonly PlacedLine[]): ReadonlySet<PlacedLine> {
  return new Set(
    lines.filter((line, at) => {
      const label = onlyLabel(line);
      const [own, next] = lines.slice(at + 1, at + 3).map((row) => (printsFigure(row) ? labelOf(row) : null));
      if (label === null || !own || BEGINS_SMALL.test(own.chunk.text)) return false;
      if (label.chunk.text.endsWith(':')) return true;
      const isAsFarIn = !!next && Math.abs(next.chunk.box.left - own.chunk.box.left) < LEVEL;
      return isAsFarIn && own.chunk.box.left > label.chunk.box.left + LEVEL;
    }),
  );
}

/** The one text of a line, where it stands in the first column. */
function onlyLabel({ placed: [only, more] }: PlacedLine): Placed | null {
  return only === undefined || more !== undefined || only.last > 0 || isFigure(only.chunk.text) ? null : only;
}

function labelOf({ placed }: PlacedLine): Placed | null {
  return placed.find(({ first, last }) => first === 0 && last === 0) ?? null;
}

export function printsFigure({ placed }: PlacedLine): boolean {
  return placed.some(({ first, chunk }) => first > 0 && isFigure(chunk.text));
}

function isClose(upper: PlacedLine, lower: PlacedLine): boolean {
  return lower.line.box.top - upper.line.box.bottom < CLOSE * upper.line.size;
}

/** Whether two lines of a label are set alike: as bold, and the lower no further out. */
function isSetAlike({ chunk: upper }: Placed, { chunk: lower }: Placed): boolean {
  const [one, other] = [upper, lower].map(({ words }) => areBold(words));
  return one === other && lower.box.left > upper.box.left - LEVEL;
}

/** Whether the first word of the lower text had no room in the line of the upper. */
function fills(upper: Placed, lower: Placed, column: Column): boolean {
  const [first] = lower.chunk.words;
  return first !== undefined && width(first.box) + 0.25 * first.size > column.right - upper.chunk.box.right;
}

/** Whether a line stands between two others, nearer to both than lines stand to one another. */
function isBetween({ line }: PlacedLine, { line: upper }: PlacedLine, { line: lower }: PlacedLine): boolean {
  const way = lower.baseline - upper.baseline;
  return (
    way < 2 * BETWEEN * line.size &&
    line.baseline - upper.baseline > 0.2 * way &&
    lower.baseline - line.baseline > 0.2 * way
  );
}

/** A label that wraps fills at least this share of its column before it does. */
const FILLED = 0.4;

/**
 * Whether of two label lines the lower begins a row of figures of its own: it is set otherwise, or further out, or the
 * upper was ended on purpose.
 */
export function labelsPart([upper, lower]: readonly [Placed, Placed], columns: readonly Column[]): boolean {
  const isBold = ({ chunk }: Placed): boolean => areBold(chunk.words);
  if (isBold(upper) !== isBold(lower) || lower.chunk.box.left < upper.chunk.box.left - 2) return true;
  if (upper.chunk.text.endsWith(':')) return true;
  if (runsOn(upper, lower)) return false;
  const column = columns[upper.first];
  if (column === undefined || width(upper.chunk.box) < FILLED * (column.right - column.left)) return true;
  return !goesOn(upper, lower, columns);
}

/** A label that fills less of its column than this has not wrapped where its next line stands as far down as the next row. */
const FILLED_WELL = 0.7;
/** White is as wide as between rows where it is no narrower by this part of a line. */
const AS_WIDE = 0.1;

/** Whether of two label lines the lower stands as far down as a row, its words do not go on, and the upper had room. */
export function isLikeRow(
  [upper, lower]: readonly [Placed, Placed],
  more: number,
  columns: readonly Column[],
): boolean {
  const column = columns[upper.first];
  if (column === undefined || runsOn(upper, lower) || more < -AS_WIDE * (lower.chunk.words[0]?.size ?? 0)) return false;
  return width(upper.chunk.box) < FILLED_WELL * (column.right - column.left);
}

export const YEAR = /^(?:19|20)\d\d\b/;

/** Whether the lower text continues the upper: it begins small, or its first word had no room in the upper line. */
export function goesOn(upper: Placed, lower: Placed, columns: readonly Column[]): boolean {
  if (isFigure(upper.chunk.text) && !isFigure(lower.chunk.text)) return BEGINS_SMALL.test(lower.chunk.text);
  if (isFigure(lower.chunk.text) && !isFigure(upper.chunk.text)) return YEAR.test(lower.chunk.text);
  if (runsOn(upper, lower)) return true;
  const [column, until] = [columns[upper.first], columns[upper.last]];
  const [first] = lower.chunk.words;
  if (column === undefined || until === undefined || first === undefined) return false;
  const room = until.right - column.left - width(upper.chunk.box);
  return width(first.box) + 0.25 * first.size > room;
}
