import { cellBox, gridOf } from '../cells.js';
import { width, type Box } from '../geometry.js';
import { rulingOf } from '../intersections.js';
import type { Drawing } from '../marks.js';
import { rulesFrom, type Rule } from '../rules.js';
import type { Sheet } from '../sheet.js';
import type { Word } from '../words.js';
import { inkBox, markIn } from './ink-shape.js';
import { blanked, cropped, pictureFrom, type Picture, type PixelBox } from './picture.js';
import type { RecognisedWord, Recogniser } from './recognise.js';
import { segmentsIn } from './runs.js';

/** Pixels for each point in which scans are drawn: 300 to the inch, as the recogniser likes them. */
export const SCAN_SCALE = 300 / 72;
/** Within a cell its rules reach this far, in points. */
const INSET = 2;
/** A mark is not larger than this, in points, and stands alone in its cell. */
const LARGEST_MARK = 16;
/** A short text that is no mark but an answer, or a number. */
const ANSWER = /^(?:[YN]|[Yy]es|YES|[Nn]o|NO|[Nn]\/?[Aa]|TBC|\d{2,})\.?$/;
/** A word less sure than this that has no letter or digit is a speck. */
const SURE = 30;

/** A scanned page as a sheet like any other: its rules found in the picture, its print recognised cell by cell. */
export async function scanSheet(sheet: Sheet, png: Uint8Array, recognise: Recogniser): Promise<Sheet> {
  const picture = await pictureFrom(png);
  const scale = picture.width / sheet.width;
  const segments = segmentsIn(picture, scale);
  const { lattices } = rulingOf(rulesFrom(segments));
  const grids = lattices.filter(({ across, down }) => across.length > 1 && down.length > 1);
  const cells = grids.flatMap((lattice) => {
    const grid = gridOf(lattice);
    return grid.cells.map((cell) => cellBox(grid, cell));
  });
  const clean = withoutUnderlines(picture, rulesFrom(segments), cells, scale);
  const read = await Promise.all(cells.map((cell) => readCell(clean, cell, scale, recognise)));
  const outside = blanked(
    clean,
    grids.map(({ box }) => pixels(box, scale, INSET)),
  );
  const prose = (await recognise(outside, 'page')).flatMap((word) => asWord(word, 0, 0, scale));
  return {
    ...sheet,
    words: [...prose, ...read.flatMap(({ words }) => words)],
    segments,
    shades: [],
    drawings: read.flatMap(({ mark }) => (mark === null ? [] : [mark])),
  };
}

interface ReadCell {
  readonly words: readonly Word[];
  readonly mark: Drawing | null;
}

async function readCell(picture: Picture, cell: Box, scale: number, recognise: Recogniser): Promise<ReadCell> {
  const area = pixels(cell, scale, -INSET);
  const part = cropped(picture, area);
  const ink = part.width > 0 && part.height > 0 ? inkBox(part) : null;
  if (ink === null) return { words: [], mark: null };
  const print = cropped(part, ink);
  const words = (await recognise(print, 'cell')).flatMap((word) =>
    asWord(word, area.left + ink.left, area.top + ink.top, scale),
  );
  const text = words.map((word) => word.text).join(' ');
  const isSmall = Math.max(ink.right - ink.left, ink.bottom - ink.top) <= LARGEST_MARK * scale;
  if (!isSmall || ANSWER.test(text)) return { words, mark: null };
  const box = {
    left: (area.left + ink.left) / scale,
    right: (area.left + ink.right) / scale,
    top: (area.top + ink.top) / scale,
    bottom: (area.top + ink.bottom) / scale,
  };
  return { words: [], mark: { box, mark: markIn(part, ink) } };
}

function pixels({ left, top, right, bottom }: Box, scale: number, by: number): PixelBox {
  return {
    left: Math.floor((left - by) * scale),
    top: Math.floor((top - by) * scale),
    right: Math.ceil((right + by) * scale),
    bottom: Math.ceil((bottom + by) * scale),
  };
}

function asWord(word: RecognisedWord, left: number, top: number, scale: number): Word[] {
  if (word.confidence < SURE && !/[\p{L}\p{N}]/u.test(word.text)) return [];
  const box: Box = {
    left: (left + word.left) / scale,
    right: (left + word.right) / scale,
    top: (top + word.top) / scale,
    bottom: (top + word.bottom) / scale,
  };
  const size = word.size / scale;
  const baseline = (top + word.baseline) / scale;
  return [{ text: word.text, box, baseline, size, bold: false, mcids: [], invisible: false, turn: 0 }];
}

/** Wipes out the rules under words, which run into their letters; those that border cells stay. */
function withoutUnderlines(picture: Picture, rules: readonly Rule[], cells: readonly Box[], scale: number): Picture {
  const grey = picture.grey.slice();
  const isBorder = ({ at, from, to }: Rule): boolean =>
    cells.some(
      (cell) =>
        from < cell.right - 1 &&
        to > cell.left + 1 &&
        (Math.abs(cell.top - at) < INSET || Math.abs(cell.bottom - at) < INSET) &&
        to - from > width(cell) * 0.9,
    );
  for (const rule of rules) {
    if (rule.direction !== 'across' || isBorder(rule)) continue;
    const middle = Math.round(rule.at * scale);
    const reach = Math.ceil(0.6 * scale);
    for (let x = Math.floor(rule.from * scale); x < rule.to * scale; x += 1) {
      const shade = (y: number): number => picture.grey[y * picture.width + x] ?? 255;
      const hangsDown = shade(middle - reach - 1) < 128 || shade(middle + reach + 1) < 128;
      if (!hangsDown) for (let y = middle - reach; y <= middle + reach; y += 1) grey[y * picture.width + x] = 255;
    }
  }
  return { ...picture, grey };
}
