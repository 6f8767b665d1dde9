import { barGroups, barTables } from './bar-tables.js';
import { isBoldCaption } from './captions.js';
import { chunksOf, type Chunk } from '../../sheet/chunks.js';
import { looseTable, type Region } from './borderless.js';
import { columnsOf, cutsBetween, withLoneStub, type Column } from './columns.js';
import { centre, type Box } from '../../geometry.js';
import { inPageColumns } from './gutters.js';
import { withHeadLines } from './head-lines.js';
import type { Carried } from '../carried.js';
import { headingsAtEnd, isInOne, restOfCarried } from '../page-edges.js';
import type { Rule } from '../ruled/rules.js';
import { sidesOf } from './sides.js';
import type { PageTable } from '../table.js';
import { acrossColumns, CAPTION, isMarked, isProseLine, isStretched, isTable, LEVEL, NOTE } from './table-or-prose.js';
import { areTextRows } from './text-rows.js';
import { lineText } from '../../sheet/text.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';
import { areBold } from '../../sheet/word.js';

/** Lines of one table are no further apart than this, in line heights. */
const FURTHEST = 3.2;

/**
 * The tables among words that stand in no ruled grid: between bars (rules across) first, then by white space alone.
 * `carried` is the table that the page before ended with, `stripes` are the shaded bands of the page.
 */
export function looseTables(
  page: number,
  words: readonly Word[],
  bars: readonly Rule[],
  carried?: Carried,
  stripes: readonly Box[] = [],
): PageTable[] {
  const tables: PageTable[] = [];
  let rest = words;
  const take = (table: PageTable): void => {
    tables.push(table);
    const taken = new Set(table.cells.flatMap((cell) => cell.words));
    rest = rest.filter((word) => !taken.has(word));
  };
  for (const group of barGroups(bars, carried)) {
    for (const table of barTables(page, rest, group, bars, carried, stripes)) take(table);
  }
  for (const run of inPageColumns(linesOf(rest)).flatMap((group) => runsIn(group, bars))) {
    const over = carried === undefined ? null : restOver(run, words, carried);
    const isFirst = carried !== undefined && over !== null;
    const lines = [...(over ?? []), ...run];
    const region: Region = { page, lines, bars: barsWithin(bars, lines), cuts: [], stripes };
    const table = isFirst ? goingOn(region, carried) : looseTable(region);
    if (table === null) continue;
    const isText = (table.columns > 2 || region.bars.length > 0) && areTextRows(table);
    if (isText || isTable(table) || (isFirst && beginsLike(table, carried))) take(table);
  }
  for (const table of atEdges(page, words, rest, carried, stripes)) take(table);
  return tables;
}

/**
 * The lines over the first rows of a page where they all go on with cells of the carried table: beside its first column,
 * where no prose begins, or in one column and close over the rows; else null.
 */
function restOver(run: readonly Line[], words: readonly Word[], { columns, white }: Carried): Line[] | null {
  const [first] = run;
  // The boxes of lines that stand close reach into one another.
  const over = linesOf(words.filter(({ box }) => centre(box)[1] < (first?.box.top ?? 0)));
  const isClose = [...over.slice(1), ...(first === undefined ? [] : [first])].every(
    ({ box, size }, at) => box.top - (over[at]?.box.bottom ?? -Infinity) < white + CLOSE * size,
  );
  if (isClose && over.every((line) => isInOne(line, columns))) return over;
  const standBeside = ([, ...beside]: readonly Column[]): boolean => {
    const second = beside[0]?.left ?? Infinity;
    return over.every((line) => line.box.left > second - LEVEL && isInOne(line, beside));
  };
  // Headings alone on the page before do not tell how far their columns reach: the rows do.
  return standBeside(columns) || (isClose && standBeside(columnsOfRun(run))) ? over : null;
}

/** The columns that the lines of a run tell by themselves. */
function columnsOfRun(run: readonly Line[]): Column[] {
  const [chunks, size] = [run.map((line) => chunksOf(line)), run[0]?.size ?? 10];
  return withLoneStub(columnsOf(chunks, size), chunks, size);
}

/** Lines of one cell are no further apart than its white and this part of their size. */
const CLOSE = 0.2;

/** What stands in columns at the page's very top and end, where a table goes on or begins. */
function atEdges(
  page: number,
  words: readonly Word[],
  rest: readonly Word[],
  carried: Carried | undefined,
  stripes: readonly Box[],
): PageTable[] {
  const [top, end] = [Math.min(...words.map(({ box }) => box.top)), Math.max(...words.map(({ box }) => box.bottom))];
  const isTop = carried !== undefined && rest.some(({ box }) => box.top === top);
  const upper = isTop ? restOfCarried(page, rest, carried, stripes) : null;
  const lower = rest.some(({ box }) => box.bottom === end) ? headingsAtEnd(page, rest) : null;
  return [upper, lower].filter((table) => table !== null);
}

/** The first table of a page: where it stands in the columns of the carried one, read with what is known of that. */
function goingOn(region: Region, carried: Carried): PageTable | null {
  const known = { white: carried.white, idsOnTop: carried.idsOnTop };
  const own = looseTable({ ...region, ...known });
  if (own !== null && beginsLike(own, carried)) return own;
  const table = looseTable({ ...region, ...known, columns: carried.columns });
  const cuts = cutsBetween(carried.columns);
  const isInside = region.lines.every((line) => chunksOf(line, cuts).every((chunk) => isInOne(chunk, carried.columns)));
  return table !== null && isInside ? table : looseTable(region);
}

/** What stands in a frame at the top of a page as the rest of the carried table, where it stands in the columns of that; else null. */
export function restIn(region: Region, carried: Carried): PageTable | null {
  const table = goingOn(region, carried);
  if (table?.columns !== carried.columns.length) return null;
  const { left, right } = carried.box;
  return { ...table, box: { ...table.box, left, right } };
}

/** Whether the columns of a table begin where those of the carried one do. */
function beginsLike(table: PageTable, { columns }: Carried): boolean {
  if (table.columns !== columns.length) return false;
  return columns.every(({ left }, at) => {
    const cell = table.cells.find(({ column, columnSpan }) => column === at && columnSpan === 1);
    return cell !== undefined && Math.abs(cell.box.left - left) < LEVEL;
  });
}

/** The runs of lines that may be tables; where two stand beside one another, first the left one, then the right. */
function runsIn(lines: readonly Line[], bars: readonly Rule[]): Line[][] {
  const runs = tabularRuns(lines);
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = lines.filter(({ box }) => box.top < first.box.top);
    const sides = sidesOf(run, barsWithin(bars, run), before.slice(-LINES_OF_CAPTION));
    if (sides === null) continue;
    const after = lines.filter(({ box }) => box.top > last.box.top);
    return [...tabularRuns(before), ...sides.flatMap(tabularRuns), ...runsIn(after, bars)];
  }
  return runs;
}

/** A caption is so many lines over its table at most. */
const LINES_OF_CAPTION = 5;

function barsWithin(bars: readonly Rule[], lines: readonly Line[]): Rule[] {
  const [top, bottom] = [lines[0]?.box.top ?? 0, lines.at(-1)?.box.bottom ?? 0];
  return bars.filter(({ at }) => at > top && at < bottom);
}

/** Runs of lines that stand in several chunks, with the single ones between and after them that are wrapped cells. */
function tabularRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let waiting: Line[] = [];
  let above: Line[] = [];
  // The lines from the last caption on: none before it heads what stands under it.
  let own = lines;
  const [from, to] = [Math.min(...lines.map(({ box }) => box.left)), Math.max(...lines.map(({ box }) => box.right))];
  const finish = (): void => {
    if (run.length > 1) runs.push([...withHeadLines([...above, ...run], own), ...wrapped(run, waiting)]);
    [above, run, waiting] = [[], [], []];
  };
  for (const line of lines) {
    const before = waiting.at(-1) ?? run.at(-1);
    const isFar = before !== undefined && line.box.top - before.box.bottom > FURTHEST * line.size;
    const isLabelled =
      run.length > 0 && (labelsTable(line, run) || isBoldCaption(line, lines[lines.indexOf(line) + 1], run));
    if (isFar || isLabelled || waiting.length > MOST_WRAPPED) finish();
    if (isLabelled) own = lines.slice(lines.indexOf(line) + 1);
    if (isLabelled) continue;
    const chunks = chunksOf(line, [], 1);
    if (chunks.length > 1 && !isStretched(line) && (!isMarked(chunks) || endsBrokenId(chunks, run.at(-1)))) {
      if (isProseAmong(run, waiting, from, to)) finish();
      if (run.length === 0) above = headingsOver(line, lines);
      run.push(...waiting, line);
      waiting = [];
    } else if (run.length > 0) waiting.push(line);
  }
  finish();
  return runs;
}

/** Whether a line at the left end of a run is the caption of the next table or a note under this one. */
function labelsTable(line: Line, run: readonly Line[]): boolean {
  const text = lineText(line.words);
  const left = Math.min(...run.map(({ box }) => box.left));
  return line.box.left < left + LEVEL && (CAPTION.test(text) || NOTE.test(text));
}

/** Right above the headings of a table, lines of a heading that wraps upwards: bold like them, close, and short. */
function headingsOver(first: Line, lines: readonly Line[]): Line[] {
  const isBold = ({ words }: Line): boolean => areBold(words);
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

/** Paragraphs of one cell are no further apart than this, in line heights. */
const PARAGRAPHS = 1.6;

/**
 * Of the lines after a run, those that go on with a cell of it: within one of its columns, and close under it; or a
 * paragraph further down, where a column beside the first begins, as no prose does.
 */
function wrapped(run: readonly Line[], after: readonly Line[]): Line[] {
  const columns = columnsOfRun(run);
  const fits: Line[] = [];
  for (const line of after) {
    const above = fits.at(-1) ?? run.at(-1);
    const gap = above === undefined ? Infinity : (line.box.top - above.box.bottom) / line.size;
    const isBeside = columns.slice(1).some(({ left }) => Math.abs(line.box.left - left) < LEVEL);
    if (gap >= (isBeside ? PARAGRAPHS : 0.6) || !isInOne(line, columns)) break;
    fits.push(line);
  }
  return fits;
}

/** Whether lines between two rows are prose between two tables: several that run on, or one that stands apart. */
function isProseAmong(run: readonly Line[], between: readonly Line[], from: number, to: number): boolean {
  if (between.length > 1 && acrossColumns(run, between).length > 1) return true;
  const prose = between.filter((line) => isProseLine(line, from, to));
  const [first] = prose;
  const above = first === undefined ? undefined : (between[between.indexOf(first) - 1] ?? run.at(-1));
  const isApart = first !== undefined && above !== undefined && first.box.top - above.box.bottom > 1.2 * first.size;
  return prose.length > 1 || isApart;
}

/** As much of a modification id as leaves digits for the next line of its column. */
const BROKEN_ID = /^(?:SECMP\d{0,3}|(?:MP|DP)\d{0,2})$/;

/** Whether a line begins with the digits that a narrow column leaves over from an id above: they are no list mark. */
function endsBrokenId([digits]: readonly Chunk[], above: Line | undefined): boolean {
  return /^\d+$/.test(digits?.text ?? '') && above?.words.some(({ text }) => BROKEN_ID.test(text)) === true;
}
