import { opensFurniture } from './boilerplate.js';
import { type Box, type Piece, boxesIn, headingLevel, isEmpty, isText, textOf } from './box.js';

const BOLD = new Set(['b', 'strong']);
/** The level of what is no heading by its element, and stands for one. */
const LOWEST = 7;

/**
 * A copy of a page without the parts that a heading says are about something else: related modifications, news,
 * events. Such a part is the whole box that the heading begins, or reaches to the next heading of its level. What comes
 * before the page's main heading, and that heading, is never such a part.
 */
export function withoutRelated(root: Box): Box {
  const main = mainHeading(root);
  let isPastMain = main === null;

  const copy = (box: Box, parent: Box | null): Box => {
    const own: Box = { ...box, parent, children: [] };
    // The level of the heading of the part that is being left out.
    let level: number | null = null;
    for (const child of box.children) {
      const heading = headingAhead(child);
      const ownLevel = heading === null ? null : levelOf(heading);
      if (level !== null && ownLevel !== null && ownLevel <= level) level = null;
      if (level === null && isPastMain && heading !== null && opensFurniture(textOf(heading))) level = ownLevel;
      if (child === main) isPastMain = true;
      if (level === null) own.children.push(isText(child) ? { ...child, parent: own } : copy(child, own));
    }
    return own;
  };
  return copy(root, null);
}

/** The first heading of the highest level that there is, or null. */
function mainHeading(root: Box): Box | null {
  // The level of the heading over other things that the headings after it stand under.
  let under = 0;
  const headings = [...boxesIn(root)].filter((box) => {
    const level = headingLevel(box);
    if (level === null || (under > 0 && level > under)) return false;
    under = opensFurniture(textOf(box)) ? level : 0;
    return under === 0;
  });
  const highest = Math.min(...headings.map((box) => headingLevel(box) ?? 6));
  return headings.find((box) => headingLevel(box) === highest) ?? null;
}

/** The heading that a piece is or begins with, or null. */
function headingAhead(piece: Piece): Box | null {
  if (isText(piece)) return null;
  if (levelOf(piece) !== null) return piece;
  const first = piece.children.find((child) => !isEmpty(child));
  return first === undefined ? null : headingAhead(first);
}

/** The level of a heading; a paragraph in bold, which pages without headings use for one, is below all others. */
function levelOf(box: Box): number | null {
  if (headingLevel(box) !== null) return headingLevel(box);
  const printed = box.children.filter((child) => !isEmpty(child));
  return box.tag === 'p' && printed.length === 1 && BOLD.has(printed[0]?.tag ?? '') ? LOWEST : null;
}
