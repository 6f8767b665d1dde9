import { chunkFrom, chunksOf, isFigure, printsFigures, type Chunk } from '../../sheet/chunks.js';
import {
  columnsOf,
  cutsBetween,
  whiteAround,
  withHeadedOnly,
  withHeadings,
  withLoneStub,
  withoutHeadless,
  type Column,
} from './columns.js';
import { hull, meetingHalfWay, overlap, width, type Box } from '../../geometry.js';
import { withGroupsAcross } from './group-rows.js';
import { headedInOrder, withRunsWhole } from './headed-columns.js';
import { stretchHeadings } from './headings.js';
import { idsBegun, rowsByIds, runsAcross } from '../id-rows.js';
import { printsFigure } from './label-lines.js';
import { placeLine, type PlacedLine } from './placed.js';
import { rowsOf } from './rows.js';
import { edgesOfStripes } from './shade-bands.js';
import type { Rule } from '../ruled/rules.js';
import { withHeadingsSplit } from './split-headings.js';
import { centredStub, withStubSpans } from './stub-spans.js';
import type { PageTable, TableCell } from '../table.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** What of a page is read as one table by its white space. */
export interface Region {
  readonly page: number;
  readonly lines: readonly Line[];
  /** Rules across within it: each parts two rows. */
  readonly bars: readonly Rule[];
  /** Where rules down part columns. */
  readonly cuts: readonly number[];
  /** The columns, where they are known from the page before. */
  readonly columns?: readonly Column[];
  /** The white between two lines of one cell, where it is known from the page before. */
  readonly white?: number;
  /** Whether each row begins with its id, where the page before tells it. */
  readonly idsOnTop?: boolean;
  /** Shaded bands of the page: where one as broad as the table begins or ends, two rows part. */
  readonly stripes?: readonly Box[];
}

/** A bar parts rows all over where it crosses this share of the table. */
const FULL_BAR = 0.6;
/** Or, as it leaves the first column out, this share of it. */
const NEARLY_ALL = 0.9;
const INDENT = 0.08;
/** With this many full bars a table rules its rows off, and lines between two bars are one row. */
const RULED_ROWS = 4;

/** Reads the lines of a region as a table, or returns null where they stand in one column. */
export function looseTable(region: Region): PageTable | null {
  const { page, lines, cuts } = region;
  const size = medianSize(lines);
  // A rule under the last line ends the table and stands under no heading.
  const underlined = region.bars.filter((bar) => !isFull(bar, lines) && bar.at < (lines.at(-1)?.baseline ?? 0));
  const loose = lines.map((line) => widened(chunksOf(line, cuts), underlined));
  const bars = region.bars.filter((bar) => isFull(bar, lines)).map(({ at }) => at);
  const ruled = lines.filter((line) => isHeadingLine(line, lines, bars)).length;
  const headings = Math.max(1, ruled > 0 ? ruled : loose.findIndex(printsFigures));
  const columns = region.columns ?? columnsWithHeadings(loose, ruled, headings, size);
  if (columns.length < 2) return null;
  const gaps = cutsBetween(columns);
  const place = (line: Line): PlacedLine =>
    placeLine(
      line,
      widened(isOneText(line) ? chunksOf(line) : chunksOf(line, [...cuts, ...gaps]), underlined),
      columns,
    );
  const byIds = tableByIds(region, columns, bars, place);
  if (byIds !== null) return byIds;
  const stub = centredStub(lines, columns, bars);
  const headed = stretchHeadings(withHeadingsSplit((stub?.lines ?? lines).map(place), columns), columns);
  const placed = withGroupsAcross(headed, columns, extentOf(columns, region.bars));
  const bands = bandsOf(placed, bars);
  const isRuledOff = bands.length >= RULED_ROWS - 1 && bars.length >= RULED_ROWS;
  const areRuled = isRuledOff || (columns === region.columns && bars.length > 0);
  const options = { white: region.white ?? Infinity, partial: underlined };
  const rows = bands.flatMap((band) =>
    rowsOf(band, columns, { ...options, figuresOnly: areRuled && !holdsRows(band) }),
  );
  const table = grid(rows, columns);
  const [first] = columns;
  const isCentred = stub !== null && first !== undefined;
  return { page, ...(isCentred ? withStubSpans(table, rows, stub.spans, first) : table), by: 'space' };
}

/** A line is one text that has at least so many words, with white between them that differs by no more than this, in font sizes. */
const FEWEST_WORDS = 4;
const EVEN = 0.03;

/** Whether the words of a line stand as far apart as one another, so that none of the white between them parts two cells. */
function isOneText(line: Line): boolean {
  const { words, size } = line;
  if (words.length < FEWEST_WORDS || chunksOf(line).length > 1 || words.some(({ text }) => isFigure(text)))
    return false;
  const gaps = words.slice(1).map(({ box }, at) => box.left - (words[at]?.box.right ?? box.left));
  return Math.max(...gaps) - Math.min(...gaps) < EVEN * size;
}

/** The columns of lines of which the first are headings, some of them over a rule. */
function columnsWithHeadings(
  lines: readonly (readonly Chunk[])[],
  ruled: number,
  headings: number,
  size: number,
): Column[] {
  const [heads, body] = [lines.slice(0, headings), lines.slice(headings)];
  const own = headedInOrder(withLoneStub(columnsOf(lines, size), lines, size), heads);
  const columns = withHeadings(withHeadedOnly(own, lines.slice(0, ruled), size), heads, body);
  const words = lines.slice(0, ruled).flatMap((line) => line.flatMap((chunk) => [...chunk.words]));
  return words.length === 0 || body.some(printsFigures) ? columns : withoutHeadless(columns, words, size);
}

/** Between two bars stand rows where so many lines print figures beside a label. */
const FEWEST_ROWS = 3;

/** Whether several rows of figures stand between two bars, although more bars stand around the headings. */
function holdsRows(band: readonly PlacedLine[]): boolean {
  const rows = band.filter((line) => printsFigure(line) && line.placed.some(({ first }) => first === 0));
  return rows.length >= FEWEST_ROWS;
}

/** How far a table reaches: as its bars do, or else its print. */
function extentOf(columns: readonly Column[], bars: readonly Rule[]): Column {
  const [first] = bars;
  const print = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 };
  const isAround = first !== undefined && first.from < print.left + 1 && first.to > print.right - 1;
  return isAround ? { left: first.from, right: first.to } : print;
}

/** The table where rows begin with modification ids; null where they do not. */
function tableByIds(
  region: Region,
  columns: readonly Column[],
  bars: readonly number[],
  place: (line: Line) => PlacedLine,
): PageTable | null {
  const words = region.lines.flatMap((line) => [...line.words]);
  const extent = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 };
  const byIds = rowsByIds(words, columns, [...bars, ...edgesOfStripes(region.stripes ?? [], extent)], region);
  if (byIds === null) return null;
  const [top = []] = byIds;
  // A row with an id is no heading: what it prints nothing of may be a column all the same.
  const isHeaded = region.columns === undefined && idsBegun(top) === 0;
  const headed = isHeaded ? headedColumns(columns, top, region.lines) : columns;
  if (headed.length > 1 && headed.length < columns.length) return looseTable({ ...region, columns: headed });
  const rows = byIds.map((own) => (runsAcross(own, columns) ? [acrossAll(own, columns)] : linesOf(own).map(place)));
  return { page: region.page, ...withEmptyCells(grid(rows, columns), columns), by: 'space' };
}

/** A line of words as one text over all columns. */
function acrossAll(words: readonly Word[], columns: readonly Column[]): PlacedLine {
  const chunk = chunkFrom(words);
  const { baseline, size } = words.reduce((a, b) => (b.size > a.size ? b : a));
  const line: Line = { words, box: chunk.box, baseline, size };
  return { line, placed: [{ chunk, first: 0, last: columns.length - 1 }] };
}

/** The columns of a table whose headings are known, each with one over it. */
function headedColumns(columns: readonly Column[], headings: readonly Word[], lines: readonly Line[]): Column[] {
  const chunks = lines.map((line) => chunksOf(line));
  return withRunsWhole(withoutHeadless(columns, headings, medianSize(lines)), headings, chunks);
}

/** Whether a line stands above the first bar that has print on both sides. */
function isHeadingLine(line: Line, lines: readonly Line[], bars: readonly number[]): boolean {
  const first = bars.find((bar) => lines.some(({ baseline }) => baseline < bar));
  return first !== undefined && line.baseline < first && lines.some(({ baseline }) => baseline > first);
}

function medianSize(lines: readonly Line[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}

function isFull(bar: Rule, lines: readonly Line[]): boolean {
  const box = hull(lines.map((line) => line.box));
  const share = overlap(bar.from, bar.to, box.left, box.right) / width(box);
  return share >= FULL_BAR && (share >= NEARLY_ALL || bar.from <= box.left + INDENT * width(box));
}

/**
 * A heading over several columns often has a rule under it that is as wide as they are: it stands over all of them, if no
 * other print stands over that rule.
 */
function widened(chunks: readonly Chunk[], bars: readonly Rule[]): readonly Chunk[] {
  if (bars.length === 0) return chunks;
  return chunks.map((chunk) => {
    const bar = bars.find((rule) => isOver(chunk, rule) && chunks.filter((other) => isOver(other, rule)).length === 1);
    return bar === undefined ? chunk : { ...chunk, box: { ...chunk.box, left: bar.from, right: bar.to } };
  });
}

function isOver({ box }: Chunk, { at, from, to }: Rule): boolean {
  const drop = at - box.bottom;
  return drop >= -3 && drop < 0.6 * (box.bottom - box.top) && from <= box.left + 2 && to >= box.right - 2;
}

function bandsOf(lines: readonly PlacedLine[], bars: readonly number[]): PlacedLine[][] {
  const bands: PlacedLine[][] = [];
  let last = -1;
  for (const line of lines) {
    const middle = (line.line.box.top + line.line.box.bottom) / 2;
    const band = bars.filter((bar) => bar < middle).length;
    if (band === last) bands.at(-1)?.push(line);
    else bands.push([line]);
    last = band;
  }
  return bands;
}

/** The cells of rows: the chunks of a row that stand in the same columns are one cell. */
function grid(rows: readonly (readonly PlacedLine[])[], columns: readonly Column[]): Omit<PageTable, 'page' | 'by'> {
  const cells = rows.flatMap((row, at) => {
    const lines = hull(row.map(({ line }) => line.box));
    return spansOf(row).map(({ first, last, words }): TableCell => {
      const [from, to] = [columns[first], columns[last]];
      const own = hull(words.map(({ box }) => box));
      const box: Box = {
        top: lines.top,
        bottom: lines.bottom,
        left: Math.min(from?.left ?? own.left, own.left),
        right: Math.max(to?.right ?? own.right, own.right),
      };
      return { row: at, column: first, rowSpan: 1, columnSpan: last - first + 1, box, words };
    });
  });
  return { box: hull(cells.map(({ box }) => box)), rows: rows.length, columns: columns.length, cells };
}

/** The table with a cell without print in each column that prints nothing in a row; rows meet half way. */
function withEmptyCells<T extends Pick<PageTable, 'rows' | 'cells'>>(table: T, columns: readonly Column[]): T {
  const rows = Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row));
  const bands = meetingHalfWay(rows.map((cells) => hull(cells.map(({ box }) => box))));
  const cells = rows.flatMap((own, row) => {
    const { top = 0, bottom = 0 } = bands[row] ?? {};
    const empty = columns.flatMap(({ left, right }, column): TableCell[] => {
      if (own.some((cell) => cell.column <= column && column < cell.column + cell.columnSpan)) return [];
      const around = { ...whiteAround(columns, column), top, bottom };
      return [{ row, column, rowSpan: 1, columnSpan: 1, box: { left, right, top, bottom }, words: [], around }];
    });
    return [...own.map((cell) => ({ ...cell, box: { ...cell.box, top, bottom } })), ...empty];
  });
  return { ...table, cells };
}

interface Span {
  first: number;
  last: number;
  words: Word[];
}

function spansOf(row: readonly PlacedLine[]): Span[] {
  const spans: Span[] = [];
  for (const { chunk, first, last } of row.flatMap(({ placed }) => placed)) {
    const touching = spans.filter((span) => span.first <= last && span.last >= first);
    const joined: Span = {
      first: Math.min(first, ...touching.map((span) => span.first)),
      last: Math.max(last, ...touching.map((span) => span.last)),
      words: [...touching.flatMap(({ words }) => words), ...chunk.words],
    };
    spans.splice(0, spans.length, ...spans.filter((span) => !touching.includes(span)), joined);
  }
  return spans.sort((a, b) => a.first - b.first);
}
