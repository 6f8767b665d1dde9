import { type Box, type Piece, isBlock, isEmpty, isText } from './box.js';

/**
 * A copy of a page in which print that only empty lines part (`…<br><br>…`) stands in paragraphs of its own, as print
 * does that was typed without them.
 */
export function withParagraphsApart(root: Box): Box {
  return copy(root, null);
}

function copy(box: Box, parent: Box | null): Box {
  const isParted = hasEmptyLine(box);
  // A paragraph holds no paragraphs.
  const own: Box = { ...box, tag: isParted && box.tag === 'p' ? 'div' : box.tag, parent, children: [] };
  own.children.push(...(isParted ? paragraphsIn(box) : box.children).map((piece) => copyOf(piece, own)));
  return own;
}

function copyOf(piece: Piece, parent: Box): Piece {
  return isText(piece) ? { ...piece, parent } : copy(piece, parent);
}

/** The children of a box, those between blocks and empty lines in a paragraph each. */
function paragraphsIn(box: Box): Piece[] {
  const found: Piece[] = [];
  let run: Piece[] = [];
  const end = () => {
    while (run.at(-1)?.tag === 'br') run.pop();
    if (run.some((piece) => !isEmpty(piece))) found.push({ tag: 'p', parent: box, children: run, href: null });
    run = [];
  };
  box.children.forEach((child, at) => {
    if (isBlock(child)) {
      end();
      found.push(child);
    } else if (child.tag === 'br' && isBreak(nextPrinted(box, at))) end();
    else run.push(child);
  });
  end();
  return found;
}

function hasEmptyLine(box: Box): boolean {
  return box.children.some((child, at) => isBreak(child) && isBreak(nextPrinted(box, at)));
}

function isBreak(piece: Piece | undefined): boolean {
  return piece?.tag === 'br';
}

/** The next child of a box that is a line break or prints something. */
function nextPrinted(box: Box, at: number): Piece | undefined {
  return box.children.slice(at + 1).find((piece) => piece.tag === 'br' || !isEmpty(piece));
}
