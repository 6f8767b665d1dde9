import { describe, expect, it } from 'vitest';
import { compareLengths, lengthBetween, meanOf, totalOf, type Length } from '../../src/lib/lengths.js';
import { lengthWords } from '../../src/lib/words.js';

const days = (by: number): Length => ({ by, unit: 'days' });
const months = (by: number): Length => ({ by, unit: 'months' });

describe('the length between two dates', () => {
  it('is in days between days, in calendar months where a month is all that is printed', () => {
    expect(lengthBetween('2021-10-17', '2021-10-28')).toEqual(days(11));
    expect(lengthBetween('2021-08', '2021-10')).toEqual(months(2));
    expect(lengthBetween('2021-10-31', '2021-11')).toEqual(months(1));
    expect(lengthBetween('2022-01', '2021-12-01')).toEqual(months(-1));
  });
});

describe('several lengths together', () => {
  it('are exact in one unit, and about so many months where units are mixed', () => {
    expect(totalOf([days(7), days(28)])).toEqual({ by: 35, unit: 'days', about: false });
    expect(totalOf([months(7), months(2)])).toEqual({ by: 9, unit: 'months', about: false });
    // 50 days are 1.6 months.
    expect(totalOf([months(7), days(50)])).toEqual({ by: 9, unit: 'months', about: true });
    expect(totalOf([])).toMatchObject({ by: 0 });
  });

  it('have a mean no finer than their print', () => {
    expect(meanOf([days(7), days(8)])).toEqual({ by: 8, unit: 'days', about: false });
    expect(meanOf([months(1), months(2), months(1)])).toEqual({ by: 1.3, unit: 'months', about: false });
    expect(meanOf([months(1), days(7)])).toEqual({ by: 1, unit: 'months', about: true });
  });

  it('are ordered across units', () => {
    expect([months(2), days(50), days(70)].sort(compareLengths)).toEqual([days(50), months(2), days(70)]);
  });

  it('are told in words, rounded ones as such', () => {
    expect([days(1), months(-2), { ...months(9), about: true }].map(lengthWords)).toEqual([
      '1 day',
      '2 months',
      'about 9 months',
    ]);
  });
});
