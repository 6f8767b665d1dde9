import { describe, expect, it } from 'vitest';
import { areInOrder, inOrder } from '../../src/lib/in-order.js';

const upwards = (a: number, b: number): number => a - b;

describe('lists that mostly stand in order', () => {
  it('are handed back as they are where they do', () => {
    for (const list of [[], [3], [1, 2, 2, 9]]) {
      expect(areInOrder(list, upwards)).toBe(true);
      expect(inOrder(list, upwards)).toBe(list);
    }
  });

  it('are sorted in a copy where they do not', () => {
    const list = [1, 9, 2];
    expect(areInOrder(list, upwards)).toBe(false);
    expect(inOrder(list, upwards)).toEqual([1, 2, 9]);
    expect(list).toEqual([1, 9, 2]);
  });
});
