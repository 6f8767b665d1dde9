import { ascending, hull, width } from '../geometry.js';
import type { Word } from './word.js';

/** Baselines of one word differ by less than this part of the font size. */
export const SAME_BASELINE = 0.15;

/** The words of a page without those that are drawn a second time in about the same place, for a bold look. */
export function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text);
    if (same === undefined) {
      seen.set(word.text, [word]);
      return true;
    }
    const slack = word.size * 0.2;
    const isDouble = same.some(
      ({ box }) => Math.abs(box.left - word.box.left) <= slack && Math.abs(box.top - word.box.top) <= slack,
    );
    if (!isDouble) same.push(word);
    return !isDouble;
  });
}

/** Words touch where one begins no further from the end of the other than this part of the larger size. */
const TOUCHING = 0.06;
/** And they are of about one size: the smaller is more than this part of the larger. */
const ALIKE = 0.8;

/** Words that may touch are looked for by the fields of a page, of this breadth and height, in which words end, and no further away. */
const FIELD = 4;

/** Joins words that were drawn apart, with other print between, yet touch on the page. */
export function joinTouching(words: readonly Word[]): Word[] {
  const joined = words.map((word): Word | null => word);
  const level = words.flatMap((word, at) => (word.turn === 0 ? [at] : []));
  level.sort((a, b) => ascending(words[a]?.box.left ?? 0, words[b]?.box.left ?? 0));
  const endingIn = new Map<number, number[]>();
  for (const at of level) {
    const word = joined[at];
    if (!word) continue;
    const before = endedBefore(word, joined, endingIn);
    const host = before === undefined ? null : (joined[before] ?? null);
    const [place, whole] = before !== undefined && host !== null ? [before, bothWords(host, word)] : [at, word];
    if (place !== at) joined[at] = null;
    joined[place] = whole;
    const field = fieldAt(fieldOf(whole.box.right), fieldOf(whole.baseline));
    const ending = endingIn.get(field);
    if (ending === undefined) endingIn.set(field, [place]);
    else ending.push(place);
  }
  return joined.filter((word) => word !== null);
}

/** Which of the words that end about where a word begins touches it, if any does. */
function endedBefore(
  word: Word,
  joined: readonly (Word | null)[],
  endingIn: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const { baseline: y, size } = word;
  const x = word.box.left;
  const reach = (part: number): number => Math.min(FIELD, (part * size) / ALIKE);
  const [aside, along] = [reach(SAME_BASELINE), reach(TOUCHING)];
  for (let row = fieldOf(y - aside); row <= fieldOf(y + aside); row += 1)
    for (let column = fieldOf(x - along); column <= fieldOf(x + along); column += 1) {
      const found = endingIn.get(fieldAt(column, row))?.find((at) => {
        const left = joined[at];
        return left !== null && left !== undefined && touches(left, word);
      });
      if (found !== undefined) return found;
    }
  return undefined;
}

function fieldOf(place: number): number {
  return Math.round(place / FIELD);
}

function fieldAt(column: number, row: number): number {
  return column * 65_536 + row;
}

function bothWords(left: Word, right: Word): Word {
  return {
    ...left,
    text: left.text + right.text,
    box: hull([left.box, right.box]),
    mcids: [...new Set([...left.mcids, ...right.mcids])],
  };
}

/** Dots that lead from a label to its figure, at the end of a text. */
export const ENDS_IN_LEADER = /(?:\.\s?){4}$/;

function touches(left: Word, right: Word): boolean {
  const gap = right.box.left - left.box.right;
  const size = Math.max(left.size, right.size);
  return (
    Math.abs(left.baseline - right.baseline) <= SAME_BASELINE * size &&
    Math.abs(gap) <= TOUCHING * size &&
    Math.min(left.size, right.size) > ALIKE * size &&
    left.invisible === right.invisible &&
    width(right.box) > 0 &&
    (right.text.startsWith('.') || !ENDS_IN_LEADER.test(left.text))
  );
}
