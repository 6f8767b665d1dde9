import { describe, expect, it } from 'vitest';
import { columnWidth, overfull, underfull } from '../../../src/extract/dump/wrap.js';
import { wordsOf } from '../../../src/extract/dump/table-lines.js';

describe('the width of a column', () => {
  it('lies between its widest line and the narrowest that was broken', () => {
    const width = columnWidth([
      { width: 9_000, withNext: 11_000 },
      { width: 9_800, withNext: 12_000 },
      { width: 3_000, withNext: null },
    ]);
    expect(width).toBeGreaterThanOrEqual(9_800);
    expect(width).toBeLessThan(11_000);
  });

  it('is not decided by one line that was cut wrongly', () => {
    const right = Array.from({ length: 6 }, () => ({ width: 9_500, withNext: 11_000 }));
    expect(columnWidth([...right, { width: 20_000, withNext: null }])).toBeLessThan(11_000);
  });

  it('is not known from too few lines', () => {
    expect(columnWidth([{ width: 9_000, withNext: null }])).toBeNull();
  });

  it('speaks against a line that passes it, and against a break where the next word had room', () => {
    expect(overfull(12_000, 10_000)).toBeGreaterThan(overfull(10_500, 10_000));
    expect(overfull(9_000, 10_000)).toBe(0);
    const [word] = wordsOf('Governance');
    if (word === undefined) throw new Error('no word');
    expect(underfull({ width: 2_000, text: 'under', at: 0 }, word, 20_000, false)).toBeGreaterThan(1);
    expect(underfull({ width: 19_000, text: 'under', at: 0 }, word, 20_000, false)).toBe(0);
  });
});
