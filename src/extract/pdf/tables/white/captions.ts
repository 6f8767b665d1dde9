import { chunksOf, printsFigures } from '../../sheet/chunks.js';
import type { Line } from '../../sheet/words.js';

/**
 * Whether a line under rows of figures is the caption of the next table: it and the headings right under it are bold, and
 * the rows are not.
 */
export function isBoldCaption(line: Line, next: Line | undefined, rows: readonly Line[]): boolean {
  if (next === undefined || !isBold(line) || !isBold(next) || chunksOf(line).length > 1) return false;
  const headings = chunksOf(next);
  if (headings.length < 2 || printsFigures(headings)) return false;
  return rows.some((row) => printsFigures(chunksOf(row)) && !isBold(row));
}

function isBold({ words }: Line): boolean {
  return words.every(({ bold }) => bold);
}
