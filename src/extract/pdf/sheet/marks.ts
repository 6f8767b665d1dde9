import { centre, height, holds, width, type Box } from '../geometry.js';
import type { Line } from './words.js';

/** A mark that is drawn and not printed as a character. */
export type Mark = 'tick' | 'cross';

/** A small drawing or picture, and which mark it is: taken for a tick until it has been looked at. */
export interface Drawing {
  readonly box: Box;
  readonly mark: Mark;
}

/** A mark is at least this large, in points; a bullet may be smaller. */
const SMALLEST_MARK = 4;

/** The small drawings and pictures of a page that stand in an area and are large enough for a tick. */
export function marksIn(drawings: readonly Drawing[], area: Box): Drawing[] {
  return drawings.filter(({ box }) => Math.max(width(box), height(box)) >= SMALLEST_MARK && holds(area, centre(box)));
}

/** Whether a small drawing stands before a line, as the bullet of a list item does. */
export function hasDrawnBullet(line: Line, drawings: readonly Drawing[]): boolean {
  const before: Box = {
    left: line.box.left - 2.5 * line.size,
    right: line.box.left,
    top: line.box.top,
    bottom: line.box.bottom,
  };
  return drawings.some(({ box }) => height(box) < 0.7 * line.size && holds(before, centre(box)));
}
