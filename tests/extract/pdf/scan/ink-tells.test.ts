import { expect, it } from 'vitest';
import { asInkTells } from '../../../../src/extract/pdf/scan/ink-tells.js';
import type { PixelBox } from '../../../../src/extract/pdf/scan/picture.js';

/** Print whose figures and capitals are 30 pixels high, its small letters 22, on a line that ends at 100. */
function ink(...pieces: readonly (readonly [left: number, top: number, across: number, down: number])[]): PixelBox[] {
  return pieces.map(([left, top, across, down]) => ({ left, top, right: left + across, bottom: top + down }));
}

function told(text: string, blots: readonly PixelBox[]): string {
  const [left, right] = [Math.min(...blots.map((blot) => blot.left)), Math.max(...blots.map((blot) => blot.right))];
  return asInkTells({ text, box: { left, right, top: 68, bottom: 102 }, size: 42 }, blots);
}

const N = [12, 78, 16, 22] as const;

it.each([
  ['Into', ink([2, 78, 4, 22], [2, 70, 4, 5], N), 'into', 'a dot stands over the stroke'],
  ['Into', ink([0, 70, 5, 30], N), 'Into', 'the stroke is in one piece'],
  ['Into', ink([0, 70, 5, 30], [0, 104, 20, 3], N), 'Into', 'what is left of an underline is no dot'],
  ['No!', ink([0, 70, 20, 30], [24, 78, 18, 22], [45, 70, 5, 9]), 'No’', 'nothing stands under the sign'],
  ['No!', ink([0, 70, 20, 30], [24, 78, 18, 22], [45, 70, 5, 20], [45, 95, 5, 5]), 'No!', 'a dot stands under it'],
  ['28C', ink([0, 70, 20, 30], [24, 70, 20, 30], [46, 78, 18, 22]), '28c', 'the letter is lower than the figures'],
  ['28c', ink([0, 70, 20, 30], [24, 70, 20, 30], [46, 70, 22, 30]), '28C', 'the letter is as high as the figures'],
  ['1D', ink([0, 70, 5, 30], [9, 70, 22, 30]), 'ID', 'no figure stands before a capital alone'],
])('%s with %j is %s: %s', (text, blots, expected) => {
  expect(told(text, blots)).toBe(expected);
});

it.each([
  [11, '-'],
  [23, '–'],
  [41, '—'],
])('a dash of %d pixels in print of 42 is %s, whatever it was taken for', (breadth, expected) => {
  const line = ink([200, 70, 20, 30], [224, 78, 18, 22], [246, 78, 18, 22]);
  const dash = { left: 0, right: breadth, top: 84, bottom: 87 };
  for (const text of ['-', '–', '—']) expect(asInkTells({ text, box: dash, size: 42 }, [dash, ...line])).toBe(expected);
});
