import { describe, expect, it } from 'vitest';
import { isOnlyDate, printedDatesIn } from '../../src/lib/printed-dates.js';

describe('dates printed with their years', () => {
  it.each([
    ['23/08/2021', ['2021-08-23']],
    ['4 November 2021', ['2021-11-04']],
    ['16 Oct 2019', ['2019-10-16']],
    ['Wednesday 24 March 2021', ['2021-03-24']],
    ['24th of March, 2021', ['2021-03-24']],
    ['November 2020 SEC Release', ['2020-11']],
    ['Targeted for Jun 21 SEC Release', ['2021-06']],
    ['29/11/2020 (Nov 20 SEC Release)', ['2020-11-29', '2020-11']],
    ['14 May 2020 28 May 2020', ['2020-05-14', '2020-05-28']],
    ['2021-09-29', ['2021-09-29']],
  ])('%s', (text, dates) => {
    expect(printedDatesIn(text).map(({ date }) => date)).toEqual(dates);
  });

  it.each(['31/02/2021', 'TBC', 'Unknown', 'Section 5.2', '4 November', 'version 12.10.2021.3', 'in 2021'])(
    'finds none in “%s”',
    (text) => {
      expect(printedDatesIn(text)).toEqual([]);
    },
  );

  it('tells a date alone from a date with words', () => {
    expect(isOnlyDate('(16 Oct 2019)')).toBe(true);
    expect(isOnlyDate('16 Oct 2019 Draft Proposal raised')).toBe(false);
  });
});
