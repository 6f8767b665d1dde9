import { idsIn } from '../../lib/ids.js';
import { chunksOf, isFigure, type Chunk } from './chunks.js';
import { looseTable, type Region } from './borderless.js';
import { columnsOf } from './columns.js';
import { overlap, width } from './geometry.js';
import { headingsAtEnd, isInOne, restOfCarried, type Carried } from './page-edges.js';
import type { Rule } from './rules.js';
import { textRows, type PageTable } from './table.js';
import { linesOf, type Line, type Word } from './words.js';

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
    const region: Region = { page, lines, bars: barsWithin(bars, lines), cuts: [] };
    const isFirst = carried !== undefined && !words.some(({ box }) => box.bottom < (lines[0]?.box.top ?? 0));
    const table = isFirst ? goingOn(region, carried) : looseTable(region);
    if (table !== null && (isTable(table) || (isFirst && beginsLike(table, carried)))) take(table);
  }
  for (const table of atEdges(page, words, rest, carried)) take(table);
  return tables;
}

/** What stands in columns at the page's very top and end, where a table goes on or begins. */
function atEdges(page: number, words: readonly Word[], rest: readonly Word[], carried?: Carried): PageTable[] {
  const [top, end] = [Math.min(...words.map(({ box }) => box.top)), Math.max(...words.map(({ box }) => box.bottom))];
  const isTop = carried !== undefined && rest.some(({ box }) => box.top === top);
  const upper = isTop ? restOfCarried(page, rest, carried) : null;
  const lower = rest.some(({ box }) => box.bottom === end) ? headingsAtEnd(page, rest) : null;
  return [upper, lower].filter((table) => table !== null);
}

/** The first table of a page: where it stands in the columns of the carried one, read with what is known of that. */
function goingOn(region: Region, carried: Carried): PageTable | null {
  const own = looseTable({ ...region, white: carried.white });
  if (own !== null && beginsLike(own, carried)) return own;
  const table = looseTable({ ...region, columns: carried.columns, white: carried.white });
  const isInside = region.lines.every((line) => chunksOf(line).every((chunk) => isInOne(chunk, carried.columns)));
  return table !== null && isInside ? table : looseTable(region);
}

/** Whether the columns of a table begin where those of the carried one do. */
function beginsLike(table: PageTable, { columns }: Carried): boolean {
  if (table.columns !== columns.length) return false;
  return columns.every(({ left }, at) => {
    const cell = table.cells.find(({ column, columnSpan }) => column === at && columnSpan === 1);
    return cell !== undefined && Math.abs(cell.box.left - left) < LEVEL;
  });
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
    const [first, before] = [run[0], run.at(-1)];
    const lines = before === undefined ? [] : linesOf(wordsBetween(words, before, bar));
    const above = first === undefined || before === undefined ? [] : linesOf(wordsBetween(words, first, before));
    if (isProse(lines, bar) || isProseUnder(above, lines)) {
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

/** Lines under a table, each one chunk, of which several run over the white between its first columns. */
function isProseUnder(table: readonly Line[], lines: readonly Line[]): boolean {
  return lines.every((line) => chunksOf(line).length === 1) && acrossColumns(table, lines).length > 1;
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

/** Two lines or more that are each one chunk and run over most of the width, from its left end. */
function isProse(lines: readonly Line[], bar: Rule): boolean {
  return lines.filter((line) => isProseLine(line, bar.from, bar.to)).length > 1;
}

/** A line of running text runs over this share of the width it stands in. */
const PROSE_WIDTH = 0.55;

function isProseLine(line: Line, from: number, to: number): boolean {
  return chunksOf(line).length === 1 && line.box.left < from + 2 * LEVEL && width(line.box) > PROSE_WIDTH * (to - from);
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
    return asBarred(continuation(region, carried), first);
  const table = asBarred(looseTable(region), first);
  if (table === null || !isAligned(lines, bars)) return null;
  const isAtEdge = isFirst || !words.some(({ box }) => box.top > last.at);
  return isTable(table, true) || (isAtEdge && table.rows === 1 && table.columns > 2) ? table : null;
}

/** A table that is as wide as the bars across it. */
function asBarred(table: PageTable | null, { from, to }: Rule): PageTable | null {
  return table && { ...table, box: { ...table.box, left: from, right: to }, bar: [from, to] };
}

/** The rest of a carried table: in its own columns if it has as many, else in those it had on the page before. */
function continuation(region: Region, { columns, white }: Carried): PageTable | null {
  const own = looseTable({ ...region, white });
  return own?.columns === columns.length ? own : looseTable({ ...region, columns, white });
}

/** Whether most of what stands between two bars stands in several chunks, so that the bars do not merely part paragraphs. */
function isAligned(lines: readonly Line[], bars: readonly Rule[]): boolean {
  const bands = new Map<number, boolean>();
  for (const line of lines) {
    const band = bars.filter(({ at }) => at < line.baseline).length;
    bands.set(band, bands.get(band) === true || chunksOf(line).length > 1);
  }
  const many = lines.filter((line) => chunksOf(line).length > 1).length;
  const inBands = [...bands.values()].filter((isInChunks) => isInChunks).length;
  return many >= 0.4 * lines.length || many >= bars.length - 1 || (inBands > 1 && inBands >= 0.6 * bands.size);
}

/** Runs of lines that stand in several chunks, with the single ones between and after them that are wrapped cells. */
function tabularRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let waiting: Line[] = [];
  let above: Line[] = [];
  const [from, to] = [Math.min(...lines.map(({ box }) => box.left)), Math.max(...lines.map(({ box }) => box.right))];
  const finish = (): void => {
    if (run.length > 1) runs.push([...above, ...run, ...wrapped(run, waiting)]);
    [above, run, waiting] = [[], [], []];
  };
  for (const line of lines) {
    const before = waiting.at(-1) ?? run.at(-1);
    const isFar = before !== undefined && line.box.top - before.box.bottom > FURTHEST * line.size;
    if (isFar || waiting.length > MOST_WRAPPED) finish();
    const chunks = chunksOf(line, [], 1);
    if (chunks.length > 1 && !isMarked(chunks)) {
      if (isProseAmong(run, waiting, from, to)) finish();
      if (run.length === 0) above = headingsOver(line, lines);
      run.push(...waiting, line);
      waiting = [];
    } else if (run.length > 0) waiting.push(line);
  }
  finish();
  return runs;
}

/** Right above the headings of a table, lines of a heading that wraps upwards: bold like them, close, and short. */
function headingsOver(first: Line, lines: readonly Line[]): Line[] {
  const isBold = ({ words }: Line): boolean => words.every(({ bold }) => bold);
  if (!isBold(first)) return [];
  const over: Line[] = [];
  for (const line of lines.slice(0, lines.indexOf(first)).reverse()) {
    const below = over[0] ?? first;
    const isClose = below.box.top - line.box.bottom < 0.6 * line.size;
    const isInside = line.box.left >= first.box.left - 1;
    if (!isBold(line) || !isClose || !isInside || Math.abs(line.size - first.size) > 0.5) break;
    over.unshift(line);
  }
  return over;
}

/** A cell wraps over no more lines than this beyond those of its row's other cells. */
const MOST_WRAPPED = 12;

/** Of the lines after a run, those that go on with a cell of it: close under it, and within one of its columns. */
function wrapped(run: readonly Line[], after: readonly Line[]): Line[] {
  const columns = columnsOf(
    run.map((line) => chunksOf(line)),
    run[0]?.size ?? 10,
  );
  const fits: Line[] = [];
  for (const line of after) {
    const above = fits.at(-1) ?? run.at(-1);
    const isClose = above !== undefined && line.box.top - above.box.bottom < 0.6 * line.size;
    if (!isClose || !isInOne(line, columns)) break;
    fits.push(line);
  }
  return fits;
}

/** Whether lines between two rows are prose between two tables: several that run on, or one that stands apart. */
function isProseAmong(run: readonly Line[], between: readonly Line[], from: number, to: number): boolean {
  if (acrossColumns(run, between).length > 1) return true;
  const prose = between.filter((line) => isProseLine(line, from, to));
  const [first] = prose;
  const above = first === undefined ? undefined : (between[between.indexOf(first) - 1] ?? run.at(-1));
  const isApart = first !== undefined && above !== undefined && first.box.top - above.box.bottom > 1.2 * first.size;
  return prose.length > 1 || isApart;
}

/** Of the lines between two rows, those that run over the white between the first two columns. A group row is one such line. */
function acrossColumns(run: readonly Line[], between: readonly Line[]): Line[] {
  const [first, second] = columnsOf(
    run.map((line) => chunksOf(line)),
    run[0]?.size ?? 10,
  );
  if (first === undefined || second === undefined) return [];
  return between.filter(({ box }) => box.left < first.right && box.right > second.left + 2);
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
  if (ids >= 1 && filled.length >= 2) return true;
  if (isBarred) return figures > 0.2 || table.columns > 2 || wordsEach < 12;
  if (figures >= 0.35) return filled.length >= 2 && table.columns > 1 && filled.length >= 0.4 * rows.length;
  return table.columns >= 3 && filled.length >= 3 && wordsEach < 6 && filled.length >= 0.6 * rows.length;
}
