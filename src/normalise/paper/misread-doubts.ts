import { MONTHS, isoDate, monthNumber } from '../../lib/dates.js';
import { isTooLong } from '../../lib/ids.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { Entry, PaperFacts } from '../../model/paper-facts.js';
import type { PaperPrint } from '../../model/paper-print.js';
import type { Place } from '../../model/printed.js';

/** Words that no print has, but for versions and numbered parts. */
const STRANGE: readonly RegExp[] = [
  // A digit or a stroke among small letters, or a capital I.
  /(?<![\p{L}\p{N}])(?=\p{L}*[\d|!I])[\p{L}\d|!]*\p{Ll}(?:[\d|!]+|I)\p{Ll}[\p{L}\d|!]*/gu,
  // A speck within a word, or a sign behind one that ends nothing.
  /\p{L}*\p{Ll}[;_*~|!]\p{Ll}+|\p{L}+[*_~|]+(?=\s|$)/gu,
  // A letter by itself that is no word.
  /(?<![\p{L}\p{N}.’'&/-])[b-z](?![\p{L}\p{N}.’'&)/-])/gu,
  // Letters that begin no word, or that stand in none.
  /(?<![\p{L}\p{N}])(?:[Rr]n|[Hh]n|l[hnstlb]|[Tt][lb]|[Nn]n|[Vv]v|[Cc]b)\p{Ll}+/gu,
  /\p{L}*(?:\p{Ll}q(?!u)|q(?!u)\p{Ll}|\p{Ll}vv|vv\p{Ll})\p{Ll}*/gu,
];
/** Small words in capitals amid a sentence (`Report IS expected`, `is In scope`), and an article that no number has (`an 20 May`). */
const ODD_SMALL =
  /(?<=\p{Ll} )(?:IS|IN|OF|TO|THE|AND|FOR|ON|BY|AN|AT|BE|WILL|WAS)(?= \p{L})|(?<=\p{Ll} )(?:Is|In|Of|To|On|By|An|At|Be|Was|And|For)(?= \p{Ll})|\ban (?!8|11|18)\d+/gu;
const MONTH = `(?:${MONTHS.join('|')})`;
/** A day before a month, and a year or what stands for one behind a word that may be a month. */
const DAY_OF_MONTH = new RegExp(`\\b(\\d{1,2}) (${MONTH})(?: (\\d{4}))?\\b`, 'g');
const UNREAD_MONTH = /\b\d{1,2} (\p{Lu}[\p{L}\d|!]{2,9}) 20\d\d\b/gu;

/**
 * What a reader should check in a paper that recognition has read: words in which signs stand that no word has, dates
 * that no calendar has or whose month cannot be told, so that they are none of what was read, ids that may be others, and
 * statuses without the stop that others end with.
 */
export function misreadDoubts({ releases }: Pick<PaperFacts, 'releases'>, form: PaperPrint['form']): DocumentFinding[] {
  if (form === 'pdf') return [];
  const statuses = releases.flatMap(({ entries }) => entries.map(({ statusText }) => statusText));
  const areEnded = statuses.length >= FEW && statuses.filter(isEnded).length >= MOST * statuses.length;
  return releases.flatMap(({ name, entries }) =>
    entries.flatMap((entry) =>
      [...idDoubts(entry), ...wordDoubts(entry), ...(areEnded ? endDoubts(entry) : [])].map(({ message, places }) => ({
        kind: 'reading-in-doubt' as const,
        modificationId: entry.modificationId,
        release: name,
        message,
        places: [...places],
      })),
    ),
  );
}

/** Why a value of a row is in doubt, and where it is printed. */
interface Doubt {
  readonly message: string;
  readonly places: readonly Place[];
}

/** An id printed with fewer digits than all others have. */
const SHORT_ID = /^(?:SECMP[\s-]?\d{1,3}|[MD]P[\s-]?\d{1,2})(?!\d)/;

/** A digit of an id may be lost or be none, or its letter be the first word of the title. */
function idDoubts({ modificationId: id, idAsPrinted, title, places }: Entry): Doubt[] {
  const isArticle = idAsPrinted.endsWith('A') && /^\p{Ll}/u.test(title ?? '');
  const doubts: readonly [boolean, string][] = [
    [SHORT_ID.test(idAsPrinted), 'has fewer digits than an id: recognition may have lost one.'],
    [isTooLong(id), 'has more digits than an id: recognition may have read a part letter, or a speck, as one.'],
    [isArticle, `stands before “${title ?? ''}”: its letter may be the first word of that.`],
  ];
  return doubts.flatMap(([isIn, why]) =>
    isIn ? [{ message: `“${idAsPrinted}”, read as ${id}, ${why}`, places: places.modificationId }] : [],
  );
}

/** So many statuses, and so large a share of them, must end with a stop for one without to have lost its own. */
const FEW = 3;
const MOST = 0.6;
/** A status of so few words may be a phrase that no stop ends: `Approved for inclusion`. */
const PHRASE = 4;

function isEnded(status: string): boolean {
  return /[.!?:;)\]’”"'…]$/u.test(status);
}

function endDoubts({ modificationId: id, statusText, places }: Entry): Doubt[] {
  if (statusText.split(' ').length <= PHRASE || isEnded(statusText)) return [];
  const message = `The status of ${id} ends without a stop, “${statusText.slice(-40)}”, as few others do: its end may be lost.`;
  return [{ message, places: places.statusText }];
}

function wordDoubts({ modificationId: id, title, statusText, places }: Entry): Doubt[] {
  const doubt = (words: readonly string[], where: string, at: readonly Place[]): Doubt[] => {
    const told = [...new Set(words)].map((word) => `“${word}”`).join(', ');
    const message = `The ${where} of ${id} has what recognition cannot have read as it is printed: ${told}.`;
    return words.length === 0 || at.length === 0 ? [] : [{ message, places: at }];
  };
  return [
    ...doubt(strangeIn(title ?? ''), 'title', places.title),
    ...doubt(
      [...strangeIn(statusText), ...oddSmallWordsIn(statusText), ...unreadDatesIn(statusText)],
      'status',
      places.statusText,
    ),
  ];
}

function strangeIn(text: string): string[] {
  return STRANGE.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word));
}

function oddSmallWordsIn(text: string): string[] {
  return [...text.matchAll(ODD_SMALL)].map(([words]) => words);
}

function unreadDatesIn(text: string): string[] {
  const outside = [...text.matchAll(DAY_OF_MONTH)].filter(([, day, month = '', year = '2000']) => {
    return isoDate(Number(year), monthNumber(month) ?? 1, Number(day)) === null;
  });
  const unread = [...text.matchAll(UNREAD_MONTH)].filter(([, month = '']) => monthNumber(month) === null);
  return [...outside, ...unread].map(([date]) => date);
}
