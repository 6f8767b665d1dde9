import { describe, expect, it } from 'vitest';
import { monthsSpanned, spread } from '../../../src/web/draw/scale.js';

describe('Marks on a line', () => {
  it('stay where they lie while they do not cover one another', () => {
    expect(spread([10, 40, 90], 20)).toEqual([10, 40, 90]);
  });

  it('stand side by side about their middle where they would', () => {
    expect(spread([50, 50], 20)).toEqual([40, 60]);
    expect(spread([50, 54, 200], 20)).toEqual([42, 62, 200]);
  });

  it('push on to the next ones, so that none covers another', () => {
    // 0 and 0 become -10 and 10, which reaches 20; the three stand about 20/3.
    const places = spread([0, 0, 20], 20);
    expect(places.map((x) => Math.round(x))).toEqual([-13, 7, 27]);
  });
});

describe('The months of dates', () => {
  it('are counted from the first to the last, both included', () => {
    expect(monthsSpanned(['2021-09-21'])).toBe(1);
    expect(monthsSpanned(['2022-02', '2021-11-04'])).toBe(4);
  });
});
