import Table from 'cli-table3';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { roomOf, wrapped } from './wrap.js';

/** A column of a printed table: its heading, and how much it may be narrowed (0: never; larger: sooner). */
export interface Column {
  readonly heading: string;
  readonly give: number;
}

const GAP = 2;
const NARROWEST = 8;
/** How much sooner a column that gives is narrowed than one that does not. */
const LAST = 1000;

/** The room that a cell takes: its longest line, or its longest word. */
function widestOf(cell: string, between: string | RegExp): number {
  return Math.max(...cell.split(between).map(roomOf));
}

/**
 * The widths of the columns so that a table fits, or null where it cannot: each as wide as its widest cell, and where
 * that is too much, the widest of the columns that give is narrowed again and again, one that gives more sooner; then,
 * down to `least`, the others.
 */
export function fittedWidths(
  natural: readonly number[],
  give: readonly number[],
  least: readonly number[],
  width: number,
): number[] | null {
  const widths = [...natural];
  const weightOf = (at: number) => {
    const [wide, floor, gives] = [widths[at] ?? 0, least[at] ?? 0, give[at] ?? 0];
    return gives > 0 ? (wide > NARROWEST ? wide * gives * LAST : 0) : wide > floor ? wide : 0;
  };
  for (let excess = widths.reduce((sum, one) => sum + one + GAP, -GAP) - width; excess > 0; excess--) {
    const at = widths.reduce((best, _, next) => (weightOf(next) > weightOf(best) ? next : best), 0);
    if (weightOf(at) === 0) return null;
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

/** Rows under their headings, fitted to the width and wrapped within their columns; where they cannot be, row by row. */
export function table(io: Io, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cellsOf = (at: number) => [columns[at]?.heading ?? '', ...rows.map((row) => row[at] ?? '')];
  const widths = fittedWidths(
    columns.map((_, at) => Math.max(...cellsOf(at).map((cell) => widestOf(cell, '\n')))),
    columns.map(({ give }) => give),
    columns.map((_, at) => Math.max(...cellsOf(at).map((cell) => widestOf(cell, /\s/)))),
    io.width,
  );
  return widths === null ? rowByRow(io, columns, rows) : drawn(io, columns, rows, widths);
}

/** Each row as lines of its own, a heading before each value. */
function rowByRow(io: Io, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      columns
        .flatMap(({ heading }, at) => {
          const cell = row[at] ?? '';
          const room = io.width - heading.length - 2;
          return cell === '' ? [] : [`${styled(io, 'faint', `${heading}:`)} ${wrapped(cell, room, '  ')}`];
        })
        .join('\n'),
    )
    .join('\n\n');
}

function drawn(
  io: Io,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const view = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colWidths: widths.map((width) => width + GAP),
    wordWrap: true,
  });
  view.push(
    columns.map(({ heading }) => styled(io, 'faint', heading)),
    ...rows.map((row) => row.map((cell, at) => withBrokenWords(cell, widths[at] ?? 0))),
  );
  return view
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A cell in which no word is wider than its column: a longer one is broken, as nothing printed may be cut off. */
function withBrokenWords(cell: string, width: number): string {
  const broken = (word: string) => word.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? word;
  return cell.replace(/[^\s\u001b]+/gu, (word) => (word.length > width ? broken(word) : word));
}
