import { centre, height, holds, width, type Box } from './geometry.js';
import type { Sheet } from './sheet.js';
import type { Line } from './words.js';

/** A mark is at least this large, in points; a bullet may be smaller. */
const SMALLEST_MARK = 4;

/** The small drawings and pictures of a page that stand in an area and are large enough for a tick. */
export function marksIn(sheet: Pick<Sheet, 'drawings'>, area: Box): Box[] {
  return sheet.drawings.filter(
    (drawing) => Math.max(width(drawing), height(drawing)) >= SMALLEST_MARK && holds(area, centre(drawing)),
  );
}

/** Whether a small drawing stands before a line, as the bullet of a list item does. */
export function hasDrawnBullet(line: Line, drawings: readonly Box[]): boolean {
  const before: Box = {
    left: line.box.left - 2.5 * line.size,
    right: line.box.left,
    top: line.box.top,
    bottom: line.box.bottom,
  };
  return drawings.some((drawing) => height(drawing) < 0.7 * line.size && holds(before, centre(drawing)));
}
