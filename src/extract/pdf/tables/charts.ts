import { centre, height, holds, hull, overlap, width, type Box } from '../geometry.js';
import type { Word } from '../sheet/word.js';

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

/** The area of a chart or a map. What stands in a map is its names; a curve may be the frame of a table. */
export interface Figure {
  readonly box: Box;
  readonly isMap: boolean;
}

/** The areas of a page that charts take: bars of different lengths that begin on one line, curves, and maps. */
export function chartsOn({ shades, art }: Painted, words: readonly Word[]): Figure[] {
  const blank = shades.length < FEWEST_BARS ? [] : withoutPrint(shades, words);
  const lying = groups(blank, ({ left }) => left)
    .flatMap((bars) => runs(bars, ({ top, bottom }) => [top, bottom]))
    .filter((bars) => areDifferent(bars.map(width)));
  const standing = groups(blank, ({ bottom }) => bottom)
    .flatMap((bars) => runs(bars, ({ left, right }) => [left, right]))
    .filter((bars) => areDifferent(bars.map(height)));
  const curves = art.filter((box) => width(box) > CURVE_WIDTH && height(box) > CURVE_HEIGHT);
  const charts = [...[...lying, ...standing].map((bars) => hull(bars)), ...curves];
  return [...charts.map((box) => ({ box, isMap: false })), ...patchworks(art).map((box) => ({ box, isMap: true }))];
}

/** So many shapes that touch one another are the patchwork of a map, where together they are so wide and high, in points. */
const FEWEST_SHAPES = 6;
const MAP_SIDE = 80;

/** The areas that shapes which touch one another cover together. */
function patchworks(art: readonly Box[]): Box[] {
  const found: { box: Box; shapes: number }[] = [];
  for (const shape of [...art].sort((a, b) => a.top - b.top)) {
    const beside = found.filter(({ box }) => touch(box, shape));
    const whole = {
      box: hull([shape, ...beside.map(({ box }) => box)]),
      shapes: beside.reduce((sum, { shapes }) => sum + shapes, 1),
    };
    found.splice(0, found.length, ...found.filter((one) => !beside.includes(one)), whole);
  }
  return found.flatMap(({ box, shapes }) =>
    shapes >= FEWEST_SHAPES && width(box) > MAP_SIDE && height(box) > MAP_SIDE ? [box] : [],
  );
}

function touch(one: Box, other: Box): boolean {
  return (
    overlap(one.left, one.right, other.left, other.right) > -LEVEL &&
    overlap(one.top, one.bottom, other.top, other.bottom) > -LEVEL
  );
}

/** Whether what was taken for a table is a chart, by the areas that charts take. */
export function isChart(table: Box, charts: readonly Figure[]): boolean {
  return charts.some(({ box: chart, isMap }) => {
    const across = overlap(chart.left, chart.right, table.left, table.right);
    const down = overlap(chart.top, chart.bottom, table.top, table.bottom);
    const isInside = across > INSIDE * width(chart) && down > INSIDE * height(chart);
    const isAround = height(chart) > height(table) && width(chart) > width(table);
    if (isMap) return across > INSIDE * width(table) && down > INSIDE * height(table);
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

/** Bars of one chart are no further apart than most of them by this factor, and by this part of their own thickness. */
const FURTHER = 2;
const THICKNESSES = 0.6;

/** Bars parted where the way to the next is much longer than usual: each run of them is a chart of its own. */
function runs(bars: readonly Box[], extentOf: (box: Box) => readonly [from: number, to: number]): Box[][] {
  const sorted = [...bars].sort((a, b) => extentOf(a)[0] - extentOf(b)[0]);
  const ways = sorted.slice(1).map((bar, at) => extentOf(bar)[0] - extentOf(sorted[at] ?? bar)[1]);
  const usual = [...ways].sort((a, b) => a - b)[Math.floor(ways.length / 2)] ?? 0;
  const found: Box[][] = [];
  sorted.forEach((bar, at) => {
    const thin = Math.min(...[sorted[at - 1] ?? bar, bar].map(extentOf).map(([from, to]) => to - from));
    const isApart = at === 0 || (ways[at - 1] ?? 0) > FURTHER * Math.max(usual, THICKNESSES * thin);
    if (isApart) found.push([bar]);
    else found.at(-1)?.push(bar);
  });
  return found.filter((run) => run.length >= FEWEST_BARS);
}

function areDifferent(sizes: readonly number[]): boolean {
  const sorted = [...sizes].sort((a, b) => a - b);
  const kinds = sorted.filter((size, at) => at === 0 || size - (sorted[at - 1] ?? 0) > DIFFERENT);
  return kinds.length >= FEWEST_BARS;
}
