import type { MarkFamily } from './marks.js';
import { familiesUsed, markPlace } from './marks.js';
import type { Widths } from './column-estimates.js';
import { UNKNOWN, widthsOf } from './column-estimates.js';
import type { HintedRun, RowReading, TableStyle } from './reading.js';
import type { TableLines } from './table-rows.js';
import { unmix } from './unmix.js';
import type { WordPairs } from './wording.js';
import { affinityFrom, endsSentence, notePairs } from './wording.js';

/** The readings of a paper's rows, run by run, and how many of them cannot be right. */
export interface Decoded {
  readonly rows: readonly (readonly RowReading[])[];
  readonly faults: number;
}

/** How often the rows are read anew with what the reading before taught of columns and phrases. */
const PASSES = 4;
/** How far word pairs are trusted that stand on lines not yet cut, where they may belong to two cells. */
const UNCUT_TRUST = 0.4;
/**
 * Reads the rows of all tables of a paper, given the word pairs of its running text. Each pass takes the column widths
 * and the phrases that the one before found, until nothing changes.
 */
export function decode(runs: readonly HintedRun[], text: WordPairs, centred: boolean): Decoded {
  const families = familiesIn(runs);
  let pairs = withLinePairs(text, runs);
  let widths = runs.map((): readonly Widths[] => [UNKNOWN]);
  let rows: readonly (readonly RowReading[])[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const affinity = affinityFrom({ pairs, trust: pass === 0 ? UNCUT_TRUST : 1 });
    const read = runs.map(({ table, lines, hints }, at) => {
      const styles = (widths[at] ?? [UNKNOWN]).map((width) => styleOf(table, families, centred, width));
      const ways = styles.map((style) => unmix(lines, { style, hints, affinity }));
      return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).rows;
    });
    if (sameRows(read, rows)) break;
    rows = read;
    widths = widthsOf(runs, rows);
    pairs = withRowPairs(text, runs, rows);
  }
  return { rows, faults: rows.flat().filter(isFaulty).length };
}

function sameRows(some: readonly (readonly RowReading[])[], others: readonly (readonly RowReading[])[]): boolean {
  const cells = (rows: readonly (readonly RowReading[])[]) =>
    rows
      .flat()
      .flatMap(({ title, status, mark }) => [title.length, status.length, mark?.at ?? -1, status[0]?.at ?? -1]);
  return cells(some).join() === cells(others).join();
}

/** Whether a row's status is no whole sentences: it lacks, or begins or ends in the midst of one. */
function isFaulty({ status }: RowReading): boolean {
  const words = plainWords(status.map(({ word }) => word));
  return !/^[\p{Lu}\p{N}]/u.test(words[0] ?? '') || !endsSentence(words.at(-1) ?? '');
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
