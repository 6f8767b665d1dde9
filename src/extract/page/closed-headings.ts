import { type Box, type Piece, headingLevel, isEmpty, isText, rearranged } from './box.js';

/** Elements that no heading holds: where one stands in a heading, the page forgot to close it. */
const BEYOND = new Set(['dl', 'table', 'ul', 'ol', 'p', 'hr', 'section', 'article', 'figure', 'form', 'details']);

/** A copy of a page in which a heading that was never closed ends before the first table, list or paragraph in it. */
export function withHeadingsClosed(root: Box): Box {
  return rearranged(root, (box) =>
    box.children.flatMap((child): Piece[] => {
      const end = isText(child) ? -1 : endOf(child);
      return isText(child) || end < 0
        ? [child]
        : [{ ...child, children: child.children.slice(0, end) }, ...child.children.slice(end)];
    }),
  );
}

/** Where in a heading that was not closed what is no heading begins; -1 in any other box. */
function endOf(box: Box): number {
  if (headingLevel(box) === null) return -1;
  const at = box.children.findIndex(({ tag }) => BEYOND.has(tag));
  return box.children.slice(0, Math.max(0, at)).some((child) => !isEmpty(child)) ? at : -1;
}
