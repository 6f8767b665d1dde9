import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInOrder } from '../../src/lib/first-in-order.js';

describe('The first of many in an order', () => {
  it('are those that sorting all of them puts first, equal ones as they came', () => {
    const items = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 5 }), name: fc.string({ maxLength: 2 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 70 }), (all, count) => {
        const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
        expect(firstInOrder(all, count, compare)).toEqual(all.toSorted(compare).slice(0, count));
      }),
    );
  });

  it('leave what they are of as it was', () => {
    const items = [3, 1, 2, 9, 8, 7, 6, 5, 4];
    expect(firstInOrder(items, 2, (a, b) => a - b)).toEqual([1, 2]);
    expect(items).toEqual([3, 1, 2, 9, 8, 7, 6, 5, 4]);
  });
});
