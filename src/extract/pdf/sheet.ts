import type { Box } from './geometry.js';
import { inkOf } from './ink.js';
import type { LinkArea, RawPage } from './load.js';
import { drawnOn, type Segment } from './paths.js';
import { wordsOf, type Word } from './words.js';

/** What a page prints, understood as far as one page alone can be. */
export interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly segments: readonly Segment[];
  readonly shades: readonly Box[];
  /** Small drawings and pictures, of which one in a cell may be a mark. */
  readonly drawings: readonly Box[];
  readonly links: readonly LinkArea[];
}

/** The words, lines and small drawings of a page. */
export function sheetOf(page: RawPage): Sheet {
  const ink = inkOf(page);
  const { number, width, height, links } = page;
  return { number, width, height, links, words: wordsOf(ink.glyphs), ...drawnOn(ink) };
}
