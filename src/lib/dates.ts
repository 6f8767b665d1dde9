import type { Day, PartialDate } from '../model/ids.js';

/** The months in full, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The forms in which a month is printed, in full or short, for a pattern: `January|…|Dec`. */
export const MONTH_FORMS = `${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec`;

/** The number of a month, 1 to 12, by its name in full or by its first three letters (or `Sept`); else null. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase();
  const at = MONTHS.findIndex((month) => {
    const full = month.toLowerCase();
    return word === full || word === full.slice(0, 3) || (full === 'september' && word === 'sept');
  });
  return at < 0 ? null : at + 1;
}

/** The ISO date of a year, a month and, where known, a day; null where the calendar has no such day. */
export function isoDate(year: number, month: number, day?: number): PartialDate | null {
  const yearMonth = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (month < 1 || month > 12) return null;
  if (day === undefined) return yearMonth;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? null : `${yearMonth}-${String(day).padStart(2, '0')}`;
}

/** The last day a date can mean: itself, or the last day of its month. */
export function lastDay(date: PartialDate): Day {
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  return day === undefined ? (isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()) ?? date) : date;
}

/** Whether two dates can mean the same day: they are equal as far as both are printed. */
export function sameAsFarAsPrinted(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * The whole days from one date to another, negative where `to` is the earlier; a month counts as its last day on both
 * sides, so that two months compare as months.
 */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return Math.round((Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / 86_400_000);
}

/** The whole calendar months from one date to another, by their months alone. */
export function monthsBetween(from: PartialDate, to: PartialDate): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
