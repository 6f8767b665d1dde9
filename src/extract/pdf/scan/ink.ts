import { DARK, type Picture, type PixelBox } from './picture.js';

/** A piece of ink that hangs together: a letter, a dot, a mark. */
export interface Blot extends PixelBox {
  /** Its number in the labels, from 1. */
  readonly label: number;
  /** Its pixels. */
  readonly area: number;
}

/** The ink of a picture in pieces, and for each pixel the number of the piece it belongs to (0: paper). */
export interface Ink {
  readonly blots: readonly Blot[];
  readonly labels: Uint32Array;
}

/** Takes the ink of a picture apart; pixels that touch at a corner hang together. */
export function inkIn({ width, height, grey }: Picture): Ink {
  const labels = new Uint32Array(grey.length);
  const parents: number[] = [0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if ((grey[at] ?? 255) >= DARK) continue;
      const before = x > 0 ? (labels[at - 1] ?? 0) : 0;
      const above = y > 0 ? (labels[at - width] ?? 0) : 0;
      const aboveBefore = y > 0 && x > 0 ? (labels[at - width - 1] ?? 0) : 0;
      const aboveAfter = y > 0 && x + 1 < width ? (labels[at - width + 1] ?? 0) : 0;
      const known = before || above || aboveBefore || aboveAfter;
      if (known === 0) parents.push(parents.length);
      labels[at] = known === 0 ? parents.length - 1 : known;
      if (aboveAfter !== 0 && aboveAfter !== known) unite(parents, known, aboveAfter);
      if (above !== 0 && above !== known) unite(parents, known, above);
      if (aboveBefore !== 0 && aboveBefore !== known) unite(parents, known, aboveBefore);
    }
  const roots = parents.map((_, label) => rootOf(parents, label));
  return { blots: numbered(labels, width, roots), labels };
}

function rootOf(parents: readonly number[], label: number): number {
  let at = label;
  while (parents[at] !== at) at = parents[at] ?? 0;
  return at;
}

function unite(parents: number[], one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  const root = Math.min(a, b);
  parents[a] = parents[b] = root;
  parents[one] = parents[other] = root;
}

/** Numbers the pieces from 1 in the labels, and measures them. */
function numbered(labels: Uint32Array, width: number, roots: readonly number[]): Blot[] {
  const numbers = new Map<number, number>();
  const blots: { label: number; area: number; left: number; top: number; right: number; bottom: number }[] = [];
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    const own = roots[label] ?? 0;
    let number = numbers.get(own);
    const [x, y] = [at % width, Math.floor(at / width)];
    if (number === undefined) {
      number = blots.length + 1;
      numbers.set(own, number);
      blots.push({ label: number, area: 0, left: x, top: y, right: x + 1, bottom: y + 1 });
    }
    labels[at] = number;
    const blot = blots[number - 1];
    if (blot === undefined) continue;
    blot.area += 1;
    if (x < blot.left) blot.left = x;
    if (x >= blot.right) blot.right = x + 1;
    blot.bottom = y + 1;
  }
  return blots;
}
