import { isoDate } from '../../lib/dates.js';
import type { Day } from '../../model/ids.js';

/** The year in which a month, or a day of it, first comes on or after `today`; the current month is not over. */
export function yearOnOrAfter(today: Day, month: number, day?: number): number {
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  const least = day === undefined ? today.slice(0, 7) : today;
  return thisYear !== null && thisYear >= least ? year : year + 1;
}

/** The year in which a month, or a day of it, last came on or before `today`. */
export function yearOnOrBefore(today: Day, month: number, day?: number): number {
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  const most = day === undefined ? today.slice(0, 7) : today;
  return thisYear !== null && thisYear <= most ? year : year - 1;
}
