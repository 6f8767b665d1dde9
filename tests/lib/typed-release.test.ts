import { describe, expect, it } from 'vitest';
import { typedRelease } from '../../src/lib/typed-release.js';

describe('a release as typed', () => {
  it.each([
    'November 2022',
    'november 22',
    'Nov-22',
    'nov22',
    "Nov '22",
    'nov. 2022',
    '2022-11',
    '202211',
    '11/2022',
    '2022 November',
    'the November 2022 SEC Release',
    'NOVEMBER2022',
  ])('is November 2022: %s', (typed) => {
    expect(typedRelease(typed)).toEqual({ month: 'November', year: '2022' });
  });

  it('may be a month or a year alone', () => {
    expect(typedRelease('sept')).toEqual({ month: 'September', year: null });
    expect(typedRelease('2022')).toEqual({ month: null, year: '2022' });
  });

  it.each(['', 'xyz', 'ma', '22-11', '11-22', '2022-13', 'Novmber 2022', '3 November 2022', 'MP078'])(
    'is none that is unmistakable: %s',
    (typed) => {
      expect(typedRelease(typed)).toEqual({ month: null, year: null });
    },
  );
});
