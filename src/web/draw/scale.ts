import { MONTHS } from '../../lib/dates.js';

/** Time laid out from left to right. */
export interface TimeScale {
  /** Where a date lies, in units of the drawing; a month lies at its middle. */
  readonly at: (date: string) => number;
  /** The months to be marked, with where they begin; the words name the year where it changes. */
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

const MOST_TICKS = 12;

/** A scale from `left` to `right` that holds all dates, from the month before the first to the month after the last. */
export function timeScale(dates: readonly string[], left: number, right: number): TimeScale {
  const months = dates.map(monthOf).sort((a, b) => a - b);
  const first = months[0] ?? 0;
  const last = (months.at(-1) ?? 0) + 1;
  const span = Math.max(1, last - first);
  const place = (month: number) => left + ((month - first) / span) * (right - left);
  const step = [1, 2, 3, 6, 12, 24].find((one) => span / one <= MOST_TICKS) ?? 60;
  const begins = Array.from({ length: span + 1 }, (_, at) => first + at).filter((month) => month % step === 0);
  return {
    at: (date) => place(monthOf(date) + partOfMonth(date)),
    ticks: begins
      .slice(0, begins.at(-1) === last ? -1 : undefined)
      .map((month, at) => ({ x: place(month), words: wordsOf(month, at === 0) })),
  };
}

/**
 * Where marks that would cover one another are drawn: those nearer than `gap` stand side by side about their middle.
 *
 * @param xs where they lie, ascending
 */
export function spread(xs: readonly number[], gap: number): number[] {
  const groups: { middle: number; size: number }[] = [];
  for (const x of xs) {
    let group = { middle: x, size: 1 };
    for (let last = groups.at(-1); last !== undefined && touch(last, group, gap); last = groups.at(-1)) {
      groups.pop();
      const size = last.size + group.size;
      group = { middle: (last.middle * last.size + group.middle * group.size) / size, size };
    }
    groups.push(group);
  }
  return groups.flatMap(({ middle, size }) =>
    Array.from({ length: size }, (_, at) => middle + (at - (size - 1) / 2) * gap),
  );
}

function touch(a: { middle: number; size: number }, b: { middle: number; size: number }, gap: number): boolean {
  return b.middle - a.middle < ((a.size + b.size) / 2) * gap;
}

/** How many months a scale of these dates spans. */
export function monthsSpanned(dates: readonly string[]): number {
  const months = dates.map(monthOf);
  return Math.max(...months) - Math.min(...months) + 1;
}

/** Months counted from the year 0. */
function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

function partOfMonth(date: string): number {
  const day = date.split('-')[2];
  return day === undefined ? 0.5 : (Number(day) - 1) / 31;
}

function wordsOf(month: number, isFirst: boolean): string {
  const name = (MONTHS[month % 12] ?? '').slice(0, 3);
  return isFirst || month % 12 === 0 ? `${name} ${Math.floor(month / 12)}` : name;
}
