import { areInOrder, inOrder } from '../../../lib/in-order.js';
import { ascending, height, hull, overlap, type Box } from '../geometry.js';
import { endX, endY, runAt, startX, startY, type Glyphs, type Run } from './glyphs.js';
import type { Font } from '../file/load.js';
import { glyphText } from './symbols.js';
import { joinTouching, SAME_BASELINE, withoutDoubles } from './touching.js';
import type { Word } from './word.js';

export type { Word } from './word.js';

/** A gap wider than this part of the font size parts two words; one wider than the second, to the left, starts anew. */
const WORD_GAP = 0.2;
const BACKWARDS = 0.35;

/**
 * The words of a page's glyphs from the one at `from` on, in drawing order; words drawn twice over (for a bold look) count
 * once. There are so many glyphs that nothing is made anew for each, functions neither: V8 forgets what it has learnt of
 * those with the file.
 */
export function wordsOf(glyphs: Glyphs, from = 0): Word[] {
  const words: Word[] = [];
  let begun: BegunWord | null = null;
  for (let at = from; at < glyphs.runs.length; at += 1) {
    const turn = turnOf(glyphs, at);
    if (begun !== null && !isOneWord(begun, glyphs, at, turn)) {
      finish(begun, glyphs, words);
      begun = null;
    }
    const text = glyphText(glyphs.texts[at] ?? '', runAt(glyphs, at).font);
    if (!isBlank(text)) begun = withGlyph(begun ?? beginWord(glyphs, at, turn), glyphs, at, text);
    else if (begun !== null) {
      finish(begun, glyphs, words);
      begun = null;
    }
  }
  if (begun !== null) finish(begun, glyphs, words);
  return joinTouching(withoutDoubles(words));
}

function finish(begun: BegunWord, glyphs: Glyphs, words: Word[]): void {
  const word = wordFrom(begun, glyphs);
  if (word.text !== '') words.push(word);
}

function isOneWord(begun: BegunWord, glyphs: Glyphs, next: number, turn: Word['turn']): boolean {
  return continues(begun, glyphs, next, turn) && !endsLeader(begun, glyphs, next) && !isOverrun(begun, glyphs, next);
}

/** As many dots in a row lead from a label to its figure, and are no part of that. */
const LEADER = '....';

function endsLeader({ last, text }: BegunWord, { texts }: Glyphs, next: number): boolean {
  return texts[last] === '.' && texts[next] !== '.' && text.endsWith(LEADER);
}

/** A capital that begins so far behind the end of a figure, in parts of the font size, is drawn over it. */
const OVERRUN = 0.08;

/**
 * Whether a number runs over the edge of its narrow column, and the next column begins under its end
 * (`SECMP0015GPF timestamp`): no print sets a capital behind the end of the figure before it.
 */
function isOverrun({ last, run, turn }: BegunWord, glyphs: Glyphs, next: number): boolean {
  const size = Math.max(run.size, runAt(glyphs, next).size);
  if (turn !== 0 || endX(glyphs, last) - startX(glyphs, next) < OVERRUN * size) return false;
  return /^\d$/.test(glyphs.texts[last] ?? '') && /^[\p{Lu}‘“'"]/u.test(glyphs.texts[next] ?? '');
}

function isBlank(text: string): boolean {
  return text === ' ' || text.trim() === '';
}

/** A word that grows glyph by glyph, told by their places among those of the page. */
interface BegunWord {
  readonly first: number;
  readonly turn: Word['turn'];
  last: number;
  /** That of its last glyph. */
  run: Run;
  text: string;
  size: number;
  bold: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
  readonly mcids: number[];
}

function beginWord(glyphs: Glyphs, first: number, turn: Word['turn']): BegunWord {
  const run = runAt(glyphs, first);
  return {
    first,
    turn,
    last: first,
    run,
    text: '',
    size: run.size,
    bold: isBold(run.font),
    left: Infinity,
    top: Infinity,
    right: -Infinity,
    bottom: -Infinity,
    mcids: [],
  };
}

/** The word with one more glyph: its text, and its box from its advance and its font's height over and under the baseline. */
function withGlyph(word: BegunWord, glyphs: Glyphs, at: number, text: string): BegunWord {
  const run = runAt(glyphs, at);
  const { size, font, mcid } = run;
  const up = font.ascent * size;
  const down = -font.descent * size;
  const { turn } = word;
  const x = startX(glyphs, at);
  const y = startY(glyphs, at);
  const toX = endX(glyphs, at);
  const toY = endY(glyphs, at);
  word.left = Math.min(word.left, Math.min(x, toX) - (turn === 1 ? down : turn === 3 ? up : 0));
  word.right = Math.max(word.right, Math.max(x, toX) + (turn === 1 ? up : turn === 3 ? down : 0));
  word.top = Math.min(word.top, Math.min(y, toY) - (turn === 0 ? up : turn === 2 ? down : 0));
  word.bottom = Math.max(word.bottom, Math.max(y, toY) + (turn === 0 ? down : turn === 2 ? up : 0));
  word.text += text;
  word.size = Math.max(word.size, size);
  if (font !== word.run.font) word.bold &&= isBold(font);
  if (mcid !== null && !word.mcids.includes(mcid)) word.mcids.push(mcid);
  word.last = at;
  word.run = run;
  return word;
}

function isBold({ name }: Font): boolean {
  return /bold|black|heavy|semibold|demi/i.test(name);
}

function wordFrom({ first, turn, text, size, bold, left, top, right, bottom, mcids }: BegunWord, glyphs: Glyphs): Word {
  return {
    text: text.normalize('NFC').trim(),
    box: { left, top, right, bottom },
    baseline: turn % 2 === 0 ? startY(glyphs, first) : startX(glyphs, first),
    size,
    bold,
    mcids,
    invisible: runAt(glyphs, first).invisible,
    turn,
  };
}

/** Whether a glyph, written in some direction, goes on with a word: how far it is from its end, along and across that direction. */
function continues({ last, run, turn }: BegunWord, glyphs: Glyphs, next: number, nextTurn: Word['turn']): boolean {
  const following = runAt(glyphs, next);
  if (turn !== nextTurn || run.invisible !== following.invisible) return false;
  const size = Math.max(run.size, following.size);
  const dx = startX(glyphs, next) - endX(glyphs, last);
  const dy = startY(glyphs, next) - endY(glyphs, last);
  const aside = turn % 2 === 0 ? dy : dx;
  const ahead = turn === 0 ? dx : turn === 1 ? dy : turn === 2 ? -dx : -dy;
  return (
    Math.abs(aside) <= SAME_BASELINE * size + 0.4 * Math.abs(run.size - following.size) &&
    ahead <= WORD_GAP * size &&
    ahead >= -BACKWARDS * size
  );
}

function turnOf(glyphs: Glyphs, at: number): Word['turn'] {
  const dx = endX(glyphs, at) - startX(glyphs, at);
  const dy = endY(glyphs, at) - startY(glyphs, at);
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

/** A line of print: words that stand on one baseline, left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
}

/** Words of about the same height belong to one line where at least half of the smaller stands beside the other. */
export function linesOf(words: readonly Word[]): Line[] {
  const rows: Row[] = [];
  for (const word of inOrder(words, byPlace)) {
    const { top, bottom } = word.box;
    const row = rowBeside(rows, word);
    if (row === undefined)
      rows.push({ words: [word], top, bottom, lowest: Math.max(bottom, rows.at(-1)?.lowest ?? -Infinity) });
    else row.words.push(word);
  }
  const lines = rows.map((row) => lineFrom(row.words));
  return areInOrder(lines, byBaseline) ? lines : lines.sort(byBaseline);
}

function byBaseline(a: Line | Word, b: Line | Word): number {
  return ascending(a.baseline, b.baseline);
}

function fromLeft(a: Word, b: Word): number {
  return ascending(a.box.left, b.box.left);
}

function byPlace(a: Word, b: Word): number {
  return byBaseline(a, b) || fromLeft(a, b);
}

/** Words found to be of one line, as high as the first of them; `lowest` is how far down it or any row before it reaches. */
interface Row {
  readonly words: Word[];
  readonly top: number;
  readonly bottom: number;
  readonly lowest: number;
}

/** The last row that a word stands beside. */
function rowBeside(rows: readonly Row[], word: Word): Row | undefined {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.lowest < word.box.top) return undefined;
    if (isBeside(row, word)) return row;
  }
  return undefined;
}

function isBeside(span: Row, word: Word): boolean {
  const shared = overlap(span.top, span.bottom, word.box.top, word.box.bottom);
  return shared > 0.55 * Math.min(span.bottom - span.top, height(word.box));
}

function lineFrom(row: readonly Word[]): Line {
  const words = inOrder(row, fromLeft);
  const largest = words.reduce((a, b) => (b.size > a.size ? b : a));
  return { words, box: hull(words.map((word) => word.box)), baseline: largest.baseline, size: largest.size };
}
