import type { Painted } from '../../../../src/extract/pdf/tables/charts.js';
import { findTables } from '../../../../src/extract/pdf/tables/find-tables.js';
import { rulingOf } from '../../../../src/extract/pdf/tables/ruled/intersections.js';
import type { Segment } from '../../../../src/extract/pdf/sheet/paths.js';
import { rulesFrom } from '../../../../src/extract/pdf/tables/ruled/rules.js';
import { textRows } from '../../../../src/extract/pdf/tables/table.js';
import type { Word } from '../../../../src/extract/pdf/sheet/words.js';
import { word } from '../drawn.js';

/** The breadth of a letter and of a space, in points. */
const LETTER = 5;
const SPACE = 2.5;

/** Print at a place: points from the left; or to the right, where the place is negative. */
type Print = readonly [at: number, text: string];

/** A line of print on a baseline: the words of each piece, a space between each two. */
export function line(baseline: number, ...pieces: readonly Print[]): Word[] {
  return pieces.flatMap(([at, text]) => {
    const words = text.split(' ');
    const breadth = words.reduce((sum, one) => sum + one.length * LETTER, (words.length - 1) * SPACE);
    let left = at < 0 ? -at - breadth : at;
    return words.map((text): Word => {
      const placed = word(text, left, left + text.length * LETTER, baseline);
      left = placed.box.right + SPACE;
      return placed;
    });
  });
}

/** The tables found among words, rules and what else is painted, as text. */
export const tablesIn = (words: readonly Word[], segments: readonly Segment[] = [], painted: Partial<Painted> = {}) =>
  findTables(1, words, rulingOf(rulesFrom(segments)), undefined, { shades: [], art: [], ...painted }).tables.map(
    (table) => textRows(table),
  );

/** A row of a label and three figures that end under one another. */
export const row = (baseline: number, label: string, ...figures: readonly string[]) =>
  line(baseline, [50, label], ...figures.map((figure, at): Print => [-(260 + at * 60), figure]));
