import { describe, expect, it } from 'vitest';
import { daysBetween, isoDate, lastDay, monthNumber, monthsBetween, sameAsFarAsPrinted } from '../../src/lib/dates.js';

describe('months', () => {
  it.each([
    ['September', 9],
    ['september', 9],
    ['Sep', 9],
    ['Sept', 9],
    ['May', 5],
    ['Sec', null],
    ['', null],
  ])('%s is month %s', (name, number) => {
    expect(monthNumber(name)).toBe(number);
  });
});

describe('dates as exact as the print', () => {
  it('are a day or a month', () => {
    expect(isoDate(2021, 9, 29)).toBe('2021-09-29');
    expect(isoDate(2021, 9)).toBe('2021-09');
  });

  it('are none where the calendar has no such day', () => {
    expect(isoDate(2021, 2, 29)).toBeNull();
    expect(isoDate(2020, 2, 29)).toBe('2020-02-29');
    expect(isoDate(2021, 13)).toBeNull();
    expect(isoDate(2021, 6, 31)).toBeNull();
    expect(isoDate(2021, 6, 0)).toBeNull();
  });

  it('last to the end of their month where no day is printed', () => {
    expect(lastDay('2022-02')).toBe('2022-02-28');
    expect(lastDay('2021-12')).toBe('2021-12-31');
    expect(lastDay('2021-10-21')).toBe('2021-10-21');
  });

  it('can be the same as far as both are printed', () => {
    expect(sameAsFarAsPrinted('2021-10', '2021-10-27')).toBe(true);
    expect(sameAsFarAsPrinted('2021-10-27', '2021-10')).toBe(true);
    expect(sameAsFarAsPrinted('2021-10-27', '2021-10-28')).toBe(false);
  });

  it('are so many days and months apart', () => {
    expect(daysBetween('2021-09-29', '2021-10-06')).toBe(7);
    expect(daysBetween('2021-10-06', '2021-09-29')).toBe(-7);
    expect(daysBetween('2021-10', '2021-11')).toBe(30);
    expect(monthsBetween('2021-11', '2022-02-24')).toBe(3);
    expect(monthsBetween('2022-02', '2021-11')).toBe(-3);
  });
});
