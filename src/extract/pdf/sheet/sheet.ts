import { coverPage } from './covering.js';
import { compose, mapBox, type Box, type Matrix } from '../geometry.js';
import { inkOf } from './ink.js';
import type { Drawing } from './marks.js';
import { inReadingOrder } from './links.js';
import type { LinkArea, RawPage } from '../file/load.js';
import { drawnOn, type Segment } from './paths.js';
import { wordsOf, type Word } from './words.js';

/** What a page prints, understood as far as one page alone can be. */
export interface Sheet {
  readonly number: number;
  /** The number of its object in the file, by which the file's structure names it. */
  readonly object: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly segments: readonly Segment[];
  readonly shades: readonly Box[];
  /** Large drawings of slanted or curved lines. */
  readonly art: readonly Box[];
  /** Small drawings and pictures, of which one in a cell may be a mark. */
  readonly drawings: readonly Drawing[];
  /** In reading order. */
  readonly links: readonly LinkArea[];
  /** Whether it is a picture of a page: one, or several, that cover it, with next to no print drawn over them. */
  readonly isScan: boolean;
  /** Where a scan has print of which recognition made nothing. */
  readonly unread?: readonly Box[];
  /** From its points to those of the page in the file, where it was levelled or turned before it was read. */
  readonly toPage?: Matrix;
}

/** A stamp or a page number over a scanned picture has fewer words than this. */
const STAMP = 12;

/** The words, lines and small drawings of a page; a layer of recognised text under or over a scan is no print. */
export function sheetOf(page: RawPage): Sheet {
  const ink = inkOf(page);
  const { number, object, width, height } = page;
  const links = inReadingOrder(page.links);
  const words = wordsOf(ink.glyphs, ink.hidden).filter((word) => !word.invisible);
  const isScan = words.length < STAMP && coverPage(ink.images, page);
  const { segments, shades, drawings, art } = drawnOn(ink);
  const marks = drawings.map((box): Drawing => ({ box, mark: 'tick' }));
  return { number, object, width, height, links, words, isScan, segments, shades, art, drawings: marks };
}

/** A page is read as it stands unless more than this share of its words is turned. */
const MOSTLY = 0.5;

/** As {@link sheetOf}; a page whose print is turned is turned first, so that it is read upright. Its size is then that. */
export function uprightSheetOf(page: RawPage): Sheet {
  const sheet = sheetOf(page);
  const turns = ([1, 2, 3] as const).map((turn) => sheet.words.filter((word) => word.turn === turn).length);
  const most = Math.max(...turns);
  if (sheet.words.length < STAMP || most <= MOSTLY * sheet.words.length) return sheet;
  return sheetOf(turnedBack(page, turns.indexOf(most)));
}

/** A page turned so that print turned by one, two or three quarters clockwise (`which` counts them from 0) is level. */
function turnedBack(page: RawPage, which: number): RawPage {
  const { width, height } = page;
  const quarters: readonly Matrix[] = [
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  const turn = quarters[which] ?? [1, 0, 0, 1, 0, 0];
  return {
    ...page,
    base: compose(turn, page.base),
    ...(which === 1 ? {} : { width: height, height: width }),
    links: page.links.map((link) => ({ ...link, box: mapBox(turn, link.box) })),
  };
}
