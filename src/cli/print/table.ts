import Table from 'cli-table3';
import type { Io } from '../io.js';
import { styled } from '../io.js';

/** A column of a printed table: its heading, and how much it may be narrowed (0: never; larger: sooner). */
export interface Column {
  readonly heading: string;
  readonly give: number;
}

const GAP = 2;
const NARROWEST = 8;

/** A text's width on the terminal, colours not counted. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.replace(/\u001b\[[\d;]*m/g, '').length));
}

/**
 * The widths of the columns so that a table fits: each as wide as its widest cell, and where that is too much, the
 * widest of the columns that give is narrowed again and again; one that gives more is narrowed sooner.
 */
export function fittedWidths(natural: readonly number[], give: readonly number[], width: number): number[] {
  const widths = [...natural];
  const weightOf = (at: number) => ((widths[at] ?? 0) > NARROWEST ? (widths[at] ?? 0) * (give[at] ?? 0) : 0);
  for (let excess = widths.reduce((sum, one) => sum + one + GAP, 0) - width; excess > 0; excess--) {
    const at = widths.reduce((best, _, next) => (weightOf(next) > weightOf(best) ? next : best), 0);
    if (weightOf(at) === 0) break;
    widths[at] = (widths[at] ?? 0) - 1;
  }
  return widths;
}

/** No lines are drawn: columns stand apart by white space alone. */
const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((part) => [part, '']),
);

/** Rows under their headings, fitted to the width and wrapped within their columns. */
export function table(io: Io, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const natural = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const widths = fittedWidths(
    natural,
    columns.map(({ give }) => give),
    io.width,
  );
  const drawn = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colWidths: widths.map((width) => width + GAP),
    wordWrap: true,
  });
  drawn.push(
    columns.map(({ heading }) => styled(io, 'faint', heading)),
    ...rows.map((row) => [...row]),
  );
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
