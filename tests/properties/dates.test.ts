import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS, daysBetween, isoDate, lastDay, monthNumber } from '../../src/lib/dates.js';
import { datesIn } from '../../src/normalise/words/dates-in-text.js';

const aDay = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];
const monthOf = (day: string) => MONTHS[partsOf(day)[1] - 1] ?? '';

/** The ways a paper prints a whole date. */
const FORMS: readonly ((day: string) => string)[] = [
  (day) => `${partsOf(day)[2]} ${monthOf(day)} ${partsOf(day)[0]}`,
  (day) => `${partsOf(day)[2]}th ${monthOf(day)} ${partsOf(day)[0]}`,
  (day) => `${partsOf(day)[2]} ${monthOf(day).slice(0, 3)} ${partsOf(day)[0]}`,
  (day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
  (day) => `w/c ${partsOf(day)[2]} ${monthOf(day)} ${partsOf(day)[0]}`,
  (day) => day,
];

describe('dates', () => {
  it('are read from a sentence however they are printed', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.constantFrom(...FORMS), (day, today, form) => {
        const found = datesIn(`The vote will take place on ${form(day)} under Self-Governance.`, { today });
        expect(found.map(({ date }) => date)).toEqual([day]);
      }),
    );
  });

  it('without a year are the nearest on or after the day of the paper', () => {
    fc.assert(
      fc.property(aDay, aDay, (day, today) => {
        fc.pre(!day.endsWith('02-29'));
        const [found] = datesIn(`on ${partsOf(day)[2]} ${monthOf(day)} at the latest`, { today });
        const distance = daysBetween(today, found?.date ?? '');
        expect(found?.date.slice(5)).toBe(day.slice(5));
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(366);
      }),
    );
  });

  it('of a month alone are the nearest month not over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MONTHS), aDay, (month, today) => {
        const [found] = datesIn(`will be presented in ${month}.`, { today });
        expect(found?.date.slice(5)).toBe(String(monthNumber(month) ?? 0).padStart(2, '0'));
        expect((found?.date ?? '') >= today.slice(0, 7)).toBe(true);
        expect(daysBetween(today.slice(0, 7), found?.date ?? '')).toBeLessThanOrEqual(365);
      }),
    );
  });

  it('last to a day that the calendar has, and to no later one', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const [year, month] = partsOf(day);
        const last = lastDay(day.slice(0, 7));
        expect(last >= day).toBe(true);
        expect(isoDate(year, month, Number(last.slice(8)) + 1)).toBeNull();
      }),
    );
  });
});
