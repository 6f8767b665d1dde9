import { height, hull, overlap, width, type Box, type Point } from './geometry.js';
import type { Glyph } from './ink.js';
import { glyphText } from './symbols.js';

/** A word as printed: glyphs that stand together without a space. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** y of the line the letters stand on; of upright words, x. */
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Ids of the marked contents it is part of. */
  readonly mcids: readonly number[];
  readonly invisible: boolean;
  /** Quarter turns clockwise in which it is printed: 0 is level. */
  readonly turn: 0 | 1 | 2 | 3;
}

/** A gap wider than this part of the font size parts two words; one wider than the second, to the left, starts anew. */
const WORD_GAP = 0.2;
const BACKWARDS = 0.35;
/** Baselines of one word differ by less than this part of the font size. */
const SAME_BASELINE = 0.15;

/** The words of a page's glyphs, in drawing order; words drawn twice over (for a bold look) count once. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let current: Glyph[] = [];
  const finish = (): void => {
    if (current.length > 0) words.push(wordFrom(current));
    current = [];
  };
  for (const glyph of glyphs) {
    const last = current.at(-1);
    if (last !== undefined && !continues(last, glyph)) finish();
    if (isBlank(glyph)) finish();
    else current.push(glyph);
  }
  finish();
  return joinTouching(withoutDoubles(words.filter((word) => word.text !== '')));
}

function isBlank(glyph: Glyph): boolean {
  return glyph.text === ' ' || glyphText(glyph).trim() === '';
}

function continues(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const [ahead, aside] = alongAndAcross(last, last.end, next.start);
  return (
    turnOf(last) === turnOf(next) &&
    last.invisible === next.invisible &&
    Math.abs(aside) <= SAME_BASELINE * size + 0.4 * Math.abs(last.size - next.size) &&
    ahead <= WORD_GAP * size &&
    ahead >= -BACKWARDS * size
  );
}

/** How far `to` is from `from`, along the direction in which a glyph is written and across it. */
function alongAndAcross(glyph: Glyph, from: Point, to: Point): [number, number] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const turn = turnOf(glyph);
  if (turn === 0) return [dx, dy];
  if (turn === 1) return [dy, dx];
  return turn === 2 ? [-dx, dy] : [-dy, dx];
}

function turnOf({ start, end }: Glyph): Word['turn'] {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

function wordFrom(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs;
  const turn = first === undefined ? 0 : turnOf(first);
  return {
    text: glyphs.map(glyphText).join('').normalize('NFC').trim(),
    box: hull(glyphs.map(glyphBox)),
    baseline: (turn % 2 === 0 ? first?.start[1] : first?.start[0]) ?? 0,
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    bold: glyphs.every((glyph) => /bold|black|heavy|semibold|demi/i.test(glyph.font.name)),
    mcids: [...new Set(glyphs.flatMap((glyph) => (glyph.mcid === null ? [] : [glyph.mcid])))],
    invisible: first?.invisible ?? false,
    turn,
  };
}

/** From the glyph's advance, and its font's height over and under the baseline. */
function glyphBox(glyph: Glyph): Box {
  const turn = turnOf(glyph);
  const [up, down] = [glyph.font.ascent * glyph.size, -glyph.font.descent * glyph.size];
  const flat = {
    left: Math.min(glyph.start[0], glyph.end[0]),
    right: Math.max(glyph.start[0], glyph.end[0]),
    top: Math.min(glyph.start[1], glyph.end[1]),
    bottom: Math.max(glyph.start[1], glyph.end[1]),
  };
  if (turn === 0) return { ...flat, top: flat.top - up, bottom: flat.bottom + down };
  if (turn === 2) return { ...flat, top: flat.top - down, bottom: flat.bottom + up };
  if (turn === 1) return { ...flat, left: flat.left - down, right: flat.right + up };
  return { ...flat, left: flat.left - up, right: flat.right + down };
}

function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    const slack = word.size * 0.2;
    const isDouble = same.some(
      ({ box }) => Math.abs(box.left - word.box.left) <= slack && Math.abs(box.top - word.box.top) <= slack,
    );
    if (!isDouble) seen.set(word.text, [...same, word]);
    return !isDouble;
  });
}

/** Words touch only where the one ends in the same or the next field of this breadth and height that the other begins in. */
const FIELD = 4;

/** Joins words that were drawn apart, with other print between, yet touch on the page. */
function joinTouching(words: readonly Word[]): Word[] {
  const joined = words.map((word): Word | null => word);
  const level = joined.flatMap((word, at) => (word?.turn === 0 ? [at] : []));
  level.sort((a, b) => (joined[a]?.box.left ?? 0) - (joined[b]?.box.left ?? 0));
  const endingIn = new Map<number, number[]>();
  for (const at of level) {
    const word = joined[at];
    if (!word) continue;
    const before = fieldsAround(word.box.left, word.baseline)
      .flatMap((field) => endingIn.get(field) ?? [])
      .find((other) => {
        const left = joined[other];
        return left !== null && left !== undefined && touches(left, word);
      });
    const host = before === undefined ? null : (joined[before] ?? null);
    const [place, whole] = before !== undefined && host !== null ? [before, bothWords(host, word)] : [at, word];
    if (place !== at) joined[at] = null;
    joined[place] = whole;
    const field = fieldAt(whole.box.right, whole.baseline);
    const ending = endingIn.get(field);
    if (ending === undefined) endingIn.set(field, [place]);
    else ending.push(place);
  }
  return joined.filter((word) => word !== null);
}

function bothWords(left: Word, right: Word): Word {
  return {
    ...left,
    text: left.text + right.text,
    box: hull([left.box, right.box]),
    mcids: [...new Set([...left.mcids, ...right.mcids])],
  };
}

function fieldAt(x: number, y: number, column = 0, row = 0): number {
  return (Math.round(x / FIELD) + column) * 65_536 + Math.round(y / FIELD) + row;
}

function fieldsAround(x: number, y: number): number[] {
  return [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => fieldAt(x, y, column, row)));
}

function touches(left: Word, right: Word): boolean {
  const gap = right.box.left - left.box.right;
  const size = Math.max(left.size, right.size);
  return (
    Math.abs(left.baseline - right.baseline) <= SAME_BASELINE * size &&
    Math.abs(gap) <= 0.06 * size &&
    Math.min(left.size, right.size) > 0.8 * size &&
    left.invisible === right.invisible &&
    width(right.box) > 0
  );
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
