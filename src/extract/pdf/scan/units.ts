import { centre, holds, hull } from '../geometry.js';
import type { Blot, Ink } from './ink.js';
import type { Picture, PixelBox } from './picture.js';

/** Ink that is recognised together: what a cell prints, or a block of lines outside all cells. */
export interface Unit {
  readonly blots: readonly Blot[];
  readonly box: PixelBox;
  /** Whether it is all that one cell prints. */
  readonly isCell: boolean;
}

/** Ink of less mass than this is a speck; or where nothing else is near, than the second. In square points of black. */
const SPECK = 0.36;
const LONE_SPECK = 1;
/** A speck stands alone where no other ink is within this, in points. */
const ALONE = 4;

/** Print by itself is at least this large, in points: a dash is. */
const SMALLEST = 2.2;

/** What is left of a rule reaches this far from it, in points; a thin piece of one across may lie farther along. */
const OF_RULE = 1.6;
const ALONG = 22;
/** A thin piece is no thicker than this, in points, and longer than it is thick. */
const THIN = 2;

/** The ink of a picture without specks, and without what is left of rules. */
export function withoutSpecks(
  picture: Picture,
  { blots, labels }: Ink,
  rules: readonly PixelBox[],
  scale: number,
): Blot[] {
  const isOfRule = (blot: Blot): boolean =>
    rules.some(({ left, top, right, bottom }) => {
      const along = (right - left > bottom - top && isThin(blot, scale) ? ALONG : OF_RULE) * scale;
      return (
        blot.left >= left - along &&
        blot.right <= right + along &&
        blot.top >= top - OF_RULE * scale &&
        blot.bottom <= bottom + OF_RULE * scale
      );
    });
  const print = blots.filter((blot) => !isOfRule(blot));
  const isLarge = ({ area }: Blot): boolean => area > LONE_SPECK * scale * scale;
  const near = fieldsOf(print.filter(isLarge), ALONE * scale);
  return print.filter(
    (blot) => isLarge(blot) || (near(blot).length > 0 && massOf(picture, labels, blot) > SPECK * scale * scale),
  );
}

function isThin({ left, top, right, bottom }: PixelBox, scale: number): boolean {
  return bottom - top <= THIN * scale && right - left > 2 * (bottom - top);
}

/** The blur of a piece of ink reaches so far around it, in pixels. */
const BLUR = 2;

/** How many black pixels a piece of ink and its blur would make: a small dot copies grey, and large. */
function massOf({ width, height, grey }: Picture, labels: Uint32Array, blot: Blot): number {
  let sum = 0;
  for (let y = Math.max(0, blot.top - BLUR); y < Math.min(height, blot.bottom + BLUR); y += 1)
    for (let x = Math.max(0, blot.left - BLUR); x < Math.min(width, blot.right + BLUR); x += 1) {
      const label = labels[y * width + x] ?? 0;
      const ink = 255 - (grey[y * width + x] ?? 255);
      if (label === blot.label || (label === 0 && ink > FAINT)) sum += ink;
    }
  return sum / 255;
}

/** Less ink than this, of 255, is the grain of paper. */
const FAINT = 30;

/** The ink of each cell, by its middle, and of each block outside them; nothing is cut, nothing is in two. */
export function unitsOf(
  blots: readonly Blot[],
  cells: readonly PixelBox[],
  rules: readonly PixelBox[],
  scale: number,
): Unit[] {
  const inCells = cells.map((): Blot[] => []);
  const outside: Blot[] = [];
  for (const blot of blots) {
    const own = cells.findIndex((cell) => holds(cell, centre(blot)));
    (inCells[own] ?? outside).push(blot);
  }
  const isPrint = (own: readonly Blot[]): boolean =>
    own.some(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) >= SMALLEST * scale);
  return [
    ...inCells.filter(isPrint).map((own) => unitFrom(own, true)),
    ...blocksOf(outside, rules, scale)
      .filter(isPrint)
      .map((own) => unitFrom(own, false)),
  ];
}

function unitFrom(blots: readonly Blot[], isCell: boolean): Unit {
  return { blots, box: hull(blots), isCell };
}

/** Words of a line stand no farther apart, and lines of a block, in parts of the usual height of a letter. */
const WORD_GAP = 1.35;
const LINE_GAP = 1.5;

/** Ink outside cells in blocks: what stands as near as the words of a line or the lines of a paragraph. */
function blocksOf(blots: readonly Blot[], rules: readonly PixelBox[], scale: number): Blot[][] {
  const heights = blots.map(({ top, bottom }) => bottom - top).filter((height) => height > 2.5 * scale);
  const usual = heights.sort((a, b) => a - b)[heights.length >> 1] ?? 6 * scale;
  const [across, down] = [WORD_GAP * usual, LINE_GAP * usual];
  const near = fieldsOf(blots, Math.max(across, down));
  const barriers = rules.filter(
    ({ left, top, right, bottom }) => bottom - top > right - left || right - left > LONG_BAR * scale,
  );
  const groups = new Map<Blot, Blot[]>(blots.map((blot) => [blot, [blot]]));
  for (const blot of blots)
    for (const other of near(blot)) {
      const [own, there] = [groups.get(blot), groups.get(other)];
      if (own === undefined || there === undefined || own === there) continue;
      if (!areNear(blot, other, across, down) || barriers.some((barrier) => parts(barrier, blot, other))) continue;
      const [large, small] = own.length >= there.length ? [own, there] : [there, own];
      for (const one of small) {
        large.push(one);
        groups.set(one, large);
      }
    }
  return [...new Set(groups.values())];
}

function areNear(a: PixelBox, b: PixelBox, across: number, down: number): boolean {
  const aside = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const under = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  return (aside <= across && under <= 0) || (aside <= 0 && under <= down) || (aside <= across / 3 && under <= down / 3);
}

/** Rules across that are no longer than this, in points, may underline words and part no lines. */
const LONG_BAR = 240;

/** Whether a rule lies between two pieces of ink. */
function parts(rule: PixelBox, a: PixelBox, b: PixelBox): boolean {
  const [ax, ay] = centre(a);
  const [bx, by] = centre(b);
  if (rule.right - rule.left >= rule.bottom - rule.top) {
    const y = (rule.top + rule.bottom) / 2;
    return (ay - y) * (by - y) < 0 && Math.min(ax, bx) >= rule.left - 2 && Math.max(ax, bx) <= rule.right + 2;
  }
  const x = (rule.left + rule.right) / 2;
  return (ax - x) * (bx - x) < 0 && Math.min(ay, by) >= rule.top - 2 && Math.max(ay, by) <= rule.bottom + 2;
}

/** What gives the pieces of ink that are within a distance of one, as boxes, itself left out. */
function fieldsOf(blots: readonly Blot[], reach: number): (blot: PixelBox) => Blot[] {
  const side = Math.max(32, reach);
  const fields = new Map<string, Blot[]>();
  for (const blot of blots)
    for (const field of fieldsUnder(blot, side, 0)) {
      const there = fields.get(field);
      if (there === undefined) fields.set(field, [blot]);
      else there.push(blot);
    }
  return (blot) => {
    const found = new Set(fieldsUnder(blot, side, reach).flatMap((field) => fields.get(field) ?? []));
    return [...found].filter(
      (other) =>
        other !== blot &&
        Math.max(blot.left, other.left) - Math.min(blot.right, other.right) <= reach &&
        Math.max(blot.top, other.top) - Math.min(blot.bottom, other.bottom) <= reach,
    );
  };
}

function fieldsUnder({ left, top, right, bottom }: PixelBox, side: number, slack: number): string[] {
  const found: string[] = [];
  for (let x = Math.floor((left - slack) / side); x <= (right + slack) / side; x += 1)
    for (let y = Math.floor((top - slack) / side); y <= (bottom + slack) / side; y += 1) found.push(`${x} ${y}`);
  return found;
}
