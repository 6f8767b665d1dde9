import type { Placed, RowReading } from './reading.js';
import type { TableLine } from './table-lines.js';

/**
 * Which rows of a run may have been given what is said of another, given its lines and the line that each row begins on. A
 * dump that prints cells by where they stand on the page prints the names of several rows before what is said of the
 * first: then a row is left without, and so many texts follow later. From the row without on, none is known to be its
 * row's own until as many texts as names have come, or one stands on the very line of its name. `hasTextAhead` says that
 * a text stands before the first name, which is some row's too.
 */
export function astrayRows(
  lines: readonly TableLine[],
  firsts: readonly number[],
  readings: readonly (RowReading | undefined)[],
  hasTextAhead: boolean,
): boolean[] {
  const rows = firsts.map((first, at) => {
    const { title = [], status = [] } = readings[at] ?? {};
    return {
      texts: textsIn(lines, status),
      sentences: sentencesIn(lines, status),
      named: title.length > 0,
      beside: standsBeside(first, title, status),
      onFirst: status.some((word) => word.at === first),
    };
  });
  let waiting = 0;
  const astray = rows.map(({ texts, named, beside }) => {
    if (beside || !named) waiting = 0;
    const isIn = waiting > 0 || (named && texts === 0);
    if (isIn) waiting = Math.max(0, waiting + 1 - texts);
    return isIn;
  });
  // Where texts come before the names, a row above has those of the rows without.
  const last = astray.lastIndexOf(true);
  return astray.map(
    (isIn, at) => isIn || (at < last && rows[at]?.onFirst === false && (hasTextAhead || hasSeveral(rows[at]))),
  );
}

function hasSeveral({ texts, sentences }: { readonly texts: number; readonly sentences: number }): boolean {
  return texts > 1 || sentences > 1;
}

/** Whether all that is said of a row stands above the line that it begins on, with an empty line between. */
export function isSaidAbove(lines: readonly TableLine[], first: number, { status }: RowReading): boolean {
  return lines[first]?.line.afterGap === true && status.length > 0 && status.every(({ at }) => at < first);
}

/** Into how many texts the words fall where a line ends with a sentence and the next begins with one. */
function sentencesIn(lines: readonly TableLine[], words: readonly Placed[]): number {
  const ends = words.filter(({ word, at }, no) => {
    const next = words[no + 1];
    return next !== undefined && next.at !== at && /[.!?]$/.test(word.text) && /^\p{Lu}/u.test(next.word.text);
  });
  return ends.length + 1;
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
