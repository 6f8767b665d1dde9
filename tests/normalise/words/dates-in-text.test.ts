import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../src/normalise/words/dates-in-text.js';

const today = '2021-09-21';
const dates = (text: string) => datesIn(text, { today }).map(({ date }) => date);

describe('dates in a text of 21 September 2021', () => {
  it.each([
    ['on 29 September 2021', ['2021-09-29']],
    ['on 29 September', ['2021-09-29']],
    ['on 21 September', ['2021-09-21']],
    ['on 20 September', ['2022-09-20']],
    ['on the 29th of September 2021', ['2021-09-29']],
    ['on Wednesday 29th September', ['2021-09-29']],
    ['on 29 Sept 2021', ['2021-09-29']],
    ['on September 29, 2021', ['2021-09-29']],
    ['29/09/2021', ['2021-09-29']],
    ['29/09/21', ['2021-09-29']],
    ['29.09.21', ['2021-09-29']],
    ['29-09-2021', ['2021-09-29']],
    ['29 Sep 21', ['2021-09-29']],
    ['in November/December', ['2021-11', '2021-12']],
    ['SRV 06.15.10 and 10.15.21', []],
    ['2021-09-29', ['2021-09-29']],
    ['October 2021', ['2021-10']],
    ['in October', ['2021-10']],
    ['in September', ['2021-09']],
    ['in August', ['2022-08']],
    ['at the October meeting', ['2021-10']],
    ['by the end of November 2021', ['2021-11']],
    ['w/c 4 October 2021', ['2021-10-04']],
    ['from 6 to 24 September', ['2021-09-06', '2021-09-24']],
    ['from 6 September to 24 September', ['2021-09-06', '2021-09-24']],
    ['21 - 23 September', ['2021-09-21', '2021-09-23']],
    ['5 and 19 October 2021', ['2021-10-05', '2021-10-19']],
    ['from 27 September to 15 October 2021', ['2021-09-27', '2021-10-15']],
    ['this month', ['2021-09']],
    ['this month’s meeting', ['2021-09']],
    ['next month', ['2021-10']],
    ['last month', ['2021-08']],
    ['in May', ['2022-05']],
  ])('%s', (text, found) => {
    expect(dates(text)).toEqual(found);
  });

  it.each([
    'Q1 2022',
    'Section 5.2 may apply',
    'The CSC may choose',
    'the 2021 and 2022 SEC Releases',
    '31 June 2021',
    'SRV 6.15.1',
    'Batch 5',
    'March of progress',
    'later in 2022',
  ])('%s has none', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('tell a release from a date', () => {
    const found = datesIn('in the June 2022 and November 2022 SEC Releases, on 30 June 2022', { today });
    expect(found.map(({ date, ofRelease }) => [date, ofRelease])).toEqual([
      ['2022-06', true],
      ['2022-11', true],
      ['2022-06-30', false],
    ]);
  });

  it('turn with the year', () => {
    expect(datesIn('next month', { today: '2021-12-14' })[0]?.date).toBe('2022-01');
    expect(datesIn('in January', { today: '2021-12-14' })[0]?.date).toBe('2022-01');
    expect(datesIn('last month', { today: '2022-01-18' })[0]?.date).toBe('2021-12');
  });

  it('lie behind where the text looks back', () => {
    expect(datesIn('on 25 August', { today, lookingBack: true })[0]?.date).toBe('2021-08-25');
  });
});
