import { chunksOf, isFigure, printsFigures } from '../../sheet/chunks.js';
import { columnsOf } from './columns.js';
import type { Rule } from '../ruled/rules.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** White between two tables is at least this many font sizes wide. */
const NARROWEST = 1.2;
/** A table beside another has at least this many rows of figures. */
const FEWEST_ROWS = 3;
/** Places nearer to one another than this, in points, are level. */
const LEVEL = 8;
/** A table that has so many rows more than the one beside it has rows of its own. */
const MORE_ROWS = 2;

/**
 * The left and the right side of lines in which two tables stand beside one another; null where they are one table. Two
 * they are where each side has labels and figures of its own, and a rule, a caption or rows of its own.
 */
export function sidesOf(
  lines: readonly Line[],
  bars: readonly Rule[],
  above: readonly Line[],
): readonly [left: readonly Line[], right: readonly Line[]] | null {
  const size = lines[0]?.size ?? 10;
  const words = lines.flatMap((line) => [...line.words]);
  for (const [from, to] of strips(words, NARROWEST * size).sort((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
    if (bars.some((bar) => bar.from < from && bar.to > to)) continue;
    const left = linesOf(words.filter(({ box }) => box.right <= from + 1));
    const right = linesOf(words.filter(({ box }) => box.left >= to - 1));
    if (isTabular(left) && isTabular(right) && areApart(left, right, bars, above)) return [left, right];
  }
  return null;
}

/** The strips of white down between words, as wide as told and wider. */
function strips(words: readonly Word[], narrowest: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  let end = Infinity;
  for (const { box } of [...words].sort((a, b) => a.box.left - b.box.left)) {
    if (box.left - end >= narrowest) found.push([end, box.left]);
    end = Math.max(end === Infinity ? -Infinity : end, box.right);
  }
  return found;
}

/** Whether lines print a column of labels and figures beside them. */
function isTabular(lines: readonly Line[]): boolean {
  const rows = lines.map((line) => chunksOf(line)).filter(printsFigures);
  if (rows.length < FEWEST_ROWS || columnsOf(rows, lines[0]?.size ?? 10).length < 2) return false;
  const labels = rows.filter(([label]) => label !== undefined && !isFigure(label.text));
  return labels.length > 0.8 * rows.length;
}

function areApart(
  left: readonly Line[],
  right: readonly Line[],
  bars: readonly Rule[],
  above: readonly Line[],
): boolean {
  const [start, edge] = [Math.min(...right.map(({ box }) => box.left)), Math.max(...left.map(({ box }) => box.right))];
  const ownBar = (from: number, to: number): boolean =>
    bars.some((bar) => Math.abs(bar.from - from) < LEVEL && bar.to > from + LEVEL && bar.to <= to + LEVEL);
  if (ownBar(Math.min(...left.map(({ box }) => box.left)), edge) && ownBar(start, Infinity)) return true;
  const isCaptioned = above.some(({ words }) =>
    words.some(({ text, box }) => /^(?:table|chart|figure)$/i.test(text) && Math.abs(box.left - start) < LEVEL),
  );
  return isCaptioned || Math.abs(rowsIn(left) - rowsIn(right)) >= MORE_ROWS || !areLevel(left, right);
}

function rowsIn(lines: readonly Line[]): number {
  return lines.filter((line) => printsFigures(chunksOf(line))).length;
}

/** Whether most lines on the side that has fewer are level with one on the other. */
function areLevel(left: readonly Line[], right: readonly Line[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const level = few.filter((line) => many.some(({ baseline }) => Math.abs(baseline - line.baseline) < 0.1 * line.size));
  return 2 * level.length > few.length;
}
