import type { PartialDate } from '../model/ids.js';
import { MONTH_FORMS, isoDate, monthNumber } from './dates.js';

/** A date that a text prints with its year, and where. */
export interface PrintedDate {
  readonly date: PartialDate;
  readonly printed: string;
  readonly index: number;
  readonly end: number;
}

const MONTH = `(${MONTH_FORMS})`;
const WEEKDAY = '(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})(?!\\d)';

type Groups = readonly (string | undefined)[];

/** The forms of a date with its year, the more exact first: a stretch of text is read by the first that fits. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => PartialDate | null }[] = [
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g, read: ([y, m, d]) => iso(y, m, d) },
  { pattern: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)/g, read: ([d, , m, y]) => iso(y, m, d) },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/g, read: ([d, m, y]) => iso(`20${y ?? ''}`, m, d) },
  {
    pattern: new RegExp(`\\b${WEEKDAY}${DAY}[\\s-]*(?:of\\s+)?${MONTH}\\.?,?[\\s-]*${YEAR}`, 'gi'),
    read: ([d, m, y]) => iso(y, m, d),
  },
  { pattern: new RegExp(`\\b${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'gi'), read: ([m, d, y]) => iso(y, m, d) },
  {
    pattern: new RegExp(`\\b${DAY}[\\s-]+${MONTH}[\\s-]+['’]?(\\d{2})(?![\\d:.])`, 'gi'),
    read: ([d, m, y]) => iso(`20${y ?? ''}`, m, d),
  },
  { pattern: new RegExp(`\\b${MONTH}\\.?,?[\\s-]+${YEAR}`, 'gi'), read: ([m, y]) => iso(y, m) },
  {
    pattern: new RegExp(`(?<!\\d[\\s-]*)\\b${MONTH}\\.?(?:-|\\s?['’])(\\d{2})(?![\\d-])`, 'gi'),
    read: ([m, y]) => iso(`20${y ?? ''}`, m),
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\.?\\s+['’]?(\\d{2})(?=\\s+(?:[\\w-]+\\s+){0,3}Release)`, 'gi'),
    read: ([m, y]) => iso(`20${y ?? ''}`, m),
  },
];

/**
 * The dates that a text prints with their years, in its order; day before month where both are numbers. What the
 * calendar does not have, and a day or month without a year, is no date here.
 */
export function printedDatesIn(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const { pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [index, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => index < other.end && other.index < end)) continue;
      const date = read(match.slice(1));
      if (date !== null) found.push({ date, printed: match[0], index, end });
    }
  return found.sort((a, b) => a.index - b.index);
}

/** Whether a text is a date and nothing else, perhaps in brackets. */
export function isOnlyDate(text: string): boolean {
  const [date, ...others] = printedDatesIn(text);
  if (date === undefined || others.length > 0) return false;
  return /^[\s(]*$/.test(text.slice(0, date.index)) && /^[\s).,:]*$/.test(text.slice(date.end));
}

function iso(year: string | undefined, month: string | undefined, day?: string): PartialDate | null {
  const number = /^\d+$/.test(month ?? '') ? Number(month) : (monthNumber(month ?? '') ?? 0);
  return isoDate(Number(year), number, day === undefined ? undefined : Number(day));
}
