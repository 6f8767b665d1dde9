import { expect, it } from 'vitest';
import { bulletsAmong } from '../../../../src/extract/pdf/scan/bullets.js';
import type { Blot } from '../../../../src/extract/pdf/scan/ink.js';

const SCALE = 300 / 72;

function blot(left: number, top: number, across: number, down: number, filled = 0.6): Blot {
  return { label: 1, area: filled * across * down, left, top, right: left + across, bottom: top + down };
}

/** Letters of a line that begins at a place. */
function letters(left: number, top: number): Blot[] {
  return Array.from({ length: 8 }, (_, at) => blot(left + 22 * at, top, 18, 30));
}

it('dots before lines are bullets', () => {
  const bullets = [blot(10, 10, 14, 14, 0.8), blot(10, 60, 14, 13, 0.8)];
  expect(bulletsAmong([...bullets, ...letters(60, 0), ...letters(60, 50)], SCALE)).toEqual(bullets);
});

it.each([
  ['the dot of a letter', [blot(20, 0, 8, 8, 0.8), blot(20, 14, 8, 26), ...letters(40, 10)]],
  ['a full stop', [...letters(10, 0), blot(190, 22, 8, 8, 0.8)]],
  ['a ring, as an o is', [blot(10, 10, 18, 18, 0.5), ...letters(60, 0)]],
])('%s is none', (_, blots) => {
  expect(bulletsAmong(blots, SCALE)).toEqual([]);
});
