import { beginsWithId } from '../../../../lib/ids.js';
import { chunksOf, isFigure, isFigureOrMark, type Chunk } from '../../sheet/chunks.js';
import { columnsOf } from './columns.js';
import { hull, width, type Box } from '../../geometry.js';
import { textRows, type PageTable } from '../table.js';
import type { Line } from '../../sheet/words.js';

/** Ends of bars and edges of columns this near to one another, in points, are level with one another. */
export const LEVEL = 8;

/** What a caption begins with, and what a note under a table does. */
export const CAPTION = /^(?:table|figure|chart|graph|map|box|exhibit)\s+[\dA-Z]+\b/i;
export const NOTE = /^(?:notes?|sources?)\s*[:.–—]/i;

/** A line of running text runs over this share of the width it stands in. */
const PROSE_WIDTH = 0.55;

/** Whether a line is one chunk that begins at the left end of a breadth and runs over most of it. */
export function isProseLine(line: Line, from: number, to: number): boolean {
  return chunksOf(line).length === 1 && line.box.left < from + 2 * LEVEL && width(line.box) > PROSE_WIDTH * (to - from);
}

/** The heading of a section is larger than the rows of the tables before and in it, by this factor. */
const LARGER = 1.15;

/** Whether all of a line is set larger than the rows around it, as the heading of a section is; marks alone may be large. */
export function isLarger({ words }: Line, around: readonly (Line | undefined)[]): boolean {
  const sizes = around.flatMap((row) => (row === undefined ? [] : [row.size]));
  return sizes.length > 0 && words.every(({ size }) => size > LARGER * Math.max(...sizes));
}

/** A stretched line has at least so many words, with gaps that differ by no more than this, in points. */
const FEWEST_WORDS = 6;
const EVEN = 0.6;

/** Whether a line of prose is stretched to the breadth of its column, so that all its words stand as far apart. */
export function isStretched({ words }: Line): boolean {
  const gaps = words.slice(1).map(({ box }, at) => box.left - (words[at]?.box.right ?? box.left));
  const figures = words.filter(({ text }) => isFigure(text)).length;
  return words.length >= FEWEST_WORDS && Math.max(...gaps) - Math.min(...gaps) < EVEN && 3 * figures < words.length;
}

/**
 * Whether what stands in columns is a table and not prose: at least two rows in two columns, and either figures, or
 * short texts in three columns and more, or modification ids that each begin a row, or (between bars) simply no prose
 * in two columns that runs on from row to row.
 */
export function isTable(table: PageTable, isBarred = false): boolean {
  const { rows } = textRows(table);
  const filled = rows.filter((row) => row.filter((text) => text !== '').length > 1);
  if (rows.length < 2 || filled.length < 2) return false;
  const beside = filled.flatMap((row) => row.slice(1).filter((text) => text !== ''));
  const figures = beside.filter(isFigureOrMark).length / beside.length;
  const wordsEach =
    filled.flat().reduce((sum, text) => sum + text.split(' ').length, 0) /
    filled.flat().filter((text) => text !== '').length;
  const ids = rows.filter((row) => row.some((text) => beginsWithId(text))).length;
  if (ids >= 1 && filled.length >= 2) return true;
  if (!isBarred && isContents(filled)) return false;
  if (isBarred && figures === 0 && rows.length === 2 && areFields(table)) return false;
  if (isBarred) return figures > 0.2 || table.columns > 2 || wordsEach < 12;
  if (isScattered(rows) || isIndex(rows)) return false;
  if (figures >= 0.35) return filled.length > 2 && table.columns > 1 && filled.length >= 0.4 * rows.length;
  const wide = filled.filter((row) => row.filter((text) => text !== '').length > 2);
  const isFilled = filled.length >= 3 && filled.length >= 0.6 * rows.length && 2 * wide.length >= filled.length;
  return table.columns >= 3 && wordsEach < 6 && isFilled && !runsOn(rows);
}

/** Ends and middles of print nearer to one another than this, in points, are level. */
const IN_LINE = 3;

/** Whether two lines of words between rules are fields to fill in: hardly one of the lower stands as the one over it does. */
function areFields({ cells, columns }: PageTable): boolean {
  const boxIn = (row: number, column: number): Box | undefined => {
    const words = cells.find((cell) => cell.row === row && cell.column === column)?.words ?? [];
    return words.length === 0 ? undefined : hull(words.map(({ box }) => box));
  };
  const pairs = Array.from({ length: columns }, (_, at) => [boxIn(0, at), boxIn(1, at)] as const);
  const both = pairs.flatMap(([upper, lower]) => (upper && lower ? [[upper, lower] as const] : []));
  const level = both.filter(([upper, lower]) =>
    [
      upper.left - lower.left,
      upper.right - lower.right,
      (upper.left + upper.right - lower.left - lower.right) / 2,
    ].some((off) => Math.abs(off) < IN_LINE),
  );
  return both.length > 2 && 2 * level.length < both.length;
}

/** In fewer rows than this share, no column of what is scattered over a page prints anything. */
const LED = 0.6;
/** Fewer fields of it are filled than this. */
const FILLED = 0.5;
/** Beside the scale of a chart fewer than this share. */
const FILLED_BY_AXIS = 0.7;

/** Whether texts are scattered, as names on a map or values in a chart are: most fields are empty and no column leads the rows. */
function isScattered(rows: readonly (readonly string[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  const filled = Array.from({ length: columns }, (_, column) => rows.filter((row) => row[column] !== '').length);
  const all = filled.reduce((sum, count) => sum + count, 0);
  const share = all / (columns * rows.length);
  if (columns < 3 || share >= FILLED_BY_AXIS) return false;
  const isLed = Math.max(...filled) >= LED * rows.length;
  return (share < FILLED && !isLed) || isAxis(rows.map(([first = '']) => first));
}

/** The scale of a chart has at least so many steps. */
const FEWEST_STEPS = 4;

/** Whether texts are figures in even steps, that are no years: the scale beside a chart. */
function isAxis(texts: readonly string[]): boolean {
  const values = texts.map((text) => (isFigure(text) ? Number.parseFloat(text.replace(/[,\s]/g, '')) : Number.NaN));
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const [first = 0] = steps;
  return (
    steps.length >= FEWEST_STEPS - 1 && Math.abs(first) !== 1 && steps.every((step) => Math.abs(step - first) < 1e-6)
  );
}

/** An index has at least so many lines, and in its columns so many of a hundred follow the alphabet. */
const FEWEST_ENTRIES = 6;
const IN_ORDER = 0.9;

/**
 * Whether texts follow the alphabet down each column and on from each to the next: an index in columns. Names in order with
 * columns of figures beside them are the labels of a table.
 */
function isIndex(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < FEWEST_ENTRIES) return false;
  const columns = (rows[0] ?? []).map((_, column) =>
    rows.map((row) => row[column] ?? '').filter((text) => text !== ''),
  );
  const named = columns
    .map((texts) => texts.filter((text) => /^\p{L}/u.test(text)))
    .filter((names, column) => 2 * names.length > (columns[column]?.length ?? 0));
  if (named.length < 2 || 2 * named.length < columns.length) return false;
  const entries = named.flat().map((text) => text.toLowerCase());
  const pairs = entries.slice(1).map((text, at) => text >= (entries[at] ?? ''));
  return pairs.length > FEWEST_ENTRIES && pairs.filter((inOrder) => inOrder).length > IN_ORDER * pairs.length;
}

/** Texts that begin small go on from what stands over them; where more than this share of all does, it is prose. */
const RUNNING_ON = 0.4;

/** Whether the texts of rows go on in the rows under them: prose in columns. */
function runsOn(rows: readonly (readonly string[])[]): boolean {
  const pairs = rows
    .slice(1)
    .flatMap((row, at) =>
      row.flatMap((text, column) => (text === '' || !rows[at]?.[column] ? [] : [[rows[at][column], text] as const])),
    );
  const running = pairs.filter(([upper, lower]) => /[\p{L},]$/u.test(upper) && /^\p{Ll}/u.test(lower));
  return running.length > RUNNING_ON * pairs.length;
}

/** Whether rows are those of a contents list: each ends with a page's number, no lower than the one before, and has no other. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  const pages = rows.map((row) => row.findLast((text) => text !== '') ?? '');
  const between = rows.flatMap((row) =>
    row
      .slice(1)
      .filter((text) => text !== '')
      .slice(0, -1),
  );
  return (
    pages.every((text, at) => /^\d{1,3}$/.test(text) && Number(text) >= Number(pages[at - 1] ?? 0)) &&
    !between.some(isFigure)
  );
}

/** Of the lines between two rows, those that run over the white between the first two columns. A group row is one such line. */
export function acrossColumns(run: readonly Line[], between: readonly Line[]): Line[] {
  if (between.length === 0) return [];
  const [first, second] = columnsOf(
    run.map((line) => chunksOf(line)),
    run[0]?.size ?? 10,
  );
  if (first === undefined || second === undefined) return [];
  return between.filter(({ box }) => box.left < first.right && box.right > second.left + 2);
}

/** The dots of a contents list, and the number of the page that they lead to. */
const LEADER = /\.{4,}|(?:\. ){4,}|…{2,}/;
const PAGE = /^(?:\d{1,3}|[ivxl]{1,6})$/;

/** A list item or a numbered heading: its mark stands apart, and that makes no column; nor do the dots of a contents list. */
export function isMarked(chunks: readonly Chunk[]): boolean {
  const [first] = chunks;
  return (
    (chunks.length === 2 &&
      first !== undefined &&
      /^(?:[•●▪■◦○–—\-*➢o✓]|\(?[\divxlc]{1,4}[.)]?|\(?[a-z][.)]|\d+(?:\.\d+)+\.?|[A-Z]\.)$/i.test(first.text)) ||
    (chunks.length < 3 && LEADER.test(chunks[0]?.text ?? '') && PAGE.test(chunks[1]?.text ?? '1'))
  );
}
