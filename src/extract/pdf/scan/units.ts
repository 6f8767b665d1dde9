import { centre, holds, hull } from '../geometry.js';
import type { Blot } from './ink.js';
import type { PixelBox } from './picture.js';

/** Ink that is recognised together: what a cell prints, or a block of lines outside all cells. */
export interface Unit {
  readonly blots: readonly Blot[];
  readonly box: PixelBox;
  /** Whether it is all that one cell prints. */
  readonly isCell: boolean;
}

/** Ink smaller than this, in square points, is a speck; or where nothing else is near, than the second. */
const SPECK = 0.42;
const LONE_SPECK = 1;
/** A speck stands alone where no other ink is within this, in points. */
const ALONE = 4;

/** Print by itself is at least this large, in points: a dash is. */
const SMALLEST = 2.2;

/** What is left of a rule reaches this far from it, in points. */
const OF_RULE = 1.6;

/** The ink without specks, and without what is left of rules. */
export function withoutSpecks(blots: readonly Blot[], rules: readonly PixelBox[], scale: number): Blot[] {
  const isOfRule = (blot: Blot): boolean =>
    rules.some(
      ({ left, top, right, bottom }) =>
        blot.left >= left - OF_RULE * scale &&
        blot.right <= right + OF_RULE * scale &&
        blot.top >= top - OF_RULE * scale &&
        blot.bottom <= bottom + OF_RULE * scale,
    );
  return withoutLone(
    blots.filter((blot) => !isOfRule(blot)),
    scale,
  );
}

function withoutLone(blots: readonly Blot[], scale: number): Blot[] {
  const letters = blots.filter(({ area }) => area > LONE_SPECK * scale * scale);
  const near = fieldsOf(letters, ALONE * scale);
  return blots.filter(
    (blot) => blot.area > LONE_SPECK * scale * scale || (blot.area > SPECK * scale * scale && near(blot).length > 0),
  );
}

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
