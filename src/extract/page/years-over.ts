import { MONTH_FORMS } from '../../lib/dates.js';
import { type DatedLine, dateFirst } from './dated-line.js';

/** A year that stands alone over the days of it. */
const YEAR = /^(?:19|20)\d\d$/;
const MONTH = `(?:${MONTH_FORMS})\\.?`;
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?)`;
const IS_DAY = new RegExp(`^${DAY}$`, 'i');
/** A day without a year, or both ends of a range of days. */
const DAYS = new RegExp(
  `^((?:\\d{1,2}(?:st|nd|rd|th)?\\s*[-–—]\\s*)?${DAY})(?:(\\s*(?:to|until|[-–—])\\s*)(${DAY}))?(?![\\w,]*\\s*\\d{4})`,
  'i',
);

/** Whether a text is a year and nothing more. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** Whether a text is a day without a year and nothing more. */
export function isDay(text: string): boolean {
  return IS_DAY.test(text);
}

/**
 * The rows of a timeline that prints each year once, over its days: `2020`, and under it `9 December – Raised`. Their
 * dates are completed with the year. A day that stands alone belongs to the line after it. None where no year stands over
 * a day.
 */
export function linesUnderYears(lines: readonly string[]): DatedLine[] {
  const rows: DatedLine[] = [];
  let year: string | null = null;
  let open: readonly string[] = [];
  for (const line of lines) {
    if (isYear(line)) [year, open] = [line, []];
    else if (year !== null) {
      const row = dateFirst(withYear(line, year));
      if (row !== null && row.event === '') open = row.dates;
      else if (row !== null) rows.push(row);
      else if (open.length > 0) rows.push({ dates: [...open], event: line });
      if (row?.event !== '') open = [];
    }
  }
  return rows;
}

/** A line that begins with a day, with the year after it, and after the other end of its range. */
function withYear(line: string, year: string): string {
  return line.replace(DAYS, (_, first: string, between?: string, last?: string) =>
    last === undefined ? `${first} ${year}` : `${first} ${year}${between ?? ''}${last} ${year}`,
  );
}
