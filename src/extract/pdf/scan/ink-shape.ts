import type { Mark } from '../sheet/marks.js';
import { DARK, type Picture, type PixelBox } from './picture.js';

/** The smallest box around the ink of a picture, or null where there is none worth the name. */
export function inkBox({ width, height, grey }: Picture): PixelBox | null {
  let [left, top, right, bottom, count] = [width, height, 0, 0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 255) < DARK) {
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
        count += 1;
      }
  return count >= FEWEST ? { left, top, right, bottom } : null;
}

/** Fewer dark pixels than this are specks. */
const FEWEST = 24;
/** A corner is this share of a mark's width and height. */
const CORNER = 0.36;
/** A corner is inked where this share of its pixels is. */
const INKED = 0.06;

/**
 * Whether the ink in a box is a tick or a cross: a cross reaches into all four corners, a tick leaves the upper left one
 * empty, since its short arm begins half way down.
 */
export function markIn(picture: Picture, box: PixelBox): Mark {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const isInked = (fromX: number, fromY: number): boolean => {
    let [dark, all] = [0, 0];
    for (let y = 0; y < CORNER * down; y += 1)
      for (let x = 0; x < CORNER * across; x += 1) {
        const shade = picture.grey[Math.floor(fromY + y) * picture.width + Math.floor(fromX + x)] ?? 255;
        all += 1;
        if (shade < DARK) dark += 1;
      }
    return dark > INKED * all;
  };
  const [right, bottom] = [box.right - CORNER * across, box.bottom - CORNER * down];
  return isInked(box.left, box.top) && isInked(right, bottom) && isInked(box.left, bottom) && isInked(right, box.top)
    ? 'cross'
    : 'tick';
}
