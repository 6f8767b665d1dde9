import { labelOf } from '../../model/page-words.js';
import { type Box, type Piece, isEmpty, isText, printedBoxes, rearranged, textOf } from './box.js';

const OF_STAGES = new Set(['stage', 'overall-status']);

/**
 * A copy of a page in which a list of all stages, that follows the label of the stage and says which of them is the
 * current one, is that one alone: to a reader its colour tells it from the others.
 */
export function withCurrentStages(root: Box): Box {
  return rearranged(root, (box) => (isListOfStages(box) ? currentIn(box) : box.children));
}

function isListOfStages(box: Box): boolean {
  return (
    printedBoxes(box).length > 1 && currentIn(box).length === 1 && OF_STAGES.has(labelOf(textBefore(box))?.role ?? '')
  );
}

function currentIn(box: Box): Box[] {
  return printedBoxes(box).filter(({ current, children }) => current === true || children.some(isCurrent));
}

function isCurrent(piece: Piece): boolean {
  return !isText(piece) && piece.current === true;
}

/** What is printed right before a box, in its own box or one that begins with it. */
function textBefore(box: Box): string {
  const siblings = box.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(box)).findLast((piece) => !isEmpty(piece));
  if (before !== undefined) return textOf(before);
  return box.parent === null ? '' : textBefore(box.parent);
}
