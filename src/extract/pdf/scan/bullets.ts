import { centre, overlap } from '../geometry.js';
import type { Blot } from './ink.js';

/** A bullet is a dot or a small square of this size, in points. */
const [SMALLEST, LARGEST] = [1.6, 7];
/** Its box is about square, and filled by this share. */
const SQUARE = 0.22;
const FILLED = 0.66;
/** Nothing stands before it in its line, this far in points to the left and so far up and down from its middle. */
const BEFORE = 30;
const BESIDE = 4;
/** A dot of a letter has its stroke within this many points over or under it. */
const OF_LETTER = 5;
/** What it begins stands this part of its breadth away, at least. */
const GAP = 0.7;

/** The dots among the ink of a unit that begin lines: recognition takes them for letters. */
export function bulletsAmong(blots: readonly Blot[], scale: number): Blot[] {
  return blots.filter((blot) => isDot(blot, scale) && beginsLine(blot, blots, scale));
}

function isDot({ left, top, right, bottom, area }: Blot, scale: number): boolean {
  const [across, down] = [right - left, bottom - top];
  return (
    Math.min(across, down) >= SMALLEST * scale &&
    Math.max(across, down) <= LARGEST * scale &&
    Math.abs(across - down) <= Math.max(2, SQUARE * down) &&
    area >= FILLED * across * down
  );
}

function beginsLine(dot: Blot, blots: readonly Blot[], scale: number): boolean {
  const [, y] = centre(dot);
  return blots.every((other) => {
    if (other === dot) return true;
    const down = Math.max(dot.top, other.top) - Math.min(dot.bottom, other.bottom);
    if (overlap(dot.left, dot.right, other.left, other.right) > 0) return down > OF_LETTER * scale;
    const isInLine = other.top < y + BESIDE * scale && other.bottom > y - BESIDE * scale;
    if (!isInLine) return true;
    return other.left > dot.left
      ? other.left - dot.right >= GAP * (dot.right - dot.left)
      : dot.left - other.right > BEFORE * scale;
  });
}
