import { centre, holds, type Box } from '../geometry.js';
import type { LinkArea } from '../file/load.js';

/** Links reach a little over the print they lie on, in points. */
const SLACK = 1.5;

/**
 * The address of the link on an area: the first, of links in reading order, of those whose own area has its centre there. A link
 * that is printed over several lines has an area for each of them.
 */
export function linkOn(areas: readonly Box[], links: readonly LinkArea[]): string | undefined {
  return links.find(({ box }) => areas.some((area) => holds(area, centre(box), SLACK)))?.url;
}

/** Links from the top of the page down, and from left to right along a line. */
export function inReadingOrder(links: readonly LinkArea[]): LinkArea[] {
  return [...links].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}
