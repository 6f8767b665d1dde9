import { chunksOf, printsFigures } from '../../sheet/chunks.js';
import type { Line } from '../../sheet/words.js';
import { areBold } from '../../sheet/word.js';

/**
 * Whether a line under rows of figures is the caption of the next table: it and the headings right under it are bold, and
 * the rows are not.
 */
export function isBoldCaption(line: Line, next: Line | undefined, rows: readonly Line[]): boolean {
  if (next === undefined || !areBold(line.words) || !areBold(next.words) || chunksOf(line).length > 1) return false;
  const headings = chunksOf(next);
  if (headings.length < 2 || printsFigures(headings)) return false;
  return rows.some((row) => printsFigures(chunksOf(row)) && !areBold(row.words));
}
