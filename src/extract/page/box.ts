/**
 * What is left of a page when all that a reader cannot see is gone: boxes in boxes, with text. All reading of labels
 * and lists is done on it, so that no more than this file's maker knows of HTML parsers.
 */
export interface Box {
  readonly tag: string;
  readonly parent: Box | null;
  readonly children: Piece[];
  /** The address of a link. */
  readonly href: string | null;
  /** How many rows a cell reaches over, where it is more than its own. */
  readonly rowspan?: number;
  /** Its own name, where something on the page may refer to it. */
  readonly id?: string;
  /** The name of the box that it opens or shows. */
  readonly shows?: string;
  /** The name of the box that is its title. */
  readonly namedBy?: string;
  /** Whether it says of itself that it is where one is: the step of several that is taken now. */
  readonly current?: true;
}

/** A stretch of text in a box. */
export interface Text {
  readonly tag: '#text';
  readonly text: string;
  readonly parent: Box;
}
export type Piece = Box | Text;

const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function isText(piece: Piece): piece is Text {
  return piece.tag === '#text';
}

/** Whether a piece stands on lines of its own. */
export function isBlock(piece: Piece): boolean {
  return BLOCKS.has(piece.tag);
}

/** The level of a heading, 1 to 6; null for what is none. */
export function headingLevel(piece: Piece): number | null {
  return /^h[1-6]$/.test(piece.tag) ? Number(piece.tag.charAt(1)) : null;
}

/** White space of every kind folded to single spaces; marks without width, and the signs of icon fonts, left out. */
export function folded(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff\ue000-\uf8ff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const texts = new WeakMap<Box, string>();

/** The text of a piece as a reader sees it on one line: white space folded, a space where a line ends. */
export function textOf(piece: Piece): string {
  return folded(rawText(piece));
}

function rawText(piece: Piece): string {
  if (isText(piece)) return piece.text;
  const known = texts.get(piece);
  if (known !== undefined) return known;
  const inner = piece.tag === 'br' ? ' ' : piece.children.map(rawText).join('');
  const text = isBlock(piece) ? ` ${inner} ` : inner;
  texts.set(piece, text);
  return text;
}

/** Whether nothing is printed in a piece. */
export function isEmpty(piece: Piece): boolean {
  return textOf(piece) === '';
}

/** A copy of a box in which each box, from the outside inwards, has the children that `childrenOf` gives it. */
export function rearranged(root: Box, childrenOf: (box: Box) => readonly Piece[]): Box {
  const copy = (box: Box, parent: Box | null): Box => {
    const own: Box = { ...box, parent, children: [] };
    for (const child of childrenOf(box))
      own.children.push(isText(child) ? { ...child, parent: own } : copy(child, own));
    return own;
  };
  return copy(root, null);
}

/** All boxes in a box, itself first, in reading order. */
export function* boxesIn(box: Box): Generator<Box> {
  yield box;
  for (const child of box.children) if (!isText(child)) yield* boxesIn(child);
}

/** Whether a box is an ancestor of a piece, or the piece itself. */
export function holds(box: Box, piece: Piece): boolean {
  for (let at: Piece | null = piece; at !== null; at = at.parent) if (at === box) return true;
  return false;
}

/** Whether a box holds no box that stands on lines of its own. */
export function isLeafBlock(box: Box): boolean {
  return [...boxesIn(box)].every((inner) => inner === box || !isBlock(inner));
}

/** The boxes directly in a box that print something; text between them counts for nothing. */
export function printedBoxes(box: Box): Box[] {
  return box.children.filter((child): child is Box => !isText(child) && !isEmpty(child));
}

/**
 * The blocks of some pieces, each as the lines that line breaks part it into; none of them empty. What is in `left` is
 * left out.
 */
export function blocksOf(pieces: readonly Piece[], left: ReadonlySet<Piece> = new Set()): string[][] {
  const blocks: string[][] = [];
  let lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (folded(line) !== '') lines.push(folded(line));
    line = '';
  };
  const endBlock = () => {
    endLine();
    if (lines.length > 0) blocks.push(lines);
    lines = [];
  };
  const walk = (piece: Piece) => {
    if (left.has(piece)) return;
    if (isText(piece)) line += piece.text;
    else if (piece.tag === 'br') endLine();
    else {
      if (isBlock(piece)) endBlock();
      piece.children.forEach(walk);
      if (isBlock(piece)) endBlock();
    }
  };
  pieces.forEach(walk);
  endBlock();
  return blocks;
}

/** The smallest texts of a box, in reading order: what stands between its tags, none of them empty. */
export function scrapsOf(box: Box): string[] {
  return box.children
    .flatMap((child) => (isText(child) ? [folded(child.text)] : scrapsOf(child)))
    .filter((text) => text !== '');
}
