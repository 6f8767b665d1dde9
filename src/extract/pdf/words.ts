import { height, hull, overlap, type Box } from './geometry.js';
import type { Glyph } from './ink.js';
import { glyphText } from './symbols.js';
import { joinTouching, SAME_BASELINE, withoutDoubles } from './touching.js';
import type { Word } from './word.js';

export type { Word } from './word.js';

/** A gap wider than this part of the font size parts two words; one wider than the second, to the left, starts anew. */
const WORD_GAP = 0.2;
const BACKWARDS = 0.35;

/** The words of a page's glyphs, in drawing order; words drawn twice over (for a bold look) count once. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let begun: BegunWord | null = null;
  const finish = (): void => {
    const word = begun === null ? null : wordFrom(begun);
    if (word !== null && word.text !== '') words.push(word);
    begun = null;
  };
  for (const glyph of glyphs) {
    const turn = turnOf(glyph);
    if (begun !== null && (!continues(begun, glyph, turn) || endsLeader(begun, glyph) || isOverrun(begun, glyph)))
      finish();
    const text = glyphText(glyph);
    if (isBlank(text)) finish();
    else begun = withGlyph(begun ?? beginWord(glyph, turn), glyph, text);
  }
  finish();
  return joinTouching(withoutDoubles(words));
}

/** As many dots in a row lead from a label to its figure, and are no part of that. */
const LEADER = '....';

function endsLeader({ last, text }: BegunWord, next: Glyph): boolean {
  return last.text === '.' && next.text !== '.' && text.endsWith(LEADER);
}

/** A capital that begins so far behind the end of a figure, in parts of the font size, is drawn over it. */
const OVERRUN = 0.08;

/**
 * Whether a number runs over the edge of its narrow column, and the next column begins under its end
 * (`SECMP0015GPF timestamp`): no print sets a capital behind the end of the figure before it.
 */
function isOverrun({ last, turn }: BegunWord, next: Glyph): boolean {
  if (turn !== 0 || last.end[0] - next.start[0] < OVERRUN * Math.max(last.size, next.size)) return false;
  return /^\d$/.test(last.text) && /^[\p{Lu}‘“'"]/u.test(next.text);
}

function isBlank(text: string): boolean {
  return text === ' ' || text.trim() === '';
}

/** A word that grows glyph by glyph: there are so many glyphs that nothing is made anew for each. */
interface BegunWord {
  readonly first: Glyph;
  readonly turn: Word['turn'];
  last: Glyph;
  text: string;
  size: number;
  bold: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
  readonly mcids: number[];
}

function beginWord(first: Glyph, turn: Word['turn']): BegunWord {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  return { first, turn, last: first, text: '', size: 0, bold: isBold(first), ...box, mcids: [] };
}

/** The word with one more glyph: its text, and its box from its advance and its font's height over and under the baseline. */
function withGlyph(word: BegunWord, glyph: Glyph, text: string): BegunWord {
  const { start, end, size, font, mcid } = glyph;
  const [up, down] = [font.ascent * size, -font.descent * size];
  const { turn } = word;
  word.left = Math.min(word.left, Math.min(start[0], end[0]) - (turn === 1 ? down : turn === 3 ? up : 0));
  word.right = Math.max(word.right, Math.max(start[0], end[0]) + (turn === 1 ? up : turn === 3 ? down : 0));
  word.top = Math.min(word.top, Math.min(start[1], end[1]) - (turn === 0 ? up : turn === 2 ? down : 0));
  word.bottom = Math.max(word.bottom, Math.max(start[1], end[1]) + (turn === 0 ? down : turn === 2 ? up : 0));
  word.text += text;
  word.size = Math.max(word.size, size);
  if (font !== word.last.font) word.bold &&= isBold(glyph);
  if (mcid !== null && !word.mcids.includes(mcid)) word.mcids.push(mcid);
  word.last = glyph;
  return word;
}

function isBold({ font }: Glyph): boolean {
  return /bold|black|heavy|semibold|demi/i.test(font.name);
}

function wordFrom({ first, turn, text, size, bold, left, top, right, bottom, mcids }: BegunWord): Word {
  return {
    text: text.normalize('NFC').trim(),
    box: { left, top, right, bottom },
    baseline: turn % 2 === 0 ? first.start[1] : first.start[0],
    size,
    bold,
    mcids,
    invisible: first.invisible,
    turn,
  };
}

/** Whether a glyph, written in some direction, goes on with a word: how far it is from its end, along and across that direction. */
function continues({ last, turn }: BegunWord, next: Glyph, nextTurn: Word['turn']): boolean {
  if (turn !== nextTurn || last.invisible !== next.invisible) return false;
  const size = Math.max(last.size, next.size);
  const [dx, dy] = [next.start[0] - last.end[0], next.start[1] - last.end[1]];
  const aside = turn % 2 === 0 ? dy : dx;
  const ahead = turn === 0 ? dx : turn === 1 ? dy : turn === 2 ? -dx : -dy;
  return (
    Math.abs(aside) <= SAME_BASELINE * size + 0.4 * Math.abs(last.size - next.size) &&
    ahead <= WORD_GAP * size &&
    ahead >= -BACKWARDS * size
  );
}

function turnOf({ start, end }: Glyph): Word['turn'] {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
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
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.box.left - b.box.left)) {
    const { top, bottom } = word.box;
    const row = rowBeside(rows, word);
    if (row === undefined)
      rows.push({ words: [word], top, bottom, lowest: Math.max(bottom, rows.at(-1)?.lowest ?? -Infinity) });
    else row.words.push(word);
  }
  return rows.map((row): Line => lineFrom(row.words)).sort((a, b) => a.baseline - b.baseline);
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
  const words = [...row].sort((a, b) => a.box.left - b.box.left);
  const largest = words.reduce((a, b) => (b.size > a.size ? b : a));
  return { words, box: hull(words.map((word) => word.box)), baseline: largest.baseline, size: largest.size };
}
