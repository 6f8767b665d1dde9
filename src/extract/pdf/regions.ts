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
  /** Where the rules across it begin and end; its box where it has none. */
  readonly bar: readonly [from: number, to: number];
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
export function looseTables(
  page: number,
  words: readonly Word[],
  bars: readonly Rule[],
  carried?: Carried,
): PageTable[] {
  const tables: PageTable[] = [];
  let rest = words;
  const take = (table: PageTable): void => {
    tables.push(table);
    const taken = new Set(table.cells.flatMap((cell) => cell.words));
    rest = rest.filter((word) => !taken.has(word));
  };
  for (const group of barGroups(bars)) {
    for (const table of barTables(page, rest, group, carried)) take(table);
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
    const group = groups.find(
      ([first]) =>
        first !== undefined && Math.abs(first.from - bar.from) <= LEVEL && Math.abs(first.to - bar.to) <= LEVEL,
    );
    if (group === undefined) groups.push([bar]);
    else group.push(bar);
  }
  return groups.filter((group) => group.length > 1);
}

/** The tables between bars of one width: where what stands between two bars is running text, one table ends. */
function barTables(page: number, words: readonly Word[], bars: readonly Rule[], carried?: Carried): PageTable[] {
  const runs: Rule[][] = [];
  let run: Rule[] = [];
  for (const bar of bars) {
    const before = run.at(-1);
    if (before !== undefined && isProse(linesOf(wordsBetween(words, before, bar)), bar)) {
      runs.push(run);
      run = [];
    }
    run.push(bar);
  }
  return [...runs, run].flatMap((group) => {
    const table = barTable(page, words, group, carried);
    return table === null ? [] : [table];
  });
}

function wordsBetween(words: readonly Word[], upper: Rule, lower: Rule): Word[] {
  return words.filter(({ box }) => {
    const middle = (box.top + box.bottom) / 2;
    return (
      middle > upper.at &&
      middle < lower.at &&
      overlap(box.left, box.right, upper.from - 2, upper.to + 2) > 0.5 * width(box)
    );
  });
}

/** Several lines of which none is in chunks and one runs over most of the width, from its left end. */
function isProse(lines: readonly Line[], bar: Rule): boolean {
  return (
    lines.length > 1 &&
    lines.every((line) => chunksOf(line).length === 1) &&
    lines.some(({ box }) => box.left < bar.from + 2 * LEVEL && width(box) > 0.6 * (bar.to - bar.from))
  );
}

function barTable(page: number, words: readonly Word[], bars: readonly Rule[], carried?: Carried): PageTable | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const within = wordsBetween(words, first, last);
  if (within.length === 0) return null;
  const lines = linesOf(within);
  const region: Region = { page, lines, bars, cuts: [] };
  const isFirst = !words.some(({ box }) => box.bottom < first.at);
  if (
    carried !== undefined &&
    isFirst &&
    Math.abs(carried.bar[0] - first.from) < LEVEL &&
    Math.abs(carried.bar[1] - first.to) < LEVEL
  )
    return looseTable({ ...region, columns: carried.columns });
  const table = looseTable(region);
  return table !== null && isAligned(lines, bars) && isTable(table, true)
    ? { ...table, bar: [first.from, first.to] }
    : null;
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
    (chunks.length === 2 &&
      first !== undefined &&
      /^(?:[•●▪■◦○–—\-*➢o✓]|\(?[\divxlc]{1,4}[.)]?|\(?[a-z][.)]|\d+(?:\.\d+)+\.?|[A-Z]\.)$/i.test(first.text)) ||
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
  const wordsEach =
    filled.flat().reduce((sum, text) => sum + text.split(' ').length, 0) /
    filled.flat().filter((text) => text !== '').length;
  const ids = rows.filter((row) => row.some((text) => idsIn(text)[0]?.index === 0)).length;
  if (ids >= 2 && filled.length >= 2) return true;
  if (isBarred) return figures > 0.2 || table.columns > 2 || wordsEach < 12;
  if (figures >= 0.35) return filled.length >= 2 && table.columns > 1 && filled.length >= 0.4 * rows.length;
  return table.columns >= 3 && filled.length >= 3 && wordsEach < 6 && filled.length >= 0.6 * rows.length;
}
