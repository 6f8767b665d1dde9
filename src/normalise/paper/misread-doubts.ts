import { MONTHS, isoDate, monthNumber } from '../../lib/dates.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { Entry, PaperFacts } from '../../model/paper-facts.js';
import type { PaperPrint } from '../../model/paper-print.js';
import type { Place } from '../../model/printed.js';

/** A digit or a stroke among small letters, or a capital I: no word is printed so, but for versions and numbered parts. */
const STRANGE = /(?<![\p{L}\p{N}])(?=\p{L}*[\d|!I])[\p{L}\d|!]*\p{Ll}(?:[\d|!]+|I)\p{Ll}[\p{L}\d|!]*/gu;
const MONTH = `(?:${MONTHS.join('|')})`;
/** A day before a month, and a year or what stands for one behind a word that may be a month. */
const DAY_OF_MONTH = new RegExp(`\\b(\\d{1,2}) (${MONTH})(?: (\\d{4}))?\\b`, 'g');
const UNREAD_MONTH = /\b\d{1,2} (\p{Lu}[\p{L}\d|!]{2,9}) 20\d\d\b/gu;

/**
 * What a reader should check in a paper that recognition has read: words in which signs stand that no word has, and dates
 * that no calendar has or whose month cannot be told, so that they are none of what was read.
 */
export function misreadDoubts({ releases }: Pick<PaperFacts, 'releases'>, form: PaperPrint['form']): DocumentFinding[] {
  if (form === 'pdf') return [];
  return releases.flatMap(({ name, entries }) => entries.flatMap((entry) => doubtsOf(entry, name)));
}

function doubtsOf(entry: Entry, release: string): DocumentFinding[] {
  const { modificationId: id, title, statusText, places } = entry;
  const doubt = (words: readonly string[], where: string, at: readonly Place[]): DocumentFinding[] => {
    const told = [...new Set(words)].map((word) => `“${word}”`).join(', ');
    const message = `The ${where} of ${id} has what recognition cannot have read as it is printed: ${told}.`;
    return words.length === 0 || at.length === 0
      ? []
      : [{ kind: 'reading-in-doubt', modificationId: id, release, message, places: [...at] }];
  };
  return [
    ...(isShortOfDigits(entry.idAsPrinted) ? [idInDoubt(entry, release)] : []),
    ...doubt(strangeIn(title ?? ''), 'title', places.title),
    ...doubt([...strangeIn(statusText), ...unreadDatesIn(statusText)], 'status', places.statusText),
  ];
}

/** An id printed with fewer digits than all others have: recognition may have lost one. */
const SHORT_ID = /^(?:SECMP[\s-]?\d{1,3}|[MD]P[\s-]?\d{1,2})(?!\d)/;

function isShortOfDigits(printed: string): boolean {
  return SHORT_ID.test(printed);
}

function idInDoubt({ modificationId, idAsPrinted, places }: Entry, release: string): DocumentFinding {
  const message = `“${idAsPrinted}”, read as ${modificationId}, has fewer digits than an id: recognition may have lost one.`;
  return { kind: 'reading-in-doubt', modificationId, release, message, places: [...places.modificationId] };
}

function strangeIn(text: string): string[] {
  return [...text.matchAll(STRANGE)].map(([word]) => word);
}

function unreadDatesIn(text: string): string[] {
  const outside = [...text.matchAll(DAY_OF_MONTH)].filter(([, day, month = '', year = '2000']) => {
    return isoDate(Number(year), monthNumber(month) ?? 1, Number(day)) === null;
  });
  const unread = [...text.matchAll(UNREAD_MONTH)].filter(([, month = '']) => monthNumber(month) === null);
  return [...outside, ...unread].map(([date]) => date);
}
