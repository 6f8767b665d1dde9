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
  return cornersIn(picture, box).every((isInked) => isInked) ? 'cross' : 'tick';
}

/** Between its arms a cross leaves these parts of its upper and lower edge empty: from and to across, and how far in. */
const [FROM, TO, INWARD] = [0.42, 0.58, 0.18];

/**
 * Whether ink has the shape of a tick or of a cross, and is no stain: a tick leaves its upper left corner empty and
 * reaches into the upper right, a cross is open between its arms.
 */
export function hasShapeOfMark(picture: Picture, box: PixelBox): boolean {
  const [upperLeft, upperRight, lowerLeft, lowerRight] = cornersIn(picture, box);
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const isOpen = [box.top, box.bottom - INWARD * down].every(
    (top) => !isInked(picture, box.left + FROM * across, top, (TO - FROM) * across, INWARD * down),
  );
  if (upperLeft === true) return upperRight === true && lowerLeft === true && lowerRight === true && isOpen;
  return upperRight === true;
}

/** Whether each corner of a box is inked: the upper left, the upper right, the lower left, the lower right. */
function cornersIn(picture: Picture, { left, top, right, bottom }: PixelBox): boolean[] {
  const [across, down] = [CORNER * (right - left), CORNER * (bottom - top)];
  return [top, bottom - down].flatMap((y) => [left, right - across].map((x) => isInked(picture, x, y, across, down)));
}

/** Whether a part of a picture is inked, and has no mere speck. */
function isInked({ width, grey }: Picture, fromX: number, fromY: number, across: number, down: number): boolean {
  let [dark, all] = [0, 0];
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      all += 1;
      if ((grey[Math.floor(fromY + y) * width + Math.floor(fromX + x)] ?? 255) < DARK) dark += 1;
    }
  return dark > INKED * all;
}
