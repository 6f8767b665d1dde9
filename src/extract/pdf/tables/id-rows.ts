import { beginsWithId } from '../../../lib/ids.js';
import { chunksOf, type Chunk } from '../sheet/chunks.js';
import { columnsUnder, type Column } from './white/columns.js';
import { lineText } from '../sheet/text.js';
import { linesOf, type Line, type Word } from '../sheet/words.js';
import { areBold } from '../sheet/word.js';

/** A run of print from the top down without white or a bar across all columns. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly Word[];
  /** How many bars stand over it. */
  readonly bars: number;
}

/** Ink reaches about this far over and under the baseline, in parts of the font size. */
const [RISE, DROP] = [0.75, 0.22];
/** What counts as a bar's white, more than any real one, in points. */
const BARRED = 1000;
/** Gaps that differ by less than this part of the font size are alike. */
const ALIKE = 0.08;
/** A gap parts rows that is this part of the usual one between rows, and wider than that between lines by this. */
const OF_ROW = 0.7;
const WIDER = 0.1;
/** Lines of a cell have no more white between them, in parts of the font size. */
const LOOSEST = 0.6;
/** The same where only one row tells nothing of gaps between rows. */
const MUCH_WIDER = 0.3;
/** The beginning of a modification id, be it broken by a narrow column; and the word that any begins with. */
const ID_BEGUN = /^(?:SECMP|MP|DP)\d*$/;
const FIRST_OF_ID = /^(?:SECMP|MP|DP)/;

/** What is known of a table's rows from the page before, or from what is ruled. */
export interface KnownRows {
  /**
   * Whether each row begins with its id, so that what stands over the first is the rest of a row before.
   * @default false
   */
  readonly idsOnTop?: boolean | undefined;
  /**
   * Whether bold print over the first id may be the table's headings.
   * @default true
   */
  readonly mayBeHeaded?: boolean | undefined;
}

/**
 * The words of a table row by row, where one of its columns prints modification ids: each row has one, and rows part at
 * the widest white between two ids, however the cells stand in their rows. Headings and rows across the columns are rows
 * of their own. Null where no column prints ids, or rows stand so close that no white parts them.
 */
export function rowsByIds(
  words: readonly Word[],
  columns: readonly Column[],
  bars: readonly number[],
  { idsOnTop = false, mayBeHeaded = true }: KnownRows = {},
): Word[][] | null {
  if (idsBegun(words) === 0) return null;
  const bands = bandsOf(words, bars);
  const lines = linesByColumn(words, columns);
  const anchors = anchorBands(lines, bands);
  const [first] = anchors;
  if (first === undefined || new Set(anchors).size < anchors.length) return null;
  const gaps = bands.slice(1).map((band, at) => gapBetween(bands[at] ?? band, band));
  const size = middle(words.map((word) => word.size));
  const runsOver = (band: Band | undefined): boolean => band !== undefined && runsAcross(band.words, columns);
  const cuts = anchors.slice(1).map((anchor, at) => {
    const from = anchors[at] ?? 0;
    const group = bands.slice(from, anchor).findLastIndex(runsOver);
    const cut = widest(gaps, from + Math.max(0, group), anchor, ALIKE * size);
    return group < 0 || isBarred(gaps[cut]) ? cut : from + group;
  });
  const white = whiteBetweenLines(lines, size);
  const ofRows = cuts.map((at) => gaps[at] ?? 0);
  const least = leastGap(ofRows, white, size);
  // Headings wrap: where rows stand as close as lines do, the lines of theirs part no rows.
  const wraps = (gap: number, at: number): boolean =>
    at + 1 < first && gap < white + WIDER * size && [bands[at], bands[at + 1]].every(isBold);
  const across = (band: Band | undefined): boolean => band !== undefined && isAcross(band, columns);
  const isHeadOpen = mayBeHeaded && !gaps.slice(0, first).some(isBarred);
  gaps.forEach((gap, at) => {
    const isApart =
      (gap >= least && !wraps(gap, at) && (at < first || across(bands[at]) || across(bands[at + 1]))) ||
      runsOver(bands[at]) ||
      runsOver(bands[at + 1]);
    if (!cuts.includes(at) && (isApart || (at < first && isHeadOpen && endsBold(bands, at)))) cuts.push(at);
  });
  if (idsOnTop && first > 0 && !cuts.includes(first - 1)) cuts.push(first - 1);
  const starts = [0, ...cuts.map((at) => at + 1).sort((a, b) => a - b)];
  return starts.map((start, at) => bands.slice(start, starts[at + 1]).flatMap((band) => [...band.words]));
}

/** Whether a line begins with a modification id, or with as much of one as fits into its column. */
export function beginsWithIdOrStem(text: string): boolean {
  return beginsWithId(text) || ID_BEGUN.test(text);
}

/**
 * Whether each row with an id begins with it: nothing of it stands over the id, as it does where ids stand in the middle or
 * at the end. One row of one line does not tell.
 */
export function haveIdsOnTop(rows: readonly (readonly Word[])[]): boolean {
  const lines = rows.filter((words) => idsBegun(words) > 0).map(linesOf);
  const isOnTop = ([first]: readonly Line[]): boolean =>
    first !== undefined && chunksOf(first).some(({ text }) => beginsWithIdOrStem(text));
  return lines.flat().length > 1 && lines.every(isOnTop);
}

/** How many of the words modification ids may begin with: no more lines of theirs do. */
export function idsBegun(words: readonly Word[]): number {
  return words.filter(({ text }) => FIRST_OF_ID.test(text)).length;
}

/** The bands that words make: where rows stand close, the ink of two may meet, but not that on two sides of a bar. */
function bandsOf(words: readonly Word[], bars: readonly number[]): Band[] {
  const bands: { top: number; bottom: number; words: Word[]; bars: number }[] = [];
  const inked = words.map((word) => {
    const [top, bottom] = [word.baseline - RISE * word.size, word.baseline + DROP * word.size];
    return { word, top, bottom, over: bars.filter((bar) => bar < (top + bottom) / 2).length };
  });
  for (const { word, top, bottom, over } of inked.sort((a, b) => a.over - b.over || a.top - b.top)) {
    const band = bands.at(-1);
    if (band?.bars !== over || top > band.bottom) bands.push({ top, bottom, words: [word], bars: over });
    else {
      band.words.push(word);
      band.bottom = Math.max(band.bottom, bottom);
    }
  }
  return bands;
}

/** The lines that words make in each column, a word in the first that it stands in. */
function linesByColumn(words: readonly Word[], columns: readonly Column[]): Line[][] {
  const own = columns.map((): Word[] => []);
  for (const word of words) own[columnsUnder(word.box, columns)?.[0] ?? -1]?.push(word);
  return own.map(linesOf);
}

/** The bands in which the ids of one column stand: of that in which most lines begin with one. */
function anchorBands(byColumn: readonly (readonly Line[])[], bands: readonly Band[]): number[] {
  const begun = byColumn.map((lines) => lines.filter((line) => beginsWithIdOrStem(lineText(line.words))));
  const most = Math.max(0, ...begun.map(({ length }) => length));
  const lines = most === 0 ? [] : (begun.find(({ length }) => length === most) ?? []);
  return lines.map(({ words: [word] }) => bands.findIndex((band) => word !== undefined && band.words.includes(word)));
}

function isBarred(gap = 0): boolean {
  return gap > BARRED / 2;
}

function gapBetween(upper: Band, lower: Band): number {
  return lower.top - upper.bottom + (lower.bars > upper.bars ? BARRED : 0);
}

/** The widest gap between two bands; of gaps about as wide the last, right above the lower id. */
function widest(gaps: readonly number[], from: number, to: number, alike: number): number {
  const between = gaps.slice(from, to);
  const most = Math.max(...between);
  return from + between.findLastIndex((gap) => gap >= most - alike);
}

function isBold(band: Band | undefined): boolean {
  return band !== undefined && areBold(band.words);
}

/** Whether print in bold ends at a band, as headings do above rows. */
function endsBold(bands: readonly Band[], at: number): boolean {
  return bands.slice(0, at + 1).every(isBold) && !isBold(bands[at + 1]);
}

/** The least gap that parts rows: by the gaps that are known to, and by the white between the lines of a cell. */
function leastGap(ofRows: readonly number[], white: number, size: number): number {
  if (ofRows.length === 0) return white + MUCH_WIDER * size;
  const usual = middle(ofRows);
  return Math.max(OF_ROW * usual, Math.min(white + WIDER * size, usual - 0.5));
}

/** The least white between two lines of a column, in print of a size. */
function whiteBetweenLines(byColumn: readonly (readonly Line[])[], usual: number): number {
  const gaps = byColumn.flatMap((lines) =>
    lines.slice(1).map(({ baseline, size }, at) => baseline - (lines[at]?.baseline ?? 0) - (RISE + DROP) * size),
  );
  return Math.max(0, Math.min(LOOSEST * usual, ...gaps));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Whether a band is one line that runs from the first column over the white beside it, or stands there alone in bold. */
function isAcross({ words }: Band, columns: readonly Column[]): boolean {
  const chunk = firstOfOneLine(words, columns);
  const isAlone = chunk?.words.length === words.length && areBold(words);
  return runsAcross(words, columns) || (isAlone && chunk.box.right < (columns[1]?.left ?? 0));
}

/** Whether words are one line that runs from the first column into the second, as no cell does, with nothing beside it. */
export function runsAcross(words: readonly Word[], columns: readonly Column[]): boolean {
  const chunk = firstOfOneLine(words, columns);
  const second = columns[1]?.left ?? Infinity;
  return chunk?.words.length === words.length && chunk.box.right > second + 2 && idsBegun(words) === 0;
}

/** Words of one text are no further apart than this, in font sizes: columns are, however close they stand. */
const CLOSE = 0.45;

/** What words that are one line begin with, if they begin in the first column and with no id. */
function firstOfOneLine(words: readonly Word[], [first]: readonly Column[]): Chunk | undefined {
  const [line, more] = linesOf(words);
  if (line === undefined || more !== undefined || first === undefined) return undefined;
  const [chunk] = chunksOf(line, [], CLOSE);
  return chunk === undefined || chunk.box.left > first.right || beginsWithIdOrStem(chunk.text) ? undefined : chunk;
}
