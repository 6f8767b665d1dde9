import { isOnlyDate } from '../../lib/printed-dates.js';
import { labelOf } from '../../model/page-words.js';
import { type Box, isEmpty, isText, printedBoxes, rearranged, textOf } from './box.js';

/** So many values over their labels are no chance: a stage and a label may be one word. */
const FEWEST = 2;

/**
 * A copy of a page in which a label that is set under its value comes before it, as in cards side by side of which each
 * prints a value large and its label small beneath: then labels are read in one way everywhere.
 */
export function withLabelsFirst(root: Box): Box {
  const cards = new Set(turned(root));
  return rearranged(root, (box) => (cards.has(box) ? [...printedBoxes(box)].reverse() : box.children));
}

/** All cards in a box that print their label last. */
function turned(box: Box): Box[] {
  const cards = printedBoxes(box);
  const here = cards.length >= FEWEST && areTurned(cards) ? cards : [];
  return [...here, ...cards.flatMap(turned)];
}

function areTurned(cards: readonly Box[]): boolean {
  const parts = cards.map(partsOf);
  if (!parts.every((part) => part !== null)) return false;
  const labelled = parts.filter(([, last]) => isLabel(last));
  // Dates with what happened under each are a timeline: `Raised` is an event there.
  if (labelled.length < FEWEST || parts.every(([first]) => isOnlyDate(first))) return false;
  return parts.every(([first, last]) => labelOf(first) === null || isLabel(last));
}

/** The two texts of a card; null for what is none. */
function partsOf(card: Box): [string, string] | null {
  const [first, last, more] = printedBoxes(card);
  const isBare = card.children.some((child) => isText(child) && !isEmpty(child));
  return first === undefined || last === undefined || more !== undefined || isBare
    ? null
    : [textOf(first), textOf(last)];
}

/** Whether a text is a label of one value: `Refinement` is a stage as well, and none here. */
function isLabel(text: string): boolean {
  const label = labelOf(text);
  return label?.extent === 'value' && label.role !== 'other';
}
