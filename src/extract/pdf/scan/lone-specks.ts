import type { PixelBox } from './picture.js';

/** A word as read, and the height of its line. */
interface Read {
  readonly text: string;
  readonly box: PixelBox;
  readonly size: number;
}

/** A speck is read as one of these signs. */
const SPECK = /^[.,:;'’‘`"·*~-]+$/;
/** It is no larger than this, in points, and stands apart by so many heights of its line. */
const LARGEST = 2.8;
const APART = 1;

/** The words of a unit without the specks that stand apart from all others and were read as stops or quotes. */
export function withoutLoneSpecks<Word extends Read>(words: readonly Word[], scale: number): Word[] {
  return words.filter((word) => {
    const { left, top, right, bottom } = word.box;
    if (!SPECK.test(word.text) || Math.max(right - left, bottom - top) > LARGEST * scale) return true;
    return words.some(
      ({ box }) =>
        box !== word.box &&
        box.top < bottom &&
        box.bottom > top &&
        Math.max(box.left - right, left - box.right) < APART * word.size,
    );
  });
}
