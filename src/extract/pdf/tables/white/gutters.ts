import { chunksOf, isFigure } from '../../sheet/chunks.js';
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
  const inTables = linesOfTables(lines, gutter);
  for (const line of lines) {
    const isCrossed = inTables.has(line) || line.words.some(({ box }) => box.left < gutter && box.right > gutter);
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

/** A table over both columns of the page has at least so many rows, with so many lines of headings. */
const FEWEST_ROWS = 3;
const MOST_HEADINGS = 6;
/** Its headings are no further over it, and from one another, than this, in font sizes. */
const NEAR = 1.6;
const YEAR = /^(?:19|20)\d\d$/;

/** The lines of tables over both columns of a page of which the gutter is between two columns: rows of figures, and the headings over them. */
function linesOfTables(lines: readonly Line[], gutter: number): ReadonlySet<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  const finish = (): void => {
    if (run.length >= FEWEST_ROWS) for (const line of [...headingsOf(run, lines), ...run]) found.add(line);
    run = [];
  };
  for (const line of lines) {
    if (goesOverGutter(line, gutter)) run.push(line);
    else finish();
  }
  finish();
  return found;
}

/** Whether a line is a row whose figures go on behind the gutter: several texts stand on both sides, and the right ones have no label. */
function goesOverGutter({ words, ...line }: Line, gutter: number): boolean {
  const [left, right] = [words.filter(({ box }) => box.right <= gutter), words.filter(({ box }) => box.left >= gutter)];
  if (left.length < 2 || right.length < 2 || left.length + right.length < words.length) return false;
  const [beside, after] = [left, right].map((own) => chunksOf({ ...line, words: own }));
  const [first, ...more] = after ?? [];
  const isFirstFigure = first !== undefined && isFigure(first.text) && !YEAR.test(first.text);
  return (beside?.length ?? 0) > 1 && isFirstFigure && more.some(({ text }) => isFigure(text));
}

/** The lines close over the first row of a table, and close to one another, that are no prose: it prints several texts in none of them. */
function headingsOf([first]: readonly Line[], lines: readonly Line[]): Line[] {
  const headings: Line[] = [];
  if (first === undefined) return headings;
  for (const line of lines.slice(0, lines.indexOf(first)).reverse().slice(0, MOST_HEADINGS)) {
    const below = headings[0] ?? first;
    const isApart = below.box.top - line.box.bottom > NEAR * line.size;
    if (isApart || chunksOf(line).some(({ words }) => words.length > MOST_WORDS)) break;
    headings.unshift(line);
  }
  return headings;
}

/** A heading has no more words in a line than this; prose has. */
const MOST_WORDS = 6;

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
