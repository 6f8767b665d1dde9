import { DARK, type Picture } from './picture.js';

/** A straight run of ink along a row or a column of pixels; `to` is outside it. */
export interface Run {
  readonly direction: 'across' | 'down';
  /** The row, or the column, that it runs on. */
  readonly track: number;
  readonly from: number;
  readonly to: number;
  /** How many tracks before and after it are of the same rule. */
  readonly before: number;
  readonly after: number;
}

/** A run must be this long to be a piece of a rule, in points. */
const SHORTEST = 14;
/** Pixels this much darker than paper, on the mean of a few, may be a rule's: hairlines copy light. */
const FAINT = 26;
/** How many pixels of a run the mean is of. */
const MEAN_OF = 3;
/** Ink darker than this counts no more: print that crosses a light rule does not make it dark. */
const DARKEST = 140;
/** Lighter pixels within a run that noise or a fold may have put there, in points. */
const BREAK = 0.6;
/** A rule is about evenly dark: where a run has less than this share of its usual ink, it ends. Rows of letters are not. */
const EVEN = 0.5;
/** What is thicker than this, in points, is no rule. */
const THICKEST = 3;
/** A track beside a run belongs to the same rule where this share of it is inked. */
const BODY = 0.6;
/** This far beyond a rule, in points, less than these shares are inked on one side and on the other. */
const BEYOND = 0.5;
const CLEAR = 0.15;
const NEARLY_CLEAR = 0.35;
/** A fold from one side of the page to the other, its ends this near to them in points, may run through lines of print. */
const MARGIN = 20;
const THROUGH_PRINT = 0.55;

/** The straight runs of ink of a picture: the pixels of its rules, row by row and column by column. */
export function runsIn(picture: Picture, scale: number): Run[] {
  return (['across', 'down'] as const).flatMap((direction) => {
    const tracks = direction === 'across' ? picture.height : picture.width;
    return Array.from({ length: tracks }, (_, track) => runsOn(picture, direction, track, scale)).flat();
  });
}

function runsOn(picture: Picture, direction: Run['direction'], track: number, scale: number): Run[] {
  const { width, height, grey } = picture;
  const [length, start, step] = direction === 'across' ? [width, track * width, 1] : [height, track, width];
  const shortest = SHORTEST * scale;
  const ink = (at: number): number => Math.min(DARKEST, 255 - (grey[start + at * step] ?? 255));
  const mean = new Uint8Array(length);
  let sum = 0;
  for (let at = 0; at < length + (MEAN_OF >> 1); at += 1) {
    if (at < length) sum += ink(at);
    if (at >= MEAN_OF) sum -= ink(at - MEAN_OF);
    if (at >= MEAN_OF >> 1) mean[at - (MEAN_OF >> 1)] = sum / MEAN_OF;
  }
  return stretchesOver(mean, FAINT, 0, length, BREAK * scale, shortest).flatMap(([start, end]) => {
    const usual = middleOf(mean, start, end);
    return stretchesOver(mean, EVEN * usual, start, end, BREAK * scale, shortest).flatMap(([from, to]) =>
      ruleRun(picture, { direction, track, from, to, before: 0, after: 0 }, usual, scale),
    );
  });
}

type Stretch = readonly [from: number, to: number];

/** The stretches of values of at least `least`, over short breaks. */
function stretchesOver(
  values: Uint8Array,
  least: number,
  start: number,
  end: number,
  longestBreak: number,
  shortest: number,
): Stretch[] {
  const found: Stretch[] = [];
  let from = -1;
  let last = -1;
  const close = (): void => {
    if (from >= 0 && last + 1 - from >= shortest) found.push([from, last + 1]);
    from = -1;
  };
  for (let at = start; at < end; at += 1) {
    if ((values[at] ?? 0) < least) continue;
    if (from >= 0 && at - last > longestBreak + 1) close();
    if (from < 0) from = at;
    last = at;
  }
  close();
  return found;
}

function middleOf(values: Uint8Array, from: number, to: number): number {
  return values.slice(from, to).sort()[(to - from) >> 1] ?? 0;
}

/**
 * A run with its rule's breadth, where it is the edge, or the middle, of a rule: a body of ink of even thickness, with paper on both sides but for
 * the print that crosses it. Rows of letters have none.
 */
function ruleRun(picture: Picture, run: Run, usual: number, scale: number): Run[] {
  const thickest = Math.ceil(THICKEST * scale);
  const least = 255 - Math.max(FAINT, EVEN * usual);
  const [before, after] = [bodyBeside(picture, run, -1, least, thickest), bodyBeside(picture, run, 1, least, thickest)];
  if (before + after + 1 > thickest) return [];
  const beyond = Math.max(2, Math.round(BEYOND * scale));
  const sides = [inkedShare(picture, run, -before - beyond, least), inkedShare(picture, run, after + beyond, least)];
  const isApart = Math.min(...sides) < CLEAR && Math.max(...sides) < NEARLY_CLEAR;
  const isFold = isFromSideToSide([run], picture, scale) && Math.max(...sides) < THROUGH_PRINT;
  return isApart || isFold ? [{ ...run, before, after }] : [];
}

/** Whether runs on about one track reach into both margins of a page: no rule of a table does. */
export function isFromSideToSide(runs: readonly Run[], { width, height }: Picture, scale: number): boolean {
  const length = runs[0]?.direction === 'down' ? height : width;
  return runs.some(({ from }) => from < MARGIN * scale) && runs.some(({ to }) => to > length - MARGIN * scale);
}

/** How many tracks beside a run are inked along most of it. */
function bodyBeside(picture: Picture, run: Run, way: 1 | -1, least: number, most: number): number {
  let by = 0;
  while (by < most && inkedShare(picture, run, way * (by + 1), least) > BODY) by += 1;
  return by;
}

/** The share of a run along which the track so far beside it has ink. */
function inkedShare({ width, height, grey }: Picture, run: Run, aside: number, least: number): number {
  const { direction, track, from, to } = run;
  const beside = track + aside;
  if (beside < 0 || beside >= (direction === 'across' ? height : width)) return 0;
  const [start, step] = direction === 'across' ? [beside * width, 1] : [beside, width];
  let count = 0;
  for (let at = from; at < to; at += 2) if ((grey[start + at * step] ?? 255) < least) count += 2;
  return count / (to - from);
}

/** The blur of a rule reaches this many tracks to both sides. */
const BLUR = 2;
/** Print is darker than the blur of a rule. */
const INK = 70;

/** The picture without its rules: print that crosses a rule, or reaches down to it, stays. */
export function withoutRules({ width, height, grey }: Picture, runs: readonly Run[]): Picture {
  const out = grey.slice();
  for (const { direction, track, from, to, before, after } of runs) {
    const [tracks, aside, start, along] =
      direction === 'across' ? [height, width, track * width, 1] : [width, 1, track, width];
    const [first, last] = [Math.max(0, track - before - BLUR), Math.min(tracks - 1, track + after + BLUR)];
    const isPale = shadeAlong(grey, start, along, from, to) > DARK;
    for (let at = Math.max(0, from - 2); at < to + 2; at += 1) {
      const place = start + at * along;
      const hasInk = (there: number): boolean =>
        there >= 0 && there < tracks && (grey[place + (there - track) * aside] ?? 255) < 255 - INK;
      if (hasInk(first - 1) || hasInk(last + 1)) continue;
      for (let there = first; there <= last; there += 1) {
        const under = place + (there - track) * aside;
        // Print that a pale rule strikes through is darker than the rule.
        if (!isPale || (grey[under] ?? 255) > DARK) out[under] = 255;
      }
    }
  }
  return { width, height, grey: out };
}

/** The middle shade of a stretch of one track. */
function shadeAlong(grey: Uint8Array, start: number, step: number, from: number, to: number): number {
  const shades = Uint8Array.from({ length: to - from }, (_, at) => grey[start + (from + at) * step] ?? 255);
  return middleOf(shades, 0, shades.length);
}
