import { hull, type Box } from '../geometry.js';
import { lineText } from './text.js';
import { ENDS_IN_LEADER } from './touching.js';
import type { Line, Word } from './words.js';

/** Words of one line that stand together: what one cell, or one line of a paragraph, prints on it. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly text: string;
}

/** A gap wider than this part of the font size parts two chunks. */
const CHUNK_GAP = 0.75;
/** Two figures part at a narrower gap, which is still wider than a space. */
const FIGURE_GAP = 0.42;
/** A gap up to this part of the font size is the space between two words. */
const SPACE = 0.34;

/** What lines were cut into where nothing but their gaps cuts them: rows are held against one another over and over. */
const known = new WeakMap<Line, readonly Chunk[]>();

/**
 * Cuts a line at its wide gaps, and at the given positions where no word lies on them: there words that a mere space
 * parts stay together, unless a figure is among them.
 */
export function chunksOf(line: Line, cuts: readonly number[] = [], gap = CHUNK_GAP): readonly Chunk[] {
  if (cuts.length > 0 || gap !== CHUNK_GAP) return cutLine(line, cuts, gap);
  let chunks = known.get(line);
  if (chunks === undefined) known.set(line, (chunks = cutLine(line, cuts, gap)));
  return chunks;
}

function cutLine(line: Line, cuts: readonly number[], gap: number): Chunk[] {
  const groups: Word[][] = [];
  let last: Word | undefined;
  for (const word of line.words) {
    const before = last;
    const group = groups.at(-1);
    if (group === undefined || before === undefined || isApart(before, word, cuts, gap) || endsLeader(group, word))
      groups.push([word]);
    else group.push(word);
    last = word;
  }
  return groups.map(chunkFrom);
}

/** Whether the dots that lead to a figure end before a word. */
function endsLeader(group: readonly Word[], { text }: Word): boolean {
  return (
    group.at(-1)?.text.endsWith('.') === true &&
    !text.startsWith('.') &&
    ENDS_IN_LEADER.test(
      group
        .slice(-4)
        .map((word) => word.text)
        .join(' '),
    )
  );
}

/** A word that opens a bracket and does not close it. */
const OPEN = /^[([][^)\]]*$/;

function isApart(before: Word, word: Word, cuts: readonly number[], gap: number): boolean {
  if (CURRENCY.test(before.text) && /^[(–-]?\d/.test(word.text)) return false;
  const white = (word.box.left - before.box.right) / Math.max(before.size, word.size);
  if (white > gap) return true;
  if (white > FIGURE_GAP && isFigure(before.text) && isFigure(word.text)) return true;
  if (beginsFigure(before.text, word.text)) return true;
  if (!cuts.some((cut) => before.box.right <= cut + 1 && word.box.left >= cut - 1)) return false;
  if (white < SPACE && OPEN.test(before.text)) return false;
  return white > SPACE || isFigure(before.text) || isFigure(word.text);
}

/** A figure that nothing goes on with: it has decimals, a sign of parts, or thousands set apart by commas or points. */
const WHOLE_FIGURE = /^[(+\-–−]?(?:[\d.,]*\d[.,]\d+%?|\d+%)\)?$/;
const FIGURE = /^[(+\-–−]?\d(?:[\d.,]*[\d%])?\)?$/;

/** Whether a figure begins after another, however close: what is before is whole. */
function beginsFigure(before: string, next: string): boolean {
  return WHOLE_FIGURE.test(before) && FIGURE.test(next);
}

/** Words as one chunk. Dots that lead to a figure may touch it: the box ends a letter's breadth before theirs. */
export function chunkFrom(words: readonly Word[]): Chunk {
  const [box, text] = [hull(words.map((word) => word.box)), lineText(words)];
  if (!ENDS_IN_LEADER.test(text)) return { words, box, text };
  return { words, box: { ...box, right: Math.max(box.left + 1, box.right - (words[0]?.size ?? 0)) }, text };
}

/** A sign of currency belongs to the figure after it, however far to the left in the column it stands. */
const CURRENCY = /^(?:[$€£¥]|US\$|EUR)$/;

/**
 * Whether a line prints figures, that are no years, beside its first chunk: it is a row of figures and none of the
 * headings, of which the last may count the columns.
 */
export function printsFigures(chunks: readonly Chunk[]): boolean {
  if (countsColumns(chunks)) return false;
  return chunks.slice(1).some(({ text }) => isFigure(text) && !/^(?:19|20)\d\d$/.test(text));
}

/** A row that counts the columns has at least so many numbers. */
const FEWEST_COUNTED = 3;

/** Whether a line numbers the columns: `1 2 3 4`, `(1) (2) (3)`, or from the second of them on. */
export function countsColumns(chunks: readonly Chunk[]): boolean {
  const [first = 0, ...more] = chunks.map(({ text }) => Number(text.replace(/^\((.*)\)$/, '$1')));
  const isInOrder = more.every((number, at) => number === first + at + 1);
  return chunks.length >= FEWEST_COUNTED && (first === 1 || first === 2) && isInOrder;
}

/** What closes a bracket that it does not open: the end of a heading that wraps, as `213)` of `(N = 213)`. */
const CLOSES = /^[^([]*[)\]]/;

/** A figure with its share, its error or its bounds: `46 (21.8)`, `1.2 (0.8–1.9)`, `3.4 ± 0.2`. */
const WITH_SHARE = /^[<>≤≥~+\-–−]?\d[\d.,]*%?\s?(?:[([][<>+\-–−]?\d[\d.,\s%–−-]*[)\]]|±\s?\d[\d.,]*)[*†‡]*$/;

/**
 * Whether a text is a figure: digits with their signs, also with a second figure in brackets, or one of the signs that
 * stand for a missing figure.
 */
export function isFigure(text: string): boolean {
  if (CLOSES.test(text)) return false;
  return (
    WITH_SHARE.test(text) ||
    /^[([<>≤≥~±+\-–—−]?\s*(?:[$€£¥]|EUR|US\$)?\s*[(+\-–—−]?\d[\d.,\s'/]*\s*(?:%|‰|p\.?p\.?|bn|m|[a-z*†‡]{1,2})?[)\]]?[*†‡]*$/i.test(
      text,
    ) ||
    /^(?:[-–—−.:*]+|n\.?\/?a\.?|\.{2,}|[$€£¥%])$/i.test(text)
  );
}

/** What columns of marks print. */
const MARK = /^(?:[✓✔✗●○•■x]|yes|no)$/i;

/** Whether a text is a figure, or one of the marks of which each belongs to a row of its own. */
export function isFigureOrMark(text: string): boolean {
  return isFigure(text) || isMark(text);
}

export function isMark(text: string): boolean {
  return MARK.test(text);
}
