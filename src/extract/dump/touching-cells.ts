import type { Line } from './lines.js';

/** Where in a word one cell may end and the next begin, by what stands on both sides. */
const SEAM = /(?<=[\p{L}\d’'”")-])(?=[\p{L}✓✔✗✘])/gu;
const MARK = /^(?:[✓✔✗✘]|Yes|No)$/u;
/** What stands between columns in a dump that keeps them. */
const WIDE = /\s{3,}/;
/** What parts two cells on a line. */
const GAP = '    ';

/** The words of a paper, without the signs around them. */
interface Vocabulary {
  readonly all: ReadonlySet<string>;
  /** Those with which sentences and cells begin. */
  readonly first: ReadonlySet<string>;
  /** Those of the running text, whose lines no cells share. */
  readonly told: ReadonlySet<string>;
}

/**
 * The lines of tables with cells apart that touch because a dump gives all letters one width: `ofThe` is `of` and `The`,
 * where both are words of the paper and `ofThe` is none of its running text.
 */
export function cellsApart(content: readonly Line[], text: readonly Line[]): (line: Line) => Line {
  const words: Vocabulary = {
    all: wordsOf(content, /\s+/),
    first: new Set([...wordsOf(content, /[.!?]\s+|\s{3,}/)].map((phrase) => bare(phrase.split(/\s+/)[0] ?? ''))),
    told: wordsOf(text, /\s+/),
  };
  if (!content.some((line) => WIDE.test(line.text))) return (line) => line;
  return (line) => {
    const parted = line.text.replace(/\S+/g, (word) => apart(word, words));
    return parted === line.text ? line : { ...line, text: parted };
  };
}

function apart(word: string, words: Vocabulary): string {
  if (words.told.has(bare(word)) && !/[✓✔✗✘]$/.test(word)) return word;
  const seam = [...word.matchAll(SEAM)]
    .map(({ index }) => index)
    .find((at) => isSeam(word.slice(0, at), word.slice(at), words));
  return seam === undefined ? word : `${word.slice(0, seam)}${GAP}${word.slice(seam)}`;
}

function isSeam(left: string, right: string, { all, first }: Vocabulary): boolean {
  const isMark = MARK.test(right) && (/[^\p{L}]$/u.test(left) || all.has(bare(left)));
  if (isMark && bare(left) !== '') return true;
  if (bare(left) === '' || !all.has(bare(right))) return false;
  const isKnown = all.has(bare(left));
  // What a hyphen joins is one word, unless a sentence begins behind it.
  if (left.endsWith('-')) return first.has(bare(right)) && /^\p{Lu}\p{Ll}/u.test(right);
  if (/^\p{Lu}[\p{L}-]/u.test(right)) {
    const ends = /[\p{Ll}\d’'”")-]$/u.test(left) && (isKnown || /[\d’'”")-]$/.test(left) || /^\d/.test(left));
    return ends || (first.has(bare(right)) && /^\p{Lu}\p{Ll}{2}/u.test(right) && bare(left).length >= 3);
  }
  // A word of a title and one within a sentence; `Therein` and `Within` are words of their own.
  return /^\p{Ll}{2}/u.test(right) && /^\p{Lu}\p{Ll}{5,}$/u.test(bare(left)) && isKnown;
}

function wordsOf(lines: readonly Line[], parts: RegExp): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.split(parts)).map(bare));
}

/** A word without the signs around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
