import type { Block } from '../../model/paper-print.js';
import type { Place } from '../../model/printed.js';

/** The lines that close a paper: who wrote it, for whom, when. */
export interface ClosingLines {
  readonly author: string | null;
  readonly organisation: string | null;
  readonly places: readonly Place[];
  readonly date: { readonly value: string; readonly places: readonly Place[] };
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const CLOSING_DATE = new RegExp(
  `(?:^|\\s)((?:[A-Z][a-z]+day,?\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})$`,
);
/** An organisation by its name: it ends a line that names its author too. */
const ORGANISATION = /(?:^|\s)((?:SECAS|SECCo|Gemserv|DCC)\b(?:(?!SECAS)[^,])*)$/;
/** Specks of recognition behind the last word of a line. */
const SPECKS = /(?:\s+[^\p{L}\p{N}\s]{1,2})+$/u;
/** How many lines may stand above the date, and how many words in one. */
const MOST_LINES = 3;
const MOST_WORDS = 6;

/** The lines that close a paper, or null where no line at its end is a date. */
export function closingLinesOf(blocks: readonly Block[]): ClosingLines | null {
  const at = blocks.findLastIndex((block) => block.block === 'paragraph' && closingDate(block.text.text) !== null);
  const block = blocks[at];
  if (block === undefined || block.block === 'table') return null;
  const date = { value: closingDate(block.text.text) ?? '', places: block.text.places };
  const sameLine = block.text.text.replace(SPECKS, '').replace(CLOSING_DATE, '').trim();
  const above = sameLine === '' ? linesAbove(blocks, at) : [{ text: sameLine, places: block.text.places }];
  return { ...writerIn(above.map(({ text }) => text)), places: above.flatMap(({ places }) => [...places]), date };
}

/** The date a short line ends with, but for specks set apart from it; null for a sentence. */
function closingDate(line: string): string | null {
  const text = line.replace(SPECKS, '');
  const [, date] = CLOSING_DATE.exec(text) ?? [];
  return date === undefined || text.split(' ').length > MOST_WORDS + 6 || /[.:;]\s/.test(text) ? null : date;
}

function linesAbove(blocks: readonly Block[], at: number): { text: string; places: readonly Place[] }[] {
  const lines: { text: string; places: readonly Place[] }[] = [];
  for (let above = at - 1; above >= 0 && lines.length < MOST_LINES; above -= 1) {
    const block = blocks[above];
    if (block?.block !== 'paragraph' || !isName(block.text.text)) break;
    lines.unshift(block.text);
  }
  return lines;
}

function isName(text: string): boolean {
  return text.split(' ').length <= MOST_WORDS && /^\p{Lu}/u.test(text) && !/[.:;,]$/.test(text);
}

/** The author and the organisation: a line each, or both on one with a comma or none between. */
function writerIn(lines: readonly string[]): { author: string | null; organisation: string | null } {
  const [first, second] = lines.slice(-2);
  if (first === undefined) return { author: null, organisation: null };
  if (second !== undefined) return { author: first, organisation: second };
  const organisation = ORGANISATION.exec(first)?.[1] ?? null;
  const author =
    organisation === null ? first : first.slice(0, first.length - organisation.length).replace(/[,\s]+$/, '');
  return { author: author === '' ? null : author, organisation };
}
