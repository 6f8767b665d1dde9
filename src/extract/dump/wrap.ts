import { SPACE } from './glyph-widths.js';
import type { Word } from './table-lines.js';

/** The last line of a cell so far: the width of its words, and its last word. */
export interface Tail {
  readonly width: number;
  readonly text: string;
  /** Which line of the table it is on. */
  readonly at: number;
}

/** How far a line may pass the estimated width of its column, or stay below it, before that counts, as a share. */
const TOLERANCE = 0.015;
const PER_SHARE_OVER = 40;
const PER_SHARE_SHORT = 14;
const MOST_OVER = 8;
const MOST_SHORT = 4;
/** What a line left short costs at most where a paragraph may end. */
const PARAGRAPH_END = 1;
/** What one line counts at most when a column's width is estimated: a line cut wrongly must not decide it. */
const MOST_MISFIT = 4;

/** The width of words set on one line. */
export function lineWidth(words: readonly Word[], before = 0): number {
  let width = before;
  for (const word of words) if (!word.noise) width += word.width + (width > 0 ? SPACE : 0);
  return width;
}

/** How much a line of this width speaks against a column so wide. */
export function overfull(width: number, column: number | null): number {
  if (column === null) return 0;
  const share = width / column - 1 - TOLERANCE;
  return share <= 0 ? 0 : Math.min(MOST_OVER, 0.5 + share * PER_SHARE_OVER);
}

/**
 * How much it speaks against a column so wide that `next`, which begins its next line, was not set on the line before,
 * where it would have fitted.
 */
export function underfull(tail: Tail, next: Word, column: number | null, mayEnd: boolean): number {
  if (column === null) return 0;
  const share = 1 - (tail.width + SPACE + next.width) / column - TOLERANCE;
  if (share <= 0) return 0;
  return Math.min(mayEnd ? PARAGRAPH_END : MOST_SHORT, 0.3 + share * PER_SHARE_SHORT);
}

/** A line that was wrapped: its width, and the width it would have had with the word that was set on the next. */
export interface WrappedLine {
  readonly width: number;
  /** Null where it is a cell's last line. */
  readonly withNext: number | null;
}

/**
 * The width of the column that explains best why its lines were broken where they are, or null where too few lines
 * tell: at least as wide as nearly all lines, and too narrow for the words that follow.
 */
export function columnWidth(lines: readonly WrappedLine[]): number | null {
  if (lines.filter(({ withNext }) => withNext !== null).length < 2) return null;
  const candidates = [...new Set(lines.map(({ width }) => width))].sort((a, b) => a - b);
  const costs = candidates.map((column) => misfit(column, lines));
  const least = Math.min(...costs);
  const best = candidates[costs.findIndex((cost) => cost <= least + 1e-9)];
  if (best === undefined) return null;
  const nexts = lines.flatMap(({ withNext }) => (withNext !== null && withNext > best ? withNext : []));
  return nexts.length === 0 ? best : (best + Math.min(...nexts, best * 1.04)) / 2;
}

/** How much the breaks of the lines speak against a column so wide, no line more than a little. */
export function misfit(column: number, lines: readonly WrappedLine[]): number {
  const over = ({ width }: WrappedLine) => Math.min(MOST_MISFIT, Math.max(0, width / column - 1) * PER_SHARE_OVER);
  const short = ({ withNext }: WrappedLine) =>
    withNext === null ? 0 : Math.min(MOST_MISFIT / 2, Math.max(0, 1 - withNext / column) * PER_SHARE_SHORT);
  return lines.reduce((sum, line) => sum + over(line) + short(line), 0);
}
