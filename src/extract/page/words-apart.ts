import { type Box, type Piece, isBlock, isText, rearranged, textOf } from './box.js';

/** How a text ends and begins where two words meet that nothing but a style sheet parts. */
const ENDS_WORD = /(?:[\p{Ll}\d.)’']|\d\p{Lu})$/u;
const BEGINS_WORD = /^(?:\p{Lu}\p{Ll}|\p{Lu}{2}|[‘“'"(])/u;
const ENDS_LONG_WORD = /\p{Ll}{3}$/u;

/**
 * A copy of a page in which inline boxes that touch are parted where one word ends and another begins:
 * `<span>MP109</span><span>ADT and …</span>`. A word whose letters stand in several boxes stays whole.
 */
export function withWordsApart(root: Box): Box {
  return rearranged(root, (box) =>
    box.children.flatMap((child, at): Piece[] => {
      const before = box.children[at - 1];
      const isParted = before !== undefined && areTwoWords(before, child);
      return isParted ? [{ tag: '#text', text: ' ', parent: box }, child] : [child];
    }),
  );
}

function areTwoWords(left: Piece, right: Piece): boolean {
  if (isText(left) || isText(right) || isBlock(left) || isBlock(right)) return false;
  if (/\s$/.test(rawEnd(left)) || /^\s/.test(rawStart(right))) return false;
  const [ends, begins] = [textOf(left), textOf(right)];
  return ENDS_WORD.test(ends) && (BEGINS_WORD.test(begins) || (ENDS_LONG_WORD.test(ends) && /^\d/.test(begins)));
}

/** The last text in a piece, as it stands. */
function rawEnd(piece: Piece): string {
  if (isText(piece)) return piece.text;
  const last = piece.children.at(-1);
  return last === undefined ? '' : rawEnd(last);
}

/** The first text in a piece, as it stands. */
function rawStart(piece: Piece): string {
  if (isText(piece)) return piece.text;
  const [first] = piece.children;
  return first === undefined ? '' : rawStart(first);
}
