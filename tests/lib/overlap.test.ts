import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/lib/overlap.js';

describe('Two sets', () => {
  it.each<[number[], number[], boolean]>([
    [[1, 2, 3], [3], true],
    [[3], [1, 2, 3], true],
    [[1, 2], [3, 4], false],
    [[], [1], false],
    [[], [], false],
  ])('%j and %j have something in common: %s', (a, b, common) => {
    expect(overlap(new Set(a), new Set(b))).toBe(common);
  });
});
