import { isBoilerplate } from './boilerplate.js';
import { type Box, type Piece, blocksOf, isBlock, isEmpty, isText, textOf } from './box.js';

/**
 * The items that some pieces list, each as a block of one line: list items, paragraphs, cells, lines; where boxes that
 * are no blocks stand side by side with nothing between them, each is an item. What is in `left` is left out.
 */
export function itemsOf(pieces: readonly Piece[], left: ReadonlySet<Piece>): string[][] {
  return pieces
    .flatMap((piece) => (isText(piece) ? blocksOf([piece], left) : blocksOf([apart(piece, left)])))
    .flat()
    .map((line) => line.replace(/^(?:[•·▪◦*]|[:：]|(?:[–—→›»-]|(?![✗✘✕❌☐])\p{So})(?=\s))\s*/u, ''))
    .filter((line) => line !== '' && !isBoilerplate(line))
    .map((line) => [line]);
}

/** A copy of a box without what is left out, in which each inner box that is an item has a line of its own. */
function apart(box: Box, left: ReadonlySet<Piece>): Box {
  const inRow = isRow(box);
  const children = box.children
    .filter((child) => !left.has(child) && !left.has(box))
    .map((child) => {
      if (isText(child)) return child;
      return { ...apart(child, left), tag: inRow && !isBlock(child) ? 'div' : child.tag };
    });
  return { ...box, children };
}

/** Whether a box holds two or more boxes that are no blocks, and nothing else. */
function isRow(box: Box): boolean {
  const printed = box.children.filter((child) => !isEmpty(child));
  const isList = !['li', 'p', 'td', 'dd'].includes(box.tag) && printed.length >= 2;
  return (
    isList && printed.every((child) => !isText(child) && !isBlock(child) && child.tag !== 'br' && textOf(child) !== '')
  );
}
