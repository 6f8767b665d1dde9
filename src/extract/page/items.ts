import { isBoilerplate } from './boilerplate.js';
import { type Box, type Piece, blocksOf, boxesIn, isBlock, isEmpty, isText, textOf } from './box.js';

/**
 * The items that some pieces list, each as a block of one line: list items, paragraphs, cells, lines; where boxes that
 * are no blocks stand side by side with nothing between them, each is an item. What is in `left` is left out.
 */
export function itemsOf(pieces: readonly Piece[], left: ReadonlySet<Piece>): string[][] {
  return pieces
    .flatMap((piece) => (isText(piece) ? blocksOf([piece], left) : blocksOf([apart(piece)], left)))
    .flat()
    .map((line) => line.replace(/^(?:[•·▪◦*]|[:：]|[–—-](?=\s))\s*/, ''))
    .filter((line) => line !== '' && !isBoilerplate(line))
    .map((line) => [line]);
}

/** A box whose inner boxes are items: as it is, or with each of them on a line of its own. */
function apart(box: Box): Box {
  const inner = [...boxesIn(box)].find(isRow);
  return inner === undefined ? box : { ...box, children: box.children.map((child) => parted(child, box)) };
}

function parted(piece: Piece, parent: Box): Piece {
  if (isText(piece)) return piece;
  const tag = isRow(parent) && !isBlock(piece) ? 'div' : piece.tag;
  return { ...piece, tag, children: piece.children.map((child) => parted(child, piece)) };
}

/** Whether a box holds two or more boxes that are no blocks, and nothing else. */
function isRow(box: Box): boolean {
  const printed = box.children.filter((child) => !isEmpty(child));
  const isList = !['li', 'p', 'td', 'dd'].includes(box.tag) && printed.length >= 2;
  return (
    isList && printed.every((child) => !isText(child) && !isBlock(child) && child.tag !== 'br' && textOf(child) !== '')
  );
}
