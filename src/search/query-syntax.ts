import { idsTyped, type TypedId } from './id-forms.js';
import { sequenceOf, wordsOf, type Word } from './tokens.js';

/** A question in its parts. */
export interface ParsedQuery {
  readonly ids: readonly TypedId[];
  readonly words: readonly Word[];
  /** Each the terms that must follow one another. */
  readonly phrases: readonly (readonly string[])[];
  /** What the question ends in, which may still be being typed. */
  readonly last: TypedId | Word | null;
}

const QUOTED = /["“”„]([^"“”„]*)["“”„]/g;

/** Words that say little: left out where the question has others. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be by for from in into is it its of on or that the this to was will with'.split(' '),
);

/** A question read into ids, "quoted phrases" and words. Any string is a question. */
export function parseQuery(text: string): ParsedQuery {
  const quoted = [...text.matchAll(QUOTED)];
  const phrases = quoted.map(([, phrase = '']) => sequenceOf(phrase)).filter((phrase) => phrase.length > 0);
  const unquoted = text.replace(QUOTED, (phrase) => ' '.repeat(phrase.length));
  const ids = idsTyped(unquoted);
  const words = wordsOf(ids.reduce((rest, { start, end }) => blanked(rest, start, end), unquoted));
  const telling = words.filter(({ term }) => !FUNCTION_WORDS.has(term));
  const last = [...ids, ...words].toSorted((a, b) => a.end - b.end).at(-1);
  const open = last !== undefined && last.end > (quoted.at(-1)?.index ?? -1);
  return {
    ids,
    words: telling.length + ids.length + phrases.length > 0 ? telling : words,
    phrases,
    last: open ? last : null,
  };
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
