import { MONTH_FORMS, MONTHS, isoDate, monthNumber } from '../../lib/dates.js';
import type { Day, PartialDate } from '../../model/ids.js';
import { releasesNamedIn } from './release-names.js';
import { yearOnOrAfter, yearOnOrBefore } from './year-rule.js';

/** A date in a text, as exact as the print. */
export interface FoundDate {
  readonly date: PartialDate;
  /** The words that give it: `29 September`, `this month`. */
  readonly printed: string;
  readonly index: number;
  readonly end: number;
  /** Whether it only names a release: the `June 2022` of `June 2022 SEC Release`. */
  readonly ofRelease: boolean;
}

/** What the year rule goes by: the day the text is written, and whether the text looks back from it. */
export interface DateContext {
  readonly today: Day;
  /** A date without a year lies before today. @default false */
  readonly lookingBack?: boolean;
}

type Part = string | undefined;
interface DateForm {
  readonly pattern: RegExp;
  /** The dates that a match gives, from its groups; none where the calendar has no such day. */
  readonly read: (groups: readonly Part[], context: DateContext) => (PartialDate | null)[];
}

const MONTH_NAME = `(?:${MONTH_FORMS}|${MONTHS.join('|').toUpperCase()})`;
const MONTH = `(${MONTH_NAME})\\b`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** Words that may stand before a month without a year; they tell the month `May` from the verb. */
const LEADS_TO_MONTH =
  '(?:in|by|during|until|till|before|after|end of|early|mid|mid-|late|later|for|from|of|to|next|since|and|or|between|the|its|this|at)';

/** The forms of a date, the more exact first: a stretch of text is read by the first that fits. */
const FORMS: readonly DateForm[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, read: ([y, m, d]) => [isoDate(Number(y), Number(m), Number(d))] },
  {
    pattern: /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/g,
    read: ([d, , m, y]) => [isoDate(Number(y), Number(m), Number(d))],
  },
  {
    pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{2})\b|\b(\d{2})\.(\d{2})\.(\d{2})\b(?!\.\d)/g,
    read: ([d, m, y, dotDay, dotMonth, dotYear]) => [
      isoDate(2000 + Number(y ?? dotYear), Number(m ?? dotMonth), Number(d ?? dotDay)),
    ],
  },
  {
    pattern: new RegExp(
      `\\b${DAY}\\s*(?:-|–|—|to|and|&|until)\\s*${DAY}\\s+(?:of\\s+)?${MONTH}\\.?,?(?:\\s+(\\d{4}))?`,
      'g',
    ),
    read: ([from, to, m, y], context) => [dated(from, m, y, context), dated(to, m, y, context)],
  },
  {
    pattern: new RegExp(`\\b${DAY}[\\s-]${MONTH}[\\s-]['’]?(\\d{2})(?![\\d:./]|\\s*%)`, 'g'),
    read: ([d, m, y], context) => [dated(d, m, `20${y ?? ''}`, context)],
  },
  {
    pattern: new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\.?,?(?:\\s+(\\d{4}))?`, 'g'),
    read: ([d, m, y], context) => [dated(d, m, y, context)],
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+(\\d{4})\\b`, 'g'),
    read: ([m, d, y], context) => [dated(d, m, y, context)],
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\.?,?\\s+(\\d{4})\\b`, 'g'),
    read: ([m, y], context) => [dated(undefined, m, y, context)],
  },
  {
    pattern: new RegExp(`(?<=\\b(?:${LEADS_TO_MONTH}[\\s-]?|${MONTH_NAME}\\s*[/–-]\\s*))${MONTH}(?!\\s*\\d)`, 'g'),
    read: ([m], context) => [dated(undefined, m, undefined, context)],
  },
  {
    pattern: /\b(this|next|last)\s+month(?:['’‘]s)?/gi,
    read: ([which], { today }) => [monthFrom(today, { this: 0, next: 1, last: -1 }[(which ?? '').toLowerCase()] ?? 0)],
  },
];

/**
 * All dates in a text, in its order. A day and month without a year, or a month alone, takes the year that makes it
 * nearest on or after the context's day (on or before it where the text looks back). A range gives both its ends.
 */
export function datesIn(text: string, context: DateContext): FoundDate[] {
  const releases = releasesNamedIn(text, context.today);
  const found: FoundDate[] = [];
  const taken: { readonly index: number; readonly end: number }[] = [];
  for (const { pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [index, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => index < other.end && other.index < end)) continue;
      taken.push({ index, end });
      const ofRelease = releases.some((release) => release.index < end && index < release.end);
      for (const date of read(match.slice(1), context))
        if (date !== null) found.push({ date, printed: match[0].replace(/[.,]$/, ''), index, end, ofRelease });
    }
  const inOrder = found.sort((a, b) => a.index - b.index);
  return context.lookingBack === true ? inOrder : withRangesInOrder(text, inOrder, context);
}

/** A stretch of time begins before it ends: where today lies in it, its beginning is past. */
function withRangesInOrder(text: string, found: readonly FoundDate[], { today }: DateContext): FoundDate[] {
  return found.map((one, at) => {
    const next = found[at + 1];
    if (next === undefined || one.date <= next.date || !isRange(text, one, next)) return one;
    const [back] = datesIn(text.slice(one.index, one.end), { today, lookingBack: true });
    return back === undefined || back.date > next.date ? one : { ...one, date: back.date };
  });
}

/** Whether two dates are the ends of one stretch: one match gave both, or a word leads from one to the other. */
function isRange(text: string, from: FoundDate, to: FoundDate): boolean {
  return from.index === to.index || /^\s*(?:to|until|till|-|–|—)\s*$/.test(text.slice(from.end, to.index));
}

function dated(day: Part, monthPrinted: Part, year: Part, { today, lookingBack }: DateContext): PartialDate | null {
  const month = monthNumber(monthPrinted ?? '');
  if (month === null) return null;
  const dayNumber = day === undefined ? undefined : Number(day);
  const rule = lookingBack === true ? yearOnOrBefore : yearOnOrAfter;
  return isoDate(year === undefined ? rule(today, month, dayNumber) : Number(year), month, dayNumber);
}

/** The month so many months after the month of `today`. */
function monthFrom(today: Day, months: number): PartialDate | null {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return isoDate(Math.floor(count / 12), (count % 12) + 1);
}
