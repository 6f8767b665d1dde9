import type { Line } from './lines.js';
import { isRowStart } from './table-end.js';
import { leadingId, titlesAreQuoted } from './table-lines.js';

/** So few rows are a table where their titles are quoted; without quotes one line alone may be a sentence's. */
const FEWEST_QUOTED = 1;
const FEWEST_BARE = 2;
const QUOTED = /^\s*[‘“]/;

/** Running text, and the rows in it of a table whose heading was not found: each with the lines down to the next. */
export interface TextAndRows {
  readonly text: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

/**
 * Running text without what can be nothing but rows of modifications: lines that begin as rows do, from the first of them
 * up to the end of the text. Which of their words are titles and which statuses, no column tells.
 */
export function withoutLostRows(lines: readonly Line[]): TextAndRows {
  const quoted = titlesAreQuoted(lines);
  const starts = lines.flatMap((_, at) => (isRowStart(lines, at, quoted) ? [at] : []));
  const isQuoted = starts.some((at) => QUOTED.test(leadingId(lines[at]?.text ?? '')?.rest ?? ''));
  if (starts.length < (isQuoted ? FEWEST_QUOTED : FEWEST_BARE)) return { text: lines, rows: [] };
  return {
    text: lines.slice(0, starts[0]),
    rows: starts.map((start, at) => lines.slice(start, starts[at + 1])),
  };
}
