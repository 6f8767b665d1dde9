import type { Sheet } from './sheet.js';
import type { Word } from './words.js';

/** The sign of a hyphen that only breaks a word at a line's end: Unicode's soft hyphen. */
export const SOFT_HYPHEN = '\u00ad';

/** A word with a hyphen at its end, and what a line that goes on with it begins with. */
const BROKEN = /^\P{L}*(\p{L}{2,})[-‐\u00ad]$/u;
const REST = /^(\p{Ll}{2,})(?!\p{L})/u;

/**
 * Tells the hyphens that a typesetter put where a word had to be broken from those that belong to it: the word without
 * hyphen stands elsewhere in the document (`Consulta-tion`, but `Half-Hourly`). They become soft hyphens.
 */
export function hyphensTold(sheets: readonly Sheet[]): Sheet[] {
  const broken = new Set(sheets.flatMap(({ words }) => words.flatMap(({ text }) => BROKEN.exec(text)?.[1] ?? [])));
  if (broken.size === 0) return [...sheets];
  const known = new Set<string>();
  const rests = new Set<string>();
  for (const { words } of sheets)
    for (const { text } of words) {
      for (const word of text.match(/\p{L}+/gu) ?? []) known.add(word.toLowerCase());
      const rest = REST.exec(text)?.[1];
      if (rest !== undefined) rests.add(rest);
    }
  const soft = new Set([...broken].filter((stem) => [...rests].some((rest) => known.has(stem.toLowerCase() + rest))));
  const told = (word: Word): Word =>
    soft.has(BROKEN.exec(word.text)?.[1] ?? '') ? { ...word, text: word.text.slice(0, -1) + SOFT_HYPHEN } : word;
  return sheets.map((sheet) => ({ ...sheet, words: sheet.words.map(told) }));
}
