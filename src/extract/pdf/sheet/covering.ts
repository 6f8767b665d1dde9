import { holds, type Box, type Point } from '../geometry.js';
import type { PageSize } from '../file/load.js';

/** A picture over this share of a page is the page. */
const COVERING = 0.7;

/** How many places of a page, across and down, tell whether pictures cover it. */
const PLACES = 24;

/** Whether pictures together cover nearly the whole page, as a scan does: many scanners deliver a page in strips. */
export function coverPage(images: readonly Box[], { width, height }: PageSize): boolean {
  let covered = 0;
  for (let row = 0.5; row < PLACES; row += 1)
    for (let column = 0.5; column < PLACES; column += 1) {
      const place: Point = [(column * width) / PLACES, (row * height) / PLACES];
      if (images.some((image) => holds(image, place))) covered += 1;
    }
  return covered > COVERING * PLACES * PLACES;
}

/** Whether one picture covers nearly the whole page. */
export function coversPage(box: Box, page: PageSize): boolean {
  const across = Math.min(box.right, page.width) - Math.max(box.left, 0);
  const down = Math.min(box.bottom, page.height) - Math.max(box.top, 0);
  return across > 0 && down > 0 && across * down > COVERING * page.width * page.height;
}
