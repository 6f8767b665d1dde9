import { affinityFrom, notePairs } from './wording.js';
import type { WordPairs } from './wording.js';
import { widthOf } from './glyph-widths.js';
import type { MarkFamily } from './marks.js';
import { familiesUsed, markPlace } from './marks.js';
import type { Placed, RowHints, RowReading, TableStyle } from './reading.js';
import type { Run, TableLines } from './table-rows.js';
import type { TableLine } from './table-lines.js';
import { unmix } from './unmix.js';
import type { WrappedLine } from './wrap.js';
import { columnWidth, lineWidth, misfit } from './wrap.js';
import { endsSentence } from './wording.js';

/** A run of rows with what is known of each before it is read. */
export interface HintedRun {
  readonly table: TableLines;
  readonly lines: readonly TableLine[];
  /** The name of each row among the texts of the paper, in order. */
  readonly keys: readonly string[];
  readonly hints: readonly RowHints[];
}

/** The readings of a paper's rows, run by run, and what speaks against them all together. */
export interface Decoded {
  readonly rows: readonly (readonly RowReading[])[];
  readonly cost: number;
}

interface Widths {
  readonly title: number | null;
  readonly status: number | null;
}

/** How often the rows are read anew with what the reading before taught of columns and phrases. */
const PASSES = 4;
/** How badly the paper's column width may fit a table, by line, before the table's own is taken. */
const OWN_WIDTH_FROM = 0.35;

/**
 * Reads the rows of all tables of a paper, given the word pairs of its running text. Each pass takes the column widths
 * and the phrases that the one before found.
 */
export function decode(runs: readonly HintedRun[], text: WordPairs, centred: boolean): Decoded {
  const families = familiesIn(runs);
  let pairs = withLinePairs(text, runs);
  let widths = runs.map((): Widths => ({ title: null, status: null }));
  let decoded: Decoded = { rows: [], cost: Infinity };
  for (let pass = 0; pass < PASSES; pass += 1) {
    const affinity = affinityFrom(pairs);
    const read = runs.map(({ table, lines, hints }, at) => {
      const style = styleOf(table, families, centred, widths[at] ?? { title: null, status: null });
      return unmix(lines, { style, hints, affinity });
    });
    decoded = { rows: read.map(({ rows }) => rows), cost: read.reduce((sum, { cost }) => sum + cost, 0) };
    widths = widthsOf(runs, decoded.rows);
    pairs = withRowPairs(text, runs, decoded.rows);
  }
  return decoded;
}

function styleOf(
  { columns, quoted, idColumn }: TableLines,
  families: ReadonlySet<MarkFamily>,
  centred: boolean,
  widths: Widths,
): TableStyle {
  const marks = markPlace(columns.map(({ role }) => role));
  return { quoted, idColumn, marks, families, centred, titleWidth: widths.title, statusWidth: widths.status };
}

/** The families of marks in use, from the words that stand where marks do on the lines of each row. */
function familiesIn(runs: readonly HintedRun[]): ReadonlySet<MarkFamily> {
  const rows = runs.flatMap(({ lines, table }) => {
    const between = markPlace(table.columns.map(({ role }) => role)) !== 'last';
    const perRow: string[][] = [];
    for (const { id, words } of lines) {
      if (id !== null) perRow.push([]);
      const texts = words.filter(({ noise }) => !noise).map((word) => word.text);
      perRow.at(-1)?.push(...(between ? texts : texts.slice(-1)));
    }
    return perRow;
  });
  return familiesUsed(rows);
}

function copyOf(pairs: WordPairs): WordPairs {
  return new Map([...pairs].map(([pair, sources]) => [pair, new Set(sources)]));
}

/** The word pairs of the text and, uncut, of all lines of the tables. */
function withLinePairs(text: WordPairs, runs: readonly HintedRun[]): WordPairs {
  const pairs = copyOf(text);
  for (const { lines, keys } of runs) {
    let row = -1;
    for (const { id, words } of lines) {
      if (id !== null) row += 1;
      notePairs(pairs, plainWords(words), keys[row] ?? 'lead', false);
    }
  }
  return pairs;
}

/** The word pairs of the text and of the rows as they were read. */
function withRowPairs(
  text: WordPairs,
  runs: readonly HintedRun[],
  rows: readonly (readonly RowReading[])[],
): WordPairs {
  const pairs = copyOf(text);
  runs.forEach(({ keys }, run) => {
    rows[run]?.forEach(({ title, status }, row) => {
      const key = keys[row] ?? 'lead';
      notePairs(pairs, plainWords(title.map(({ word }) => word)), key, false);
      notePairs(pairs, plainWords(status.map(({ word }) => word)), key, true);
    });
  });
  return pairs;
}

function plainWords(words: readonly { readonly text: string; readonly noise: boolean }[]): string[] {
  return words.filter(({ noise }) => !noise).map(({ text }) => text);
}

/** The widths of the columns of each run: those of the paper, or its own where the paper's do not fit it. */
function widthsOf(runs: readonly HintedRun[], rows: readonly (readonly RowReading[])[]): Widths[] {
  const titles = runs.map((run, at) => (rows[at] ?? []).flatMap((row, index) => wrappedTitle(run, row, index)));
  const statuses = runs.map((_, at) => (rows[at] ?? []).flatMap(({ status }) => wrapped(status, () => 0, true)));
  const shared = { title: columnWidth(titles.flat()), status: columnWidth(statuses.flat()) };
  return runs.map((_, at) => ({
    title: fitting(shared.title, titles[at] ?? []),
    status: fitting(shared.status, statuses[at] ?? []),
  }));
}

function fitting(shared: number | null, lines: readonly WrappedLine[]): number | null {
  if (shared !== null && misfit(shared, lines) <= OWN_WIDTH_FROM * lines.length) return shared;
  return columnWidth(lines) ?? shared;
}

function wrappedTitle({ table, lines }: HintedRun, row: RowReading, index: number): WrappedLine[] {
  const ids = lines.flatMap(({ id }, at) => (id === null ? [] : [{ id, at }]));
  const id = ids[index];
  const room = (at: number) => (id?.at === at && !table.idColumn ? widthOf(id.id) : 0);
  return wrapped(row.title, room, false);
}

/** The lines of a cell; where sentences may end paragraphs, a line that ends one tells nothing of the next. */
function wrapped(cell: readonly Placed[], room: (at: number) => number, paragraphs: boolean): WrappedLine[] {
  const byLine = new Map<number, Placed['word'][]>();
  for (const { word, at } of cell) byLine.set(at, [...(byLine.get(at) ?? []), word]);
  const lines = [...byLine].filter(([, words]) => words.some(({ noise }) => !noise));
  return lines.map(([at, words], index) => {
    const width = lineWidth(words, room(at));
    const next = lines[index + 1]?.[1].find(({ noise }) => !noise);
    const ends = paragraphs && endsSentence(words.at(-1)?.text ?? '');
    return { width, withNext: next === undefined || ends ? null : lineWidth([next], width) };
  });
}

/** The lines of a run that are read: all, or where cells start at the top those from the first id on. */
export function readableLines({ lines, lead }: Run, centred: boolean): readonly TableLine[] {
  return centred ? lines : lines.slice(lead);
}
