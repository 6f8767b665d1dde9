import { chunksOf } from '../../sheet/chunks.js';
import { hull, width } from '../../geometry.js';
import { linesOf, type Line } from '../../sheet/words.js';

/** The gutter between two columns of prose stands in this middle share of the print's breadth. */
const MIDDLE = [0.3, 0.7] as const;
/**
 * It is at least this many font sizes wide, and no more than a share of the lines cross it: one that hardly any cross is
 * looked for first, as wider strips stand between the columns of tables.
 */
const NARROWEST = 0.9;
const CROSSING = [0.1, 0.34] as const;
/** A line of prose fills this share of its column. */
const FILLED = 0.8;
/** With fewer lines of prose on the side that has more of it, and on the other, a block is not set in two columns. */
const FEWEST = 10;
const FEWEST_OF_LESS = 4;
/** The two columns are as broad as one another, but for this share. */
const UNLIKE = 0.1;

/**
 * The lines of a page in groups that are read one after another: where prose stands in two columns, the left and the right
 * one apart, so that a table in the one is not read on into the prose of the other; all others as they are.
 */
export function inPageColumns(lines: readonly Line[]): (readonly Line[])[] {
  for (const share of CROSSING) {
    const gutter = gutterOf(lines, share);
    const groups = gutter === null ? [] : groupsBy(lines, gutter);
    if (groups.length > 1) return groups;
  }
  return [lines];
}

/** The lines in groups, those of each side of a gutter apart where prose stands on both. */
function groupsBy(lines: readonly Line[], gutter: number): Line[][] {
  const blocks: { lines: Line[]; isCrossed: boolean }[] = [];
  for (const line of lines) {
    const isCrossed = line.words.some(({ box }) => box.left < gutter && box.right > gutter);
    const block = blocks.at(-1);
    if (block?.isCrossed === isCrossed) block.lines.push(line);
    else blocks.push({ lines: [line], isCrossed });
  }
  const groups: Line[][] = [[]];
  for (const block of blocks) {
    if (!block.isCrossed && isInTwo(block.lines, gutter)) groups.push(...sidesOf(block.lines, gutter), []);
    else groups.at(-1)?.push(...block.lines);
  }
  return groups.filter((group) => group.length > 0);
}

/** The middle of the widest strip of white down the middle of the print that few lines cross; null where there is none. */
function gutterOf(lines: readonly Line[], crossing: number): number | null {
  if (lines.length < FEWEST) return null;
  const [from, to] = [Math.min(...lines.map(({ box }) => box.left)), Math.max(...lines.map(({ box }) => box.right))];
  const size = lines[Math.floor(lines.length / 2)]?.size ?? 10;
  const [start, end] = [from + MIDDLE[0] * (to - from), from + MIDDLE[1] * (to - from)];
  let best: readonly [number, number] = [start, start];
  let open = start;
  for (let x = start; x <= end; x += 1) {
    while (open < x && !isWhiteIn(lines, open, x, crossing)) open += 1;
    if (x - open > best[1] - best[0]) best = [open, x];
  }
  return best[1] - best[0] >= NARROWEST * size ? (best[0] + best[1]) / 2 : null;
}

/** Whether all lines but a share leave the whole strip white. */
function isWhiteIn(lines: readonly Line[], from: number, to: number, crossing: number): boolean {
  const inked = lines.filter(({ words }) => words.some(({ box }) => box.left < to && box.right > from)).length;
  return inked <= crossing * lines.length;
}

function sidesOf(lines: readonly Line[], gutter: number): Line[][] {
  const words = lines.flatMap((line) => line.words);
  return [
    linesOf(words.filter(({ box }) => box.right <= gutter)),
    linesOf(words.filter(({ box }) => box.right > gutter)),
  ];
}

/** Whether prose stands on both sides of the gutter, and they are as broad as one another. */
function isInTwo(lines: readonly Line[], gutter: number): boolean {
  const sides = sidesOf(lines, gutter);
  const [left = 0, right = 0] = sides.map(breadthOf);
  const prose = sides.map(proseIn).sort((a, b) => a - b);
  const isEven = Math.abs(left - right) < UNLIKE * Math.max(left, right);
  return isEven && (prose[0] ?? 0) >= FEWEST_OF_LESS && (prose[1] ?? 0) >= FEWEST;
}

function breadthOf(lines: readonly Line[]): number {
  return width(hull(lines.map(({ box }) => box)));
}

/** How many lines of a side are prose: one chunk of several words that fills the breadth. */
function proseIn(side: readonly Line[]): number {
  const breadth = breadthOf(side);
  return side.filter(
    (line) => line.words.length > 3 && width(line.box) > FILLED * breadth && chunksOf(line, [], 1).length === 1,
  ).length;
}
