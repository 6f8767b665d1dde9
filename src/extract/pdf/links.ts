import { beginsWithId } from '../../lib/ids.js';
import { centre, holds, overlap, type Box } from './geometry.js';
import type { LinkArea } from './load.js';
import type { Rule } from './rules.js';
import type { Line } from './words.js';

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

/**
 * Whether a line is underlined over most of its length, but for an id before it: print that is, without a link on it, has
 * lost its link.
 */
export function isUnderlined({ words, baseline, box }: Line, underlines: readonly Rule[]): boolean {
  const linked = words.slice(beginsWithId(words[0]?.text ?? '') ? 1 : 0);
  const left = linked[0]?.box.left ?? box.right;
  const under = underlines.filter(({ at }) => at > baseline - 1 && at < box.bottom + 1);
  const covered = under.reduce((sum, { from, to }) => sum + Math.max(0, overlap(from, to, left, box.right)), 0);
  return covered > 0.7 * (box.right - left);
}
