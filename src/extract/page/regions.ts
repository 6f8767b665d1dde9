import { type Box, type Piece, blocksOf, boxesIn, headingLevel, isBlock, isEmpty, isText, textOf } from './box.js';
import { isBoilerplate, opensFurniture } from './boilerplate.js';
import type { Label } from './labels.js';
import { isYear } from './years-over.js';

/** Elements that hold one value, so that an empty one is an empty value. */
const CELLS = new Set(['td', 'th', 'dd']);
/** Elements that an empty value may stand in. */
const HOLDERS = new Set([...CELLS, 'div', 'span', 'p']);
/** A value has no more lines than these. */
const MOST_LINES = 4;
const LISTS = new Set(['ul', 'ol', 'table', 'dl']);
const A_DATE = /\b(?:19|20)\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2}\b/;

/**
 * The pieces that a label announces: what follows it in the smallest box that holds more than the label, up to the next
 * label and as far as the label's kind reaches. Boilerplate is left out.
 */
export function regionOf(label: Label, labels: readonly Label[], across: ReadonlyMap<Piece, Piece[]>): Piece[] {
  const marked = new Set(labels.map(({ piece }) => piece));
  const scope = scopeOf(label, marked);
  const given = across.get(scope.label) ?? across.get(label.piece);
  const after = given ?? upToLabel([...scope.after, ...rowsBeside(scope.label, label.extent)], marked);
  const region = within(label, after);
  if (label.extent === 'value' || scope.label.parent?.tag !== 'p' || region.length === 0) return region;
  // A paragraph that begins with its label goes on in the paragraphs after it.
  const rest = label.role === 'latest-update' ? [] : upToLabel(following(scope.label.parent), marked);
  return [...region, ...within(label, rest)];
}

/** The pieces after one in its parent. */
export function following(piece: Piece): Piece[] {
  const siblings = piece.parent?.children ?? [];
  return siblings.slice(siblings.indexOf(piece) + 1);
}

/** The rows below its own that a label's cell reaches down beside, where it may announce more than a value. */
function rowsBeside(cell: Piece, extent: Label['extent']): Piece[] {
  const rows = isText(cell) || extent === 'value' || cell.parent === null ? 1 : (cell.rowspan ?? 1);
  return rows === 1 || cell.parent === null
    ? []
    : following(cell.parent)
        .filter(({ tag }) => tag === 'tr')
        .slice(0, rows - 1);
}

/** The level of the heading that a label stands in, or null where it stands in none. */
function levelOf(label: Label): number | null {
  for (let at: Piece | null = label.piece; at !== null; at = at.parent) {
    const level = headingLevel(at);
    if (level !== null) return level;
  }
  return null;
}

/** The label with all that wraps only it, and what follows that. */
function scopeOf({ piece, extent }: Label, marked: ReadonlySet<Piece>): { label: Piece; after: Piece[] } {
  let label = piece;
  for (;;) {
    const parent: Box | null = label.parent;
    const after = following(label);
    if (parent === null || after.some((other) => !isEmpty(other) && !isColon(other))) return { label, after };
    if (extent === 'value' && after.some(isEmptyValue) && !isFollowedByValue(parent)) return { label, after: [] };
    if (parent.parent === null || countIn(parent, marked) > 1) return { label, after: [] };
    label = parent;
  }
}

function isColon(piece: Piece): boolean {
  return /^[:\s]*$/.test(textOf(piece));
}

function isEmptyValue(piece: Piece): boolean {
  return !isText(piece) && HOLDERS.has(piece.tag) && isEmpty(piece);
}

/** Whether the next box beside one is of its kind and holds a short value: the empty part was an ornament. */
function isFollowedByValue(box: Box): boolean {
  const next = following(box).find((piece) => !isEmpty(piece));
  if (next === undefined || isText(next) || box.tag === 'tr') return false;
  const isPair =
    next.tag === box.tag || (box.tag === 'dt' && next.tag === 'dd') || (box.tag === 'th' && next.tag === 'td');
  return isPair && next.children.every((child) => isText(child) || !isBlock(child));
}

function countIn(box: Box, marked: ReadonlySet<Piece>): number {
  let count = 0;
  for (const inner of boxesIn(box)) for (const child of inner.children) if (marked.has(child)) count += 1;
  return count;
}

function upToLabel(pieces: readonly Piece[], marked: ReadonlySet<Piece>): Piece[] {
  const end = pieces.findIndex((piece) => marked.has(piece) || (!isText(piece) && countIn(piece, marked) > 0));
  return end < 0 ? [...pieces] : pieces.slice(0, end);
}

/** The pieces that belong to a label of a kind: one value, or all up to what is plainly something else. */
function within(label: Label, pieces: readonly Piece[]): Piece[] {
  if (label.extent === 'value') return firstValue(pieces, label);
  const level = levelOf(label);
  const end = pieces.findIndex((piece) => endsText(piece, label, level));
  return (end < 0 ? pieces : pieces.slice(0, end)).filter((piece) => !isBoilerplate(textOf(piece)));
}

function endsText(piece: Piece, { extent, role }: Label, level: number | null): boolean {
  if (opensFurniture(textOf(piece))) return true;
  if (piece.tag === 'hr') return extent === 'list' || role === 'latest-update';
  const own = headingLevel(piece);
  // A timeline may have a heading for each of its years.
  if (role === 'timeline' && (level === null || level < (own ?? 0)) && isYear(textOf(piece))) return false;
  return own !== null && (extent === 'list' || level === null || own <= level);
}

/** The first of some pieces that prints a value; the pieces of one line count as one. */
function firstValue(pieces: readonly Piece[], { role }: Label): Piece[] {
  const line: Piece[] = [];
  for (const piece of pieces) {
    const isOwn = isBlock(piece);
    if (isOwn && line.some((before) => !isEmpty(before) && !isColon(before))) break;
    if (!isOwn) {
      line.push(piece);
      continue;
    }
    if (CELLS.has(piece.tag) && (isEmpty(piece) || !isColon(piece))) return [piece];
    if (piece.tag === 'hr' || headingLevel(piece) !== null || isBoilerplate(textOf(piece))) return [];
    if (isColon(piece)) continue;
    return isShort(piece) || (role === 'implementation-date' && isInParts(piece)) ? [piece] : [];
  }
  return line;
}

/** Whether a block holds one value, in few lines; a list of other things is none. */
function isShort(piece: Piece): boolean {
  const blocks = blocksOf([piece]);
  return blocks.length <= (LISTS.has(piece.tag) ? 1 : 3) && blocks.flat().length <= MOST_LINES;
}

/** Whether a block holds the dates of several parts. */
function isInParts(piece: Piece): boolean {
  const blocks = blocksOf([piece]);
  return blocks.length <= 6 && blocks.every((lines) => A_DATE.test(lines.join(' ')));
}
