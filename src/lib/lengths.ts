import { daysBetween, lastDay, monthsBetween } from './dates.js';
import type { PartialDate } from '../model/ids.js';

/** How far it is from one date to another, in no finer unit than both are printed in. */
export interface Length {
  /** Negative where it goes back. */
  readonly by: number;
  readonly unit: 'days' | 'months';
}

/** What several lengths come to; `about` where days and months were put together, and only their order is known. */
export interface Reckoned extends Length {
  readonly about: boolean;
}

const DAYS_IN_MONTH = 365.25 / 12;

/** The days between two days; between dates of which one is a month alone, the calendar months. */
export function lengthBetween(from: PartialDate, to: PartialDate): Length {
  const areDays = lastDay(from) === from && lastDay(to) === to;
  return areDays ? { by: daysBetween(from, to), unit: 'days' } : { by: monthsBetween(from, to), unit: 'months' };
}

/** Compares lengths, the shorter first. */
export function compareLengths(a: Length, b: Length): number {
  return a.unit === b.unit ? a.by - b.by : inMonths(a) - inMonths(b);
}

/** All lengths together: in days or in months where all are, else in whole months or so. */
export function totalOf(lengths: readonly Length[]): Reckoned {
  const unit = unitOf(lengths);
  if (unit !== null) return { by: sum(lengths.map(({ by }) => by)), unit, about: false };
  return { by: Math.round(sum(lengths.map(inMonths))), unit: 'months', about: true };
}

/** The mean length: to the day, to the tenth of a month or, where some are in days and some in months, to a month or so. */
export function meanOf(lengths: readonly Length[]): Reckoned {
  const unit = unitOf(lengths);
  const mean = sum(lengths.map((one) => (unit === null ? inMonths(one) : one.by))) / Math.max(1, lengths.length);
  if (unit === null) return { by: Math.max(1, Math.round(mean)), unit: 'months', about: true };
  return { by: unit === 'days' ? Math.round(mean) : Math.round(mean * 10) / 10, unit, about: false };
}

/** The one unit of lengths; null where both units occur. */
function unitOf(lengths: readonly Length[]): Length['unit'] | null {
  const units = [...new Set(lengths.map(({ unit }) => unit))];
  return units.length > 1 ? null : (units[0] ?? 'days');
}

function inMonths({ by, unit }: Length): number {
  return unit === 'months' ? by : by / DAYS_IN_MONTH;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
