import type { Segment } from '../sheet/paths.js';
import { DARK, type Picture } from './picture.js';
import type { Run } from './runs.js';
import type { Shade } from './shades.js';

/** Nearer than this, in points, rules and dark areas touch. */
const NEAR = 3;
/** A row of a group right under the headings is no higher than this, in points. */
const GROUP_ROW = 36;
/** The frame of a dark area, in pixels. */
const FRAMED = 6;

/**
 * The rules of a scanned page, in points: its straight runs of ink, and the edges of its dark areas. `clear` is its
 * picture without shades.
 */
export function segmentsFrom(runs: readonly Run[], shades: readonly Shade[], clear: Picture, scale: number): Segment[] {
  const dark = shades.filter(({ isDark }) => isDark);
  const pieces = runs.map(({ direction, track, from, to }): Segment => ({
    direction,
    at: (track + 0.5) / scale,
    from: from / scale,
    to: to / scale,
    thickness: 1 / scale,
  }));
  const rules = pieces.filter(
    (segment) => !dark.some((shade) => isSideOf(segment, shade, scale) || isGapIn(segment, shade, scale)),
  );
  return [...rules, ...throughDark(rules, dark, clear, scale), ...dark.flatMap((shade) => edges(shade, rules, scale))];
}

/** Whether what looks like a rule down is only where a dark area ends. */
function isSideOf({ direction, at, from, to }: Segment, { left, top, right, bottom }: Shade, scale: number): boolean {
  const isBeside = [left, right].some((side) => Math.abs(side / scale - at) < NEAR);
  return direction === 'down' && isBeside && from > top / scale - NEAR && to < bottom / scale + NEAR;
}

/** Whether what looks like a rule down is a light gap between the dark cells of one row, with no rule above or below it. */
function isGapIn({ direction, at, from, to }: Segment, shade: Shade, scale: number): boolean {
  const isRow = shade.bottom - shade.top < GROUP_ROW * scale;
  const isInside = at > shade.left / scale && at < shade.right / scale;
  const isWithin = from > shade.top / scale - NEAR && to < shade.bottom / scale + NEAR;
  return direction === 'down' && isRow && isInside && isWithin;
}

/** The edges of a dark area; those down it are rules where the table has rules down. */
function edges({ left, top, right, bottom }: Shade, pieces: readonly Segment[], scale: number): Segment[] {
  const edge = (direction: Segment['direction'], at: number, from: number, to: number): Segment => ({
    direction,
    at: at / scale,
    from: from / scale,
    to: to / scale,
    thickness: 1 / scale,
  });
  const hasRulesDown = pieces.some(
    ({ direction, at, from, to }) =>
      direction === 'down' &&
      at > left / scale - NEAR &&
      at < right / scale + NEAR &&
      from < bottom / scale + NEAR &&
      to > bottom / scale + NEAR,
  );
  const across = [edge('across', top, left, right), edge('across', bottom, left, right)];
  if (!hasRulesDown) return across;
  return [...across, edge('down', left, top, bottom), edge('down', right, top, bottom)];
}

/**
 * The rules down that go on through dark areas, where dark on dark cannot be seen: those that begin right under one, or
 * under a row of a group beneath it, if no print stands in their way.
 */
function throughDark(rules: readonly Segment[], dark: readonly Shade[], clear: Picture, scale: number): Segment[] {
  return dark.flatMap(({ left, top, right, bottom }) =>
    rules.flatMap((rule): Segment[] => {
      const begins = rule.from - bottom / scale;
      const isUnder = rule.direction === 'down' && begins > -NEAR && begins < GROUP_ROW;
      const isInside = rule.at > left / scale + NEAR && rule.at < right / scale - NEAR;
      const isNext = !dark.some((other) => other.top > bottom && other.top < rule.from * scale);
      if (!isUnder || !isInside || !isNext || !isFree(clear, rule.at * scale, top, bottom)) return [];
      return [{ ...rule, from: top / scale, to: bottom / scale }];
    }),
  );
}

/** Whether no print stands on a line down a picture. */
function isFree({ width, grey }: Picture, x: number, top: number, bottom: number): boolean {
  for (let y = top + FRAMED; y < bottom - FRAMED; y += 1)
    for (const at of [Math.floor(x) - 1, Math.floor(x), Math.floor(x) + 1])
      if ((grey[y * width + at] ?? 255) < DARK) return false;
  return true;
}
