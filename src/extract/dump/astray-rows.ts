import type { Placed, RowReading } from './reading.js';
import type { TableLine } from './table-lines.js';

/**
 * Which rows of a run may have been given what is said of another, given its lines and the line that each row begins on. A
 * dump that prints cells by where they stand on the page prints the names of several rows before what is said of the
 * first: then a row is left without, and so many texts follow later. From the row without on, none is known to be its
 * row's own until as many texts as names have come, or one stands on the very line of its name.
 */
export function astrayRows(
  lines: readonly TableLine[],
  firsts: readonly number[],
  readings: readonly (RowReading | undefined)[],
): boolean[] {
  const rows = firsts.map((first, at) => {
    const { title = [], status = [] } = readings[at] ?? {};
    return { texts: textsIn(lines, status), named: title.length > 0, beside: standsBeside(first, title, status) };
  });
  let waiting = 0;
  const astray = rows.map(({ texts, named, beside }) => {
    if (beside || !named) waiting = 0;
    const isIn = waiting > 0 || (named && texts === 0);
    if (isIn) waiting = Math.max(0, waiting + 1 - texts);
    return isIn;
  });
  // Where texts come before the names, the row before has those of the rows without.
  return astray.map((isIn, at) => isIn || (astray[at + 1] === true && isExtra(rows[at])));
}

function isExtra(row: { readonly texts: number; readonly beside: boolean } | undefined): boolean {
  return row !== undefined && row.texts > 1 && !row.beside;
}

/** Whether what is said stands on a line of its name. */
function standsBeside(first: number, title: readonly Placed[], status: readonly Placed[]): boolean {
  return status.some(({ at }) => at === first || title.some((word) => word.at === at));
}

/** Into how many texts empty lines part the words. */
function textsIn(lines: readonly TableLine[], words: readonly Placed[]): number {
  const at = [...new Set(words.map((word) => word.at))];
  return at.filter((index, no) => no === 0 || lines[index]?.line.afterGap === true).length;
}
