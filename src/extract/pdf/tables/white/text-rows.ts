import type { PageTable, TableCell } from '../table.js';
import { linesOf, type Line } from '../../sheet/words.js';

/** Rows of text have print in several cells, but for this share of them, and there are so many of them. */
const FILLED = 0.65;
const FEWEST = 3;
/** Cells begin level with one another, but for this part of the font size. */
const LEVEL = 0.25;
/** So many of the rows go on for several lines. */
const WRAPPED = 0.2;
/** Labels have no more words than this, in the mean: in columns of prose the first one has as many as the others. */
const SHORT = 9;
/** The white between two rows is wider than that within them by this part of the font size. */
const WIDER = 0.15;

/**
 * Whether what stands in columns are rows of text, told by white space alone: in each row the cells begin on one level,
 * some go on for several lines, and between two rows is more white than within any.
 */
export function areTextRows(table: PageTable): boolean {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row && cell.words.length > 0).map(cellLines),
  );
  const several = rows.filter((row) => row.length > 1);
  if (several.length < FEWEST || several.length < FILLED * rows.length) return false;
  const labels = several.map(([label]) => (label ?? []).reduce((sum, { words }) => sum + words.length, 0));
  if (labels.reduce((sum, count) => sum + count, 0) > SHORT * labels.length) return false;
  const isLevel = several.filter(beginsLevel).length >= FILLED * several.length;
  const wrapped = rows.filter((row) => row.some((lines) => lines.length > 1));
  return isLevel && wrapped.length >= WRAPPED * rows.length && areParted(rows);
}

function cellLines({ words }: TableCell): Line[] {
  return linesOf(words);
}

function beginsLevel(cells: readonly (readonly Line[])[]): boolean {
  const firsts = cells.flatMap(([first]) => (first === undefined ? [] : [first]));
  const at = firsts.map(({ baseline }) => baseline);
  return Math.max(...at) - Math.min(...at) < LEVEL * (firsts[0]?.size ?? 10);
}

function areParted(rows: readonly (readonly (readonly Line[])[])[]): boolean {
  const within = rows
    .flat()
    .flatMap((lines) => lines.slice(1).map((line, at) => line.box.top - (lines[at]?.box.bottom ?? 0)));
  const ends = rows.map((cells) => Math.max(...cells.flat().map(({ box }) => box.bottom)));
  const between = rows
    .slice(1)
    .map((cells, at) => Math.min(...cells.flat().map(({ box }) => box.top)) - (ends[at] ?? 0));
  const size = rows[0]?.[0]?.[0]?.size ?? 10;
  return Math.min(...between) > Math.max(...within) + WIDER * size;
}
