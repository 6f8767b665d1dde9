import { holds, centre, overlap, type Box } from '../geometry.js';
import type { Rule } from '../tables/ruled/rules.js';
import { lineText } from '../sheet/text.js';
import { linesOf, type Line, type Word } from '../sheet/words.js';

/** What furniture is looked for in: a page's words, its size, and the areas and rules that tables stand in. */
export interface Sheet {
  readonly height: number;
  readonly words: readonly Word[];
  readonly grids: readonly Box[];
  readonly bars: readonly Rule[];
}

/** Running headers and footers stand in these shares of a page's height, at its top and its bottom. */
const MARGIN = 0.13;
/** What is looked at beyond them, to see whether the print within begins apart. */
const INWARD = 0.1;
/** Lines parted by more than this many line heights from the print within belong to the margin. */
const APART = 0.9;
const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*(?:\d{1,3}|[ivxlc]{1,5})\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?$/i;

/**
 * The running headers, footers and page numbers of each page: lines in the margins, apart from the print within, that
 * other pages print at the same height (their numbers aside), or that are a page's number.
 */
export function furnitureOf(sheets: readonly Sheet[]): Line[][] {
  const candidates = sheets.map((sheet) => [...marginLines(sheet, 'top'), ...marginLines(sheet, 'bottom')]);
  const counts = new Map<string, number>();
  candidates.forEach((lines, at) => {
    for (const key of new Set(lines.flatMap((line) => keysOf(line, sheets[at]))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return candidates.map((lines, at) =>
    lines.filter(
      (line) =>
        PAGE_NUMBER.test(lineText(line.words)) || keysOf(line, sheets[at]).some((key) => (counts.get(key) ?? 0) > 1),
    ),
  );
}

/** A line's text without its numbers, and about how far it is from the nearer end of the page, rounded both ways. */
function keysOf(line: Line, sheet: Sheet | undefined): string[] {
  const text = lineText(line.words).replace(/\d+/g, '#');
  const above = line.baseline < (sheet?.height ?? 0) / 2;
  const way = above ? line.baseline : (sheet?.height ?? 0) - line.baseline;
  return [Math.floor(way / 6), Math.floor(way / 6 + 0.5) + 0.5].map(
    (step) => `${above ? 'top' : 'bottom'} ${step} ${text}`,
  );
}

/** The outermost lines of a margin, as far as they hang together, if the print within begins apart from them. */
function marginLines({ height, words, grids, bars }: Sheet, side: 'top' | 'bottom'): Line[] {
  const reach = (MARGIN + INWARD) * height;
  const near = words.filter(({ box }) => (side === 'top' ? box.top < reach : box.bottom > height - reach));
  const lines = linesOf(near);
  const inward = side === 'top' ? lines : [...lines].reverse();
  const found: Line[] = [];
  let pending: Line[] = [];
  for (const [at, line] of inward.entries()) {
    const isInMargin = side === 'top' ? line.box.bottom < MARGIN * height : line.box.top > (1 - MARGIN) * height;
    if (!isInMargin || grids.some((grid) => holds(grid, centre(line.box))) || isBetweenBars(line, bars)) break;
    pending.push(line);
    const next = inward[at + 1];
    const gap =
      next === undefined ? Infinity : side === 'top' ? next.box.top - line.box.bottom : line.box.top - next.box.bottom;
    if (gap > APART * line.size) {
      found.push(...pending);
      pending = [];
    }
  }
  return found;
}

/** A line close between two bars is the row of a table. */
function isBetweenBars(line: Line, bars: readonly Rule[]): boolean {
  const near = bars.filter(({ from, to }) => overlap(from, to, line.box.left, line.box.right) > 0);
  const reach = 3 * line.size;
  return (
    near.some(({ at }) => at <= line.box.top + 2 && at > line.box.top - reach) &&
    near.some(({ at }) => at >= line.box.bottom - 2 && at < line.box.bottom + reach)
  );
}
