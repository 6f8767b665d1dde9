import { MONTHS } from './dates.js';

/** What a person has typed of a release's name; null for what they left out, or what is none. */
export interface TypedRelease {
  /** In full, as in a release's name. */
  readonly month: string | null;
  readonly year: string | null;
}

/** From how many letters on the beginning of a month's name is unmistakable. */
const ENOUGH = 3;
const NONE: TypedRelease = { month: null, year: null };

/** The month and the year in a release's name as typed: `Nov-22`, `nov22`, `2022-11`, `11/2022`, `november`, `2022`. */
export function typedRelease(typed: string): TypedRelease {
  const words = typed
    .toLowerCase()
    .replace(/\b(?:the|sec|releases?)\b/g, ' ')
    .replace(/(?<=\d{4})(?=\d{2}\b)|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const [first, second] = words;
  if (first === undefined || words.length > 2) return NONE;
  if (second === undefined) return { month: monthNamed(first), year: /^\d{4}$/.test(first) ? first : null };
  const [year, month] = isMonth(second) && !isMonth(first) ? [first, second] : [second, first];
  const read = { month: monthNamed(month) ?? monthNumbered(month, year), year: yearOf(year) };
  return read.month === null || read.year === null ? NONE : read;
}

function isMonth(word: string): boolean {
  return /^\d{1,2}$/.test(word) || monthNamed(word) !== null;
}

function monthNamed(word: string): string | null {
  const begun = word.length < ENOUGH ? [] : MONTHS.filter((month) => month.toLowerCase().startsWith(word));
  return begun[0] ?? null;
}

/** A month by its number, where the year beside it has four digits: else nothing tells which is which. */
function monthNumbered(word: string, year: string): string | null {
  return /^\d{1,2}$/.test(word) && /^\d{4}$/.test(year) ? (MONTHS[Number(word) - 1] ?? null) : null;
}

function yearOf(word: string): string | null {
  if (/^\d{4}$/.test(word)) return word;
  return /^\d{2}$/.test(word) ? `20${word}` : null;
}
