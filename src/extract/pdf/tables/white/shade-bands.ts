import { hull, overlap, type Box } from '../../geometry.js';

/** Sides nearer to one another than this, in points, are level. */
export const LEVEL = 1;
/** Areas nearer to one another than this, in points, touch. */
export const TOUCHING = 4;

/**
 * The shaded areas of a page from the top, those that stand on one level and touch as one: the cells of a row are often
 * shaded each for itself.
 */
export function shadeBands(shades: readonly Box[]): Box[] {
  const bands: Box[] = [];
  for (const box of [...shades].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const at = bands.findLastIndex(
      (band) =>
        Math.abs(band.top - box.top) <= LEVEL &&
        Math.abs(band.bottom - box.bottom) <= LEVEL &&
        box.left - band.right <= TOUCHING,
    );
    const band = bands[at];
    if (band === undefined) bands.push(box);
    else bands[at] = hull([band, box]);
  }
  return bands;
}

/** A stripe of a table is at least so much of its breadth. */
const STRIPED = 0.6;

/** The heights at which the shaded bands as broad as a table begin and end: there two of its rows part. */
export function edgesOfStripes(bands: readonly Box[], { left, right }: Pick<Box, 'left' | 'right'>): number[] {
  return bands
    .filter((band) => overlap(band.left, band.right, left, right) > STRIPED * (right - left))
    .flatMap(({ top, bottom }) => [top, bottom]);
}
