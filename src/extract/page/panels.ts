import { type Box, type Piece, boxesIn, isEmpty, isText } from './box.js';
import type { Label } from './labels.js';

/**
 * The panels of tabs, by their labels: what the page's own links tie to a label that stands apart from it
 * (`href="#…"`, `aria-controls`, `aria-labelledby`). A panel that holds labels is none: it is the section itself.
 */
export function panelsOf(root: Box, labels: readonly Label[]): Map<Piece, Piece[]> {
  const boxes = [...boxesIn(root)];
  const isTied = boxes.some(({ shows, namedBy }) => shows !== undefined || namedBy !== undefined);
  const panels = new Map<Piece, Piece[]>();
  if (!isTied) return panels;
  const marked = new Set(labels.map(({ piece }) => piece));
  for (const { piece } of labels) {
    const around = ties(piece);
    const tied = boxes.filter(
      ({ id, namedBy }) =>
        around.some(({ shows }) => shows !== undefined && shows === id) ||
        around.some((tie) => tie.id !== undefined && tie.id === namedBy),
    );
    // Where a page gives one name to several boxes, the label's own is the next after it.
    const at = boxes.findIndex((box) => box === piece.parent);
    const panel = tied.find((box) => boxes.indexOf(box) > at) ?? tied[0];
    if (panel !== undefined && !isEmpty(panel) && !holdsAny(panel, marked)) panels.set(piece, panel.children);
  }
  return panels;
}

/** The boxes that a label stands in or is, as far as they may be tied to its panel, and those in it. */
function ties(piece: Piece): Box[] {
  const within = isText(piece) ? [] : [...boxesIn(piece)];
  const [parent, above] = [piece.parent, piece.parent?.parent];
  return [...within, parent, above].filter((box) => box !== null && box !== undefined);
}

function holdsAny(box: Box, marked: ReadonlySet<Piece>): boolean {
  return [...boxesIn(box)].some((inner) => inner.children.some((child) => marked.has(child)) || marked.has(inner));
}
