import { cellBox, gridOf } from '../tables/ruled/cells.js';
import { compose, inverse, mapBox, type Box, type Matrix } from '../geometry.js';
import { rulingOf } from '../tables/ruled/intersections.js';
import type { Segment } from '../sheet/paths.js';
import { rulesFrom, type Rule } from '../tables/ruled/rules.js';
import type { Sheet } from '../sheet/sheet.js';
import { withoutFolds } from './folds.js';
import { inkIn, type Ink } from './ink.js';
import { withoutStrokes } from './letter-strokes.js';
import { onWhitePaper } from './paper-white.js';
import { pictureFrom, type Picture, type PixelBox } from './picture.js';
import { readUnit, type ReadUnit } from './read-unit.js';
import type { Recogniser } from './recognise.js';
import { runsIn, withoutRules } from './runs.js';
import { segmentsFrom } from './scan-rules.js';
import { shadesIn, withoutShades } from './shades.js';
import { lieOf } from './skew.js';
import { levelled, quarterTurned, type Turned } from './turned.js';
import { unitsOf, withoutSpecks, type Unit } from './units.js';
import { runsOverWear } from './worn-rules.js';

/** Pixels for each point in which scans are drawn: 300 to the inch, as the recogniser likes them. */
export const SCAN_SCALE = 300 / 72;

/**
 * A scanned page as a sheet like any other: levelled, its rules found in the picture, its print recognised cell by cell
 * and block by block. Its points are those of the levelled page; `toPage` leads back to those of the file's.
 */
export async function scanSheet(sheet: Sheet, png: Uint8Array, recognise: Recogniser): Promise<Sheet> {
  const picture = await pictureFrom(png);
  const scale = picture.width / sheet.width;
  const page = await upright(levelPage(onWhitePaper(picture, scale)), scale, recognise);
  const size = page.isSideways ? { width: sheet.height, height: sheet.width } : sheet;
  const toPixels: Matrix = [
    scale,
    0,
    0,
    scale,
    (page.bare.width - size.width * scale) / 2,
    (page.bare.height - size.height * scale) / 2,
  ];
  const toPage = compose([1 / scale, 0, 0, 1 / scale, 0, 0], compose(page.back, toPixels));
  const [fromPixels, fromPage] = [inverse(toPixels), inverse(toPage)];
  const read = await Promise.all(page.units.map((unit) => page.read(unit)));
  const unread = page.units.filter((unit, at) => isUnread(unit, read[at], scale));
  return {
    ...sheet,
    width: size.width,
    height: size.height,
    words: read
      .flatMap(({ words }) => words)
      .map((word) => ({
        ...word,
        box: mapBox(fromPixels, word.box),
        baseline: (word.baseline - toPixels[5]) / scale,
        size: word.size / scale,
      })),
    segments: page.segments.map((segment) => moved(segment, toPixels)),
    shades: [],
    drawings: read.flatMap(({ mark }) => (mark === null ? [] : [{ ...mark, box: mapBox(fromPixels, mark.box) }])),
    links: sheet.links.map((link) => ({ ...link, box: mapBox(fromPage, link.box) })),
    unread: unread.map(({ box }) => mapBox(fromPixels, box)),
    toPage,
  };
}

/** A letter is as high as this at least, in points, and no higher than the second; print has this many of them. */
const [LOW, HIGH] = [3.5, 30];
const LETTERS = 3;

/** Whether a unit has the ink of print, and recognition made nothing of it. */
function isUnread({ blots }: Unit, read: ReadUnit | undefined, scale: number): boolean {
  if (read === undefined || read.words.length > 0 || read.mark !== null) return false;
  const letters = blots.filter(({ top, bottom }) => bottom - top >= LOW * scale && bottom - top <= HIGH * scale);
  return letters.length >= LETTERS;
}

function moved(segment: Segment, [scale, , , , left, top]: Matrix): Segment {
  const [along, aside] = segment.direction === 'across' ? [left, top] : [top, left];
  return {
    ...segment,
    at: (segment.at - aside) / scale,
    from: (segment.from - along) / scale,
    to: (segment.to - along) / scale,
    thickness: 1 / scale,
  };
}

interface LevelPage extends Turned {
  readonly isSideways: boolean;
}

/** A page turned so that its lines run across, be it with their heads up or down. */
function levelPage(picture: Picture): LevelPage {
  const { isSideways, slope } = lieOf(picture);
  if (!isSideways) return { ...levelled(picture, slope), isSideways };
  const turned = quarterTurned(picture, 3);
  const level = levelled(turned.picture, slope);
  return { picture: level.picture, back: compose(turned.back, level.back), isSideways };
}

/** A levelled page taken apart for recognition; in pixels. */
interface ScanPage {
  readonly isSideways: boolean;
  readonly back: Matrix;
  /** Its print without rules and shades. */
  readonly bare: Picture;
  readonly segments: readonly Segment[];
  readonly units: readonly Unit[];
  /** Recognises a unit, once. */
  readonly read: (unit: Unit) => Promise<ReadUnit>;
}

function scanPage({ picture, back, isSideways }: LevelPage, scale: number, recognise: Recogniser): ScanPage {
  const shades = shadesIn(picture, scale);
  const clear = withoutShades(picture, shades, scale);
  const pieces = withoutStrokes(runsIn(clear, scale), shades, clear, scale);
  const runs = [...pieces, ...runsOverWear(pieces, clear, scale)];
  const segments = segmentsFrom(withoutFolds(runs, clear, scale), shades, clear, scale);
  const rules = rulesFrom(segments);
  const bare = withoutRules(clear, runs);
  const ink: Ink = inkIn(bare);
  const units = unitsOf(
    withoutSpecks(bare, ink, boxesOf(rules, scale), scale),
    cellsIn(rules, scale),
    boxesOf(rules, scale),
    scale,
  );
  const read = new Map<Unit, Promise<ReadUnit>>();
  return {
    isSideways,
    back,
    bare,
    segments: segments.map((segment) => inPixels(segment, scale)),
    units,
    read: (unit) => {
      const known = read.get(unit) ?? readUnit(bare, ink.labels, unit, scale, recognise);
      read.set(unit, known);
      return known;
    },
  };
}

function inPixels(segment: Segment, scale: number): Segment {
  return { ...segment, at: segment.at * scale, from: segment.from * scale, to: segment.to * scale };
}

/** The cells that rules part from others beside them; what stands in a frame, or between bars, may be several columns. */
function cellsIn(rules: readonly Rule[], scale: number): PixelBox[] {
  const grids = rulingOf(rules).lattices.filter(({ across, down }) => across.length > 1 && down.length > 1);
  return grids.flatMap((lattice) => {
    const grid = gridOf(lattice);
    const columns = grid.xs.length - 1;
    return grid.cells
      .filter(({ columnSpan }) => columnSpan < columns)
      .map((cell) => pixels(cellBox(grid, cell), scale));
  });
}

function boxesOf(rules: readonly Rule[], scale: number): PixelBox[] {
  return rules.map(({ direction, at, from, to }) =>
    pixels(
      direction === 'across'
        ? { left: from, right: to, top: at, bottom: at }
        : { left: at, right: at, top: from, bottom: to },
      scale,
    ),
  );
}

function pixels({ left, top, right, bottom }: Box, scale: number): PixelBox {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}

/** Recognition of upright print is surer than this, of 100. */
const SURE = 66;
/** So many units, of so many pieces of ink, tell whether a page stands on its head. */
const [PROBES, FEWEST, MOST] = [3, 12, 220];

/** The page the right way up: recognition of print that stands on its head is unsure. */
async function upright(level: LevelPage, scale: number, recognise: Recogniser): Promise<ScanPage> {
  const page = scanPage(level, scale, recognise);
  const sure = await surenessOf(page);
  if (sure >= SURE) return page;
  const turned = quarterTurned(level.picture, 2);
  const other = scanPage({ ...level, ...turned, back: compose(level.back, turned.back) }, scale, recognise);
  return (await surenessOf(other)) > sure ? other : page;
}

async function surenessOf({ units, read }: ScanPage): Promise<number> {
  const probes = units
    .filter(({ blots: { length } }) => length >= FEWEST && length <= MOST)
    .sort((a, b) => b.blots.length - a.blots.length)
    .slice(0, PROBES);
  if (probes.length === 0) return 100;
  const words = (await Promise.all(probes.map(read))).flatMap((unit) => unit.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters);
}
