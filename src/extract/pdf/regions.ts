import { idsIn } from '../../lib/ids.js';
import { chunksOf, isFigure, type Chunk } from './chunks.js';
import { looseTable, type Region } from './borderless.js';
import type { Column } from './columns.js';
import { overlap, width, type Box } from './geometry.js';
import type { Rule } from './rules.js';
import { textRows, type PageTable } from './table.js';
import { linesOf, type Line, type Word } from './words.js';

/** A table at the end of a page, which may go on at the top of the next. */
export interface Carried {
  readonly box: Box;
  readonly columns: readonly Column[];
}

/** Ends of bars this near to one another are level with one another. */
const LEVEL = 8;
/** Lines of one table are no further apart than this, in line heights. */
const FURTHEST = 3.2;

/**
 * The tables among words that stand in no ruled grid: between bars (rules across) first, then by white space alone.
 * `carried` is the table that the page before ended with.
 */
export function looseTables(page: number, words: readonly Word[], bars: readonly Rule[], carried?: Carried): PageTable[] {
  const tables: PageTable[] = [];
  let rest = words;
  const take = (table: PageTable): void => {
    tables.push(table);
    const taken = new Set(table.cells.flatMap((cell) => cell.words));
    rest = rest.filter((word) => !taken.has(word));
  };
  for (const group of barGroups(bars)) {
    const table = barTable(page, rest, group, carried);
    if (table !== null) take(table);
  }
  for (const lines of tabularRuns(linesOf(rest))) {
    const table = looseTable({ page, lines, bars: barsWithin(bars, lines), cuts: [] });
    if (table !== null && isTable(table)) take(table);
  }
  return tables;
}

function barsWithin(bars: readonly Rule[], lines: readonly Line[]): Rule[] {
  const [top, bottom] = [lines[0]?.box.top ?? 0, lines.at(-1)?.box.bottom ?? 0];
  return bars.filter(({ at }) => at > top && at < bottom);
}

/** Bars that begin and end alike, from the top down. */
function barGroups(bars: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const bar of bars) {
    const group = groups.find(([first]) => first !== undefined && Math.abs(first.from - bar.from) <= LEVEL && Math.abs(first.to - bar.to) <= LEVEL);
    if (group === undefined) groups.push([bar]);
    else group.push(bar);
  }
  return groups.filter((group) => group.length > 1);
}

/** The table between bars of one width, if what stands between them is in columns. */
function barTable(page: number, words: readonly Word[], bars: readonly Rule[], carried?: Carried): PageTable | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const within = words.filter(
    ({ box }) =>
      (box.top + box.bottom) / 2 > first.at && (box.top + box.bottom) / 2 < last.at && overlap(box.left, box.right, first.from - 2, first.to + 2) > 0.5 * width(box),
  );
  if (within.length === 0) return null;
  const lines = linesOf(within);
  const goesOn = carried !== undefined && Math.abs(carried.box.left - first.from) < 2 * LEVEL && Math.abs(carried.box.right - first.to) < 6 * LEVEL;
  const region: Region = { page, lines, bars, cuts: [] };
  const table = looseTable(region);
  if (table !== null && isAligned(lines, bars) && isTable(table, true)) return table;
  return goesOn ? looseTable({ ...region, columns: carried.columns }) : null;
}

/** Whether enough of the lines between bars stand in several chunks, so that the bars do not merely part paragraphs. */
function isAligned(lines: readonly Line[], bars: readonly Rule[]): boolean {
  const many = lines.filter((line) => chunksOf(line).length > 1).length;
  return many >= 0.4 * lines.length || many >= bars.length - 1;
}

/** Runs of lines that stand in several chunks, with the single ones between them that may be wrapped cells. */
function tabularRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let waiting: Line[] = [];
  const finish = (): void => {
    if (run.length > 1) runs.push(run);
    [run, waiting] = [[], []];
  };
  for (const line of lines) {
    const before = waiting.at(-1) ?? run.at(-1);
    const isFar = before !== undefined && line.box.top - before.box.bottom > FURTHEST * line.size;
    if (isFar || waiting.length > 4) finish();
    const chunks = chunksOf(line, [], 1);
    if (chunks.length > 1 && !isMarked(chunks)) {
      run.push(...waiting, line);
      waiting = [];
    } else if (run.length > 0) waiting.push(line);
  }
  finish();
  return runs;
}

/** A list item or a numbered heading: its mark stands apart, and that makes no column; nor do the dots of a contents list. */
function isMarked(chunks: readonly Chunk[]): boolean {
  const [first] = chunks;
  return (
    (chunks.length === 2 && first !== undefined && /^(?:[•●▪■◦○–—\-*➢o✓]|\(?[\divxlc]{1,4}[.)]?|\(?[a-z][.)]|\d+(?:\.\d+)+\.?|[A-Z]\.)$/i.test(first.text)) ||
    chunks.some(({ text }) => /\.{4,}|(?:\. ){4,}|…{2,}/.test(text))
  );
}

/**
 * Whether what stands in columns is a table and not prose: at least two rows in two columns, and either figures, or
 * short texts in three columns and more, or modification ids that each begin a row, or (between bars) simply no prose
 * in two columns that runs on from row to row.
 */
function isTable(table: PageTable, isBarred = false): boolean {
  const { rows } = textRows(table);
  const filled = rows.filter((row) => row.filter((text) => text !== '').length > 1);
  if (rows.length < 2 || filled.length < 2) return false;
  const beside = filled.flatMap((row) => row.slice(1).filter((text) => text !== ''));
  const figures = beside.filter(isFigure).length / beside.length;
  const wordsEach = filled.flat().reduce((sum, text) => sum + text.split(' ').length, 0) / filled.flat().filter((text) => text !== '').length;
  const ids = rows.filter((row) => row.some((text) => idsIn(text)[0]?.index === 0)).length;
  if (ids >= 2 && filled.length >= 2) return true;
  if (isBarred) return figures > 0.2 || table.columns > 2 || wordsEach < 12;
  if (figures >= 0.35) return filled.length >= 2 && table.columns > 1 && filled.length >= 0.4 * rows.length;
  return table.columns >= 3 && filled.length >= 3 && wordsEach < 6 && filled.length >= 0.6 * rows.length;
}
