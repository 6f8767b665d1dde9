import { centre, holds, type Box } from './geometry.js';
import type { Sheet } from './sheet.js';

/** A mark that is drawn and not printed as a character. */
export type Mark = 'tick' | 'cross';

/** The small drawings and pictures of a page that stand in an area. */
export function drawingsIn(sheet: Sheet, area: Box): Box[] {
  return sheet.drawings.filter((drawing) => holds(area, centre(drawing)));
}
