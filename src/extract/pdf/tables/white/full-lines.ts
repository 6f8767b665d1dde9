import { isFigure } from '../../sheet/chunks.js';
import type { Column } from './columns.js';
import { BEGINS_SMALL } from './label-lines.js';
import type { PlacedLine } from './placed.js';
import { areBold } from '../../sheet/word.js';

/** Lines fill columns where there are so many columns and lines, and so many of a hundred print in every column. */
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 4;
const FILLED = 0.8;
/** Of their texts so many of a hundred begin small. */
const BEGUN_SMALL = 0.1;

/**
 * Of the lines of a table of words those that are a row each: nearly every line prints in all columns, as none does where
 * texts wrap, and hardly any text begins small. Headings may wrap: bold lines over lines that are not are left out.
 */
export function fullLines(lines: readonly PlacedLine[], columns: readonly Column[]): ReadonlySet<PlacedLine> {
  const body = lines.findIndex(({ line }) => !areBold(line.words));
  const own = body < 1 ? lines : lines.slice(body);
  const full = own.filter(
    ({ placed }) => placed.length === columns.length && placed.every(({ first, last }) => first === last),
  );
  const texts = full.flatMap(({ placed }) => placed.map(({ chunk }) => chunk.text));
  const isOfWords = 2 * texts.filter(isFigure).length < texts.length;
  const areMany = columns.length >= FEWEST_COLUMNS && full.length >= FEWEST_LINES && full.length >= FILLED * own.length;
  const small = texts.filter((text) => BEGINS_SMALL.test(text));
  return new Set(isOfWords && areMany && small.length <= BEGUN_SMALL * texts.length ? full : []);
}
