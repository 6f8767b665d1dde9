import { centre, height, holds, hull, overlap, width, type Box } from './geometry.js';
import type { Word } from './word.js';

/** What is painted on a page beside its print and its rules. */
export interface Painted {
  /** Filled rectangles. */
  readonly shades: readonly Box[];
  /** Large drawings of slanted or curved lines. */
  readonly art: readonly Box[];
}

/** Sides nearer to one another than this, in points, are level; sizes that differ by more than the second differ. */
const LEVEL = 1;
const DIFFERENT = 2;
/** So many bars of different lengths on one line are those of a chart. */
const FEWEST_BARS = 3;
/** A curve is at least so wide and high, in points. */
const CURVE_WIDTH = 40;
const CURVE_HEIGHT = 10;
/** A table holds a chart where so much of this stands in it, and so much of its own height is that of the chart. */
const INSIDE = 0.5;
const HIGH = 0.4;

/** The areas of a page that charts take: bars of different lengths that begin on one line, and curves. */
export function chartsOn({ shades, art }: Painted, words: readonly Word[]): Box[] {
  const blank = shades.length < FEWEST_BARS ? [] : withoutPrint(shades, words);
  const lying = groups(blank, ({ left }) => left).filter((bars) => areDifferent(bars.map(width)));
  const standing = groups(blank, ({ bottom }) => bottom).filter((bars) => areDifferent(bars.map(height)));
  const curves = art.filter((box) => width(box) > CURVE_WIDTH && height(box) > CURVE_HEIGHT);
  return [...[...lying, ...standing].map((bars) => hull(bars)), ...curves];
}

/** Whether what was taken for a table is a chart, by the areas that charts take. */
export function isChart(table: Box, charts: readonly Box[]): boolean {
  return charts.some((chart) => {
    const across = overlap(chart.left, chart.right, table.left, table.right);
    const down = overlap(chart.top, chart.bottom, table.top, table.bottom);
    const isInside = across > INSIDE * width(chart) && down > INSIDE * height(chart);
    const isAround = height(chart) > height(table) && width(chart) > width(table);
    return isInside && !isAround && down > HIGH * height(table);
  });
}

function withoutPrint(shades: readonly Box[], words: readonly Word[]): Box[] {
  const centres = words.map(({ box }) => centre(box));
  return shades.filter((box) => width(box) > 0 && !centres.some((point) => holds(box, point)));
}

/** Boxes of which one side, that `sideOf` tells, is level. */
function groups(boxes: readonly Box[], sideOf: (box: Box) => number): Box[][] {
  const found: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => sideOf(a) - sideOf(b))) {
    const group = found.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && sideOf(box) - sideOf(first) <= LEVEL) group.push(box);
    else found.push([box]);
  }
  return found.filter((group) => group.length >= FEWEST_BARS);
}

function areDifferent(sizes: readonly number[]): boolean {
  const sorted = [...sizes].sort((a, b) => a - b);
  const kinds = sorted.filter((size, at) => at === 0 || size - (sorted[at - 1] ?? 0) > DIFFERENT);
  return kinds.length >= FEWEST_BARS;
}
