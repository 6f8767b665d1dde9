import { labelOf } from '../../model/page-words.js';
import { type Box, type Piece, type Text, isBlock, isText, textOf } from './box.js';

/** What may part a label from its value in one stretch of text. */
const PARTS = /[:：?]|\s[-–—|]\s|\s?(?:\.{3,}|…+)/g;
/** A label is no longer than this. */
const LONGEST = 60;

/** Where a label stands in a text: `end` is where its value begins. */
interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * A copy of a page in which each label that shares a stretch of text with its value stands in a box of its own:
 * `Proposer: Large Supplier`, `Stage – Refinement | Lead Analyst: SEC Change`.
 */
export function withLabelsApart(root: Box): Box {
  return copy(root, null);
}

function copy(box: Box, parent: Box | null): Box {
  const own: Box = { ...box, parent, children: [] };
  for (const child of box.children) {
    if (!isText(child)) own.children.push(copy(child, own));
    else if (beginsLine(child)) own.children.push(...apart(child.text, own));
    else own.children.push({ ...child, parent: own });
  }
  return own;
}

/** Whether a piece is the first print of its line. */
export function beginsLine(piece: Piece): boolean {
  const parent = piece.parent;
  if (parent === null) return true;
  for (const before of parent.children.slice(0, parent.children.indexOf(piece)).reverse()) {
    if (before.tag === 'br' || isBlock(before)) return true;
    if (!isOrnament(before)) return false;
  }
  return isBlock(parent) || beginsLine(parent);
}

/** Whether a piece prints nothing that is read: nothing at all, or an icon. */
function isOrnament(piece: Piece): boolean {
  return /^[\p{So}\p{Sk}\s]*$/u.test(textOf(piece));
}

function apart(text: string, parent: Box): Piece[] {
  const labels = labelsIn(text);
  const [first] = labels;
  if (first === undefined) return [plain(text, parent)];
  return labels.flatMap(({ start, end }, at) => {
    const label: Box = { tag: 'span', parent, children: [], href: null };
    label.children.push(plain(text.slice(start, end), label));
    return [label, plain(betweenLabels(text.slice(end, labels[at + 1]?.start), labels[at + 1] !== undefined), parent)];
  });
}

/** A value without the sign that parts it from the next label. */
function betweenLabels(value: string, isFollowed: boolean): string {
  return isFollowed ? value.replace(/\s*[|;•·]\s*$/, ' ') : value;
}

function plain(text: string, parent: Box): Text {
  return { tag: '#text', text, parent };
}

/** The labels of a text that begins with one; none where it does not. */
function labelsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PARTS)) {
    const from = found.at(-1)?.end ?? 0;
    const end = match.index + match[0].length;
    const start = found.length === 0 ? startOfFirst(text, match.index) : startOfNext(text, from, match.index);
    if (start !== null) found.push({ start, end });
    else if (found.length === 0 && match.index > LONGEST) return [];
    const role = labelOf(text.slice(start ?? end, match.index))?.role;
    if (role === 'issue' || role === 'solution') break;
  }
  return found.length === 1 && text.slice(found[0]?.end).trim() === '' ? [] : found;
}

function startOfFirst(text: string, end: number): number | null {
  return labelOf(text.slice(0, end).replace(/\s+/g, ' ').trim()) === null ? null : 0;
}

/** Where a later label begins that ends at `end`: a capital, a line or a sign before it tell it from other words. */
function startOfNext(text: string, from: number, end: number): number | null {
  if (!/[:：]/.test(text.charAt(end))) return null;
  const window = Math.max(from, end - LONGEST);
  for (const match of text.slice(window, end).matchAll(/(?<=^|[\s|;•·])[A-Z]/g))
    if (labelOf(text.slice(window + match.index, end)) !== null) return window + match.index;
  return null;
}
