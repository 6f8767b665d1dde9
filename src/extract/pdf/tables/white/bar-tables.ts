import { headingsOver } from './bar-headings.js';
import { looseTable, type Region } from './borderless.js';
import { isBoldCaption } from './captions.js';
import { chunksOf, isFigure, printsFigures } from '../../sheet/chunks.js';
import { overlap, width, type Box } from '../../geometry.js';
import { linesOver, openRows, runOver } from './open-rows.js';
import type { Carried } from '../carried.js';
import type { Rule } from '../ruled/rules.js';
import type { PageTable } from '../table.js';
import { acrossColumns, CAPTION, isLarger, isMarked, isProseLine, isTable, LEVEL, NOTE } from './table-or-prose.js';
import { lineText } from '../../sheet/text.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** Bars that begin and end alike, from the top down; one alone where it is as wide as those of the carried table. */
export function barGroups(bars: readonly Rule[], carried?: Carried): Rule[][] {
  const groups: Rule[][] = [];
  for (const bar of bars) {
    const group = groups.find(
      ([first]) =>
        first !== undefined && Math.abs(first.from - bar.from) <= LEVEL && Math.abs(first.to - bar.to) <= LEVEL,
    );
    if (group === undefined) groups.push([bar]);
    else group.push(bar);
  }
  return groups.filter(([first, more]) => more !== undefined || (first !== undefined && isAsWide(first, carried)));
}

/** The tables between bars of one width: where what stands between two bars is running text, one table ends. */
export function barTables(
  page: number,
  words: readonly Word[],
  bars: readonly Rule[],
  all: readonly Rule[],
  carried: Carried | undefined,
  stripes: readonly Box[],
): PageTable[] {
  const runs: Rule[][] = [];
  let run: Rule[] = [];
  for (const bar of bars) {
    if (endsBefore(bar, run, words, carried)) {
      runs.push(run);
      run = [];
    }
    run.push(bar);
  }
  return [...runs, run]
    .map((group) => withShorterEnd(group, words, all))
    .flatMap((group) => {
      const table = barTable(page, words, group, all, carried, stripes);
      return table === null ? [] : [table];
    });
}

/** A bar that leaves the first column out is at least this share of the others. */
const SHORTER = 0.5;
/** The rows over it are no further apart than this, in line heights. */
const FURTHEST = 3.2;

/** A run of bars with the lowest shorter one that ends its table: rows lead down to it from the last of the run. */
function withShorterEnd(run: readonly Rule[], words: readonly Word[], all: readonly Rule[]): readonly Rule[] {
  const last = run.at(-1);
  if (last === undefined) return run;
  const closing = all.findLast((bar) => bar.at > last.at && isShorter(bar, last) && areRows(words, last, bar));
  return closing === undefined ? run : [...run, { ...closing, from: last.from, to: last.to }];
}

/** Whether a bar leaves out the first column of a table alone: its labels stand over several rows. */
function isShorter(bar: Rule, { from, to }: Rule): boolean {
  return Math.abs(bar.to - to) <= LEVEL && bar.from > from + LEVEL && bar.to - bar.from > SHORTER * (to - from);
}

/** Whether all that stands between two bars are rows, one close under another, with their labels beside the lower bar. */
function areRows(words: readonly Word[], upper: Rule, lower: Rule): boolean {
  const lines = linesOf(wordsBetween(words, upper, lower));
  const ends = [upper.at, ...lines.map(({ box }) => box.bottom)];
  const isClose = [...lines.map(({ box }) => box.top), lower.at].every(
    (top, at) => top - (ends[at] ?? top) < FURTHEST * (lines[at] ?? lines[at - 1] ?? { size: 0 }).size,
  );
  const rows = lines.filter((line) => chunksOf(line).length > 1);
  const runsOver = lines.some(({ words: own }) =>
    own.some(({ box }) => box.left < lower.from - 2 && box.right > lower.from + 2),
  );
  return (
    isClose &&
    !runsOver &&
    2 * rows.length >= lines.length &&
    !lines.some((line) => isProseLine(line, upper.from, upper.to))
  );
}

/** Whether the table of a run of bars has ended before the next bar: what stands between is prose. */
function endsBefore(bar: Rule, run: readonly Rule[], words: readonly Word[], carried?: Carried): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return false;
  const lines = linesOf(wordsBetween(words, last, bar));
  const [line, more] = lines;
  if (line === undefined) return false;
  const [next] = linesOf(words.filter(({ box }) => box.top > bar.at - 2 && box.right > bar.from && box.left < bar.to));
  const rows = linesOf(wordsBetween(words, first, last));
  if (more === undefined && isBoldCaption(line, next, rows)) return true;
  if (more !== undefined && lines.some((line) => isRunning(line) && isLarger(line, [rows.at(-1), next]))) return true;
  if (lines.filter((line) => isProseLine(line, bar.from, bar.to)).length > 1) return true;
  if (!lines.every(isRunning)) return false;
  // The rest of a row may be too little to tell the columns: the table that it goes on with tells them.
  if (run.length === 1 && carried !== undefined && isAsWide(first, carried))
    return lines.length > 1 && runOver(lines, carried.columns, bar);
  return isProseUnder(rows, lines);
}

/** Bars that run over a part of the breadth of a group, from a height down to its last. */
function shorterWithin(group: readonly Rule[], all: readonly Rule[], top: number): Rule[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  return all.filter(
    (bar) =>
      !group.includes(bar) &&
      bar.at > top &&
      bar.at < last.at &&
      bar.from >= first.from - LEVEL &&
      bar.to <= first.to + LEVEL,
  );
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

/** A line over the columns with so many lines in all, none of them in columns, is prose: a group row stands alone. */
const MANY_LINES = 3;

/** Lines under a table, each of them running text, that run over the white between its first columns. */
function isProseUnder(table: readonly Line[], lines: readonly Line[]): boolean {
  const across = acrossColumns(table, lines).length;
  return across > 1 || (across > 0 && lines.length >= MANY_LINES);
}

/** Whether a line is one chunk, or a marked one. */
function isRunning(line: Line): boolean {
  const chunks = chunksOf(line);
  return chunks.length === 1 || isMarked(chunks);
}

function barTable(
  page: number,
  words: readonly Word[],
  bars: readonly Rule[],
  all: readonly Rule[],
  carried: Carried | undefined,
  stripes: readonly Box[],
): PageTable | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const over = carried !== undefined && isAsWide(first, carried) ? linesOver(words, first, carried.columns) : null;
  const within = [...(over ?? []), ...linesOf(wordsBetween(words, first, last))];
  if (within.length === 0 || areLabelledBefore(within, words, first)) return null;
  const headings = over === null ? headingsOver(words, first) : [];
  const lines = [...headings, ...within, ...rowsUnder(within, words, last)];
  const shorter = shorterWithin(bars, all, headings[0]?.box.top ?? first.at);
  const region: Region = { page, lines, bars: [...bars, ...shorter], cuts: [], stripes };
  if (carried !== undefined && over !== null)
    return withOpenRows(region, words, bars, (whole) => continuation(whole, carried));
  const table = withOpenRows(region, words, bars, looseTable);
  if (table === null || !isAligned(lines, bars)) return null;
  const isFirst = !words.some(({ box }) => box.bottom < first.at);
  const isAtEdge = isFirst || !words.some(({ box }) => box.top > last.at);
  return isTable(table, true) || (isAtEdge && table.rows === 1 && table.columns > 2) ? table : null;
}

/** Whether a bar is as wide as those of the table on the page before. */
function isAsWide({ from, to }: Rule, carried: Carried | undefined): boolean {
  if (carried === undefined) return false;
  return Math.abs(carried.bar[0] - from) < LEVEL && Math.abs(carried.bar[1] - to) < LEVEL;
}

/** The table that is read from a region, with the rows over and under it that its bars leave open. */
function withOpenRows(
  region: Region,
  words: readonly Word[],
  bars: readonly Rule[],
  read: (region: Region) => PageTable | null,
): PageTable | null {
  const table = read(region);
  const open = table === null ? [] : openRows(table, region.lines, words, bars);
  const lines = [...region.lines, ...open].sort((a, b) => a.baseline - b.baseline);
  const [bar] = bars;
  return bar === undefined ? table : asBarred(open.length === 0 ? table : read({ ...region, lines }), bar);
}

/** Lines with a label right before them are at least this share of those between bars over figures alone. */
const LABELLED = 0.7;

/** Whether all that stands between bars are figures whose labels stand before the bars: these are drawn over sums, around no table. */
function areLabelledBefore(within: readonly Line[], words: readonly Word[], { from }: Rule): boolean {
  const rows = within.filter((line) => chunksOf(line).every(({ text }) => isFigure(text)));
  if (rows.length < within.length) return false;
  const before = words.filter(({ box }) => box.right < from + 2);
  const labelled = rows.filter((row) =>
    before.some(({ baseline }) => Math.abs(baseline - row.baseline) < SAME_LINE * row.size),
  );
  return labelled.length >= LABELLED * rows.length;
}

/** Baselines nearer to one another than this, in font sizes, are level. */
const SAME_LINE = 0.15;

/**
 * Where nothing but headings stands between two bars, the rows of figures under the lower one: tables that are open at
 * their end. They follow close one after another and are no wider than the bars.
 */
function rowsUnder(within: readonly Line[], words: readonly Word[], { at, from, to }: Rule): Line[] {
  if (within.some((line) => isRowOfFigures(line))) return [];
  const rows: Line[] = [];
  let bottom = at;
  let end = 0;
  for (const line of linesOf(words.filter(({ box }) => box.top > at - 2 && box.right > from && box.left < to))) {
    const isWithin = line.box.left > from - LEVEL && line.box.right < to + LEVEL;
    const text = lineText(line.words);
    if (!isWithin || line.box.top - bottom > CLOSE_ROWS * line.size || CAPTION.test(text) || NOTE.test(text)) break;
    if (isProseLine(line, from, to)) break;
    rows.push(line);
    bottom = line.box.bottom;
    if (isRowOfFigures(line)) end = rows.length;
  }
  return rows.slice(0, end);
}

/** Rows under their headings are no further apart than this, in font sizes. */
const CLOSE_ROWS = 1.5;

/** Whether a line prints figures in most of what stands beside its label: headings have few. */
function isRowOfFigures(line: Line): boolean {
  const [, ...beside] = chunksOf(line);
  return printsFigures(chunksOf(line)) && 2 * beside.filter(({ text }) => isFigure(text)).length > beside.length;
}

/** A table that is as wide as the bars across it. */
function asBarred(table: PageTable | null, { from, to }: Rule): PageTable | null {
  return table && { ...table, box: { ...table.box, left: from, right: to }, bar: [from, to] };
}

/** The rest of a carried table: in its own columns if it has as many, else in those it had on the page before. */
function continuation(region: Region, { columns, white, idsOnTop }: Carried): PageTable | null {
  const own = looseTable({ ...region, white, idsOnTop });
  return own?.columns === columns.length ? own : looseTable({ ...region, columns, white, idsOnTop });
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
