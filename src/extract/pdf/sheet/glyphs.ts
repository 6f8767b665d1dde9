import type { Font } from '../file/load.js';

/** What the glyphs that one operator shows have in common. */
export interface Run {
  /** Height of the font on the page, in points. */
  readonly size: number;
  readonly font: Font;
  /** Id of the marked content it belongs to in the page's structure, where the file is tagged. */
  readonly mcid: number | null;
  /** Drawn without ink, as the text layer over a scanned picture is. */
  readonly invisible: boolean;
}

/**
 * The glyphs of a page in drawing order, each at the same place of three lists: a page has thousands, and an object for
 * each would cost more than reading it.
 */
export interface Glyphs {
  readonly texts: readonly string[];
  readonly runs: readonly Run[];
  /** Where the advance of each begins and ends on the baseline, in points: x and y, and again x and y; at the end there may be more. */
  readonly ends: Float64Array;
}

/** So many numbers of `ends` belong to each glyph. */
export const NUMBERS = 4;

/** What a glyph has in common with those shown with it. Throws RangeError where there is no such glyph. */
export function runAt({ runs }: Glyphs, at: number): Run {
  const run = runs[at];
  if (run === undefined) throw new RangeError(`there is no glyph ${at}`);
  return run;
}

export function startX({ ends }: Glyphs, at: number): number {
  return ends[NUMBERS * at] ?? 0;
}

export function startY({ ends }: Glyphs, at: number): number {
  return ends[NUMBERS * at + 1] ?? 0;
}

export function endX({ ends }: Glyphs, at: number): number {
  return ends[NUMBERS * at + 2] ?? 0;
}

export function endY({ ends }: Glyphs, at: number): number {
  return ends[NUMBERS * at + 3] ?? 0;
}
