import { width, type Box } from '../geometry.js';
import { SOFT_HYPHEN } from './hyphens.js';
import { linesOf, type Line, type Word } from './words.js';

/** The words of one line, a space between each two; a hyphen that only breaks a word is printed like any other. */
export function lineText(words: readonly Word[]): string {
  return words.map(({ text }) => text.replace(SOFT_HYPHEN, '-')).join(' ');
}

/** A hyphen or slash at a line's end that was printed between two letters: the word goes on in the next line. */
const BROKEN_AT_HYPHEN = /[\p{L}\p{N}][-‐‑/]$/u;

/**
 * The text of lines that follow one another. A word broken at its hyphen is joined; so is a word that did not fit into
 * a narrow `box` and was broken where the box ends (`SECMP0` / `015`).
 */
export function textOfLines(lines: readonly Line[], box?: Box): string {
  let text = '';
  lines.forEach((line, at) => {
    const last = lines[at - 1];
    const next = lineText(line.words);
    if (last === undefined) text = next;
    else if (isSoftlyBroken(last, line)) text = text.slice(0, -1) + next;
    else text += (joins(last, line, box) ? '' : ' ') + next;
  });
  return text;
}

/** Whether a line ends with a hyphen that only breaks the word which goes on in the next. */
function isSoftlyBroken(last: Line, next: Line): boolean {
  return last.words.at(-1)?.text.endsWith(SOFT_HYPHEN) === true && /^\p{Ll}/u.test(next.words[0]?.text ?? '');
}

function joins(last: Line, next: Line, box: Box | undefined): boolean {
  const [before, after] = [last.words.at(-1), next.words[0]];
  if (before === undefined || after === undefined) return false;
  if (BROKEN_AT_HYPHEN.test(before.text)) return /^[\p{L}\p{N}]/u.test(after.text);
  if (last.words.length === 1 && next.words.length === 1 && isBrokenId(before.text, after.text)) return true;
  return box !== undefined && last.words.length === 1 && isBrokenWord(before, after, box);
}

/** Whether a modification id that has too few digits goes on with those it lacks, or with its part letter; recognition takes O or Q for 0. */
function isBrokenId(before: string, after: string): boolean {
  const [, family, digits = ''] = /^(SECMP|MP|DP)([\dOQ]*)$/.exec(before) ?? [];
  const [, more = '', part = ''] = /^([\dOQ]*)([A-Z]?)$/.exec(after) ?? [];
  if (family === undefined || more + part === '') return false;
  return digits.length + more.length === (family === 'SECMP' ? 4 : 3);
}

/** Small words that may stand first in a line; what else is so short is the rest of a broken word. */
const SMALL_WORDS = /^(?:a|an|as|at|be|by|do|if|in|is|it|no|of|on|or|so|to|up|us|we)\b/;

/**
 * Whether a lone word fills its box, so that not one letter more would fit, and goes on in the next line: a code with
 * more digits, a word with a letter or two.
 */
function isBrokenWord(before: Word, after: Word, box: Box): boolean {
  const isCode = /\p{L}.*\p{N}$/u.test(before.text) && /^\p{N}+$/u.test(after.text);
  const isWord = /\p{L}{5}$/u.test(before.text) && /^\p{Ll}{1,2}$/u.test(after.text) && !SMALL_WORDS.test(after.text);
  const margin = Math.max(0, before.box.left - box.left);
  const letter = width(after.box) / after.text.length;
  return (isCode || isWord) && box.right - margin - before.box.right < letter * 1.2;
}

/** The text of all words in an area, line by line from the top. */
export function textOfWords(words: readonly Word[], box?: Box): string {
  return textOfLines(linesOf(words), box);
}
