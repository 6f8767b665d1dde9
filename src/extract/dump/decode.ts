import { before } from './cuts.js';
import { plainWords, withLinePairs, withRowPairs } from './evidence.js';
import type { MarkFamily } from './marks.js';
import { familiesUsed, markFamily, markPlace } from './marks.js';
import type { Widths } from './column-estimates.js';
import { UNKNOWN, widthsOf } from './column-estimates.js';
import type { HintedRun, RowReading, TableStyle } from './reading.js';
import type { TableLines } from './table-rows.js';
import { unmix } from './unmix.js';
import { affinityFrom, endsSentence } from './wording.js';
import type { KnownPairs } from './wording.js';

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
 * Reads the rows of all tables of a paper, given the word pairs that field and text teach. Each pass takes the column widths
 * and the phrases that the one before found, until nothing changes.
 */
export function decode(runs: readonly HintedRun[], text: KnownPairs, centred: boolean): Decoded {
  const families = familiesIn(runs);
  let pairs = withLinePairs(text, runs);
  let widths = runs.map((): readonly Widths[] => [UNKNOWN]);
  let rows: readonly (readonly RowReading[])[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const affinity = affinityFrom({ ...pairs, trust: pass === 0 ? UNCUT_TRUST : 1 });
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
  { columns, quoted, idColumn, apart }: TableLines,
  families: ReadonlySet<MarkFamily>,
  centred: boolean,
  widths: Widths,
): TableStyle {
  const marks = markPlace(columns.map(({ role }) => role));
  return { quoted, idColumn, marks, families, centred, apart, titleWidth: widths.title, statusWidth: widths.status };
}

/** The families of marks in use, from the words that stand where marks do on the lines of each row. */
function familiesIn(runs: readonly HintedRun[]): ReadonlySet<MarkFamily> {
  const rows = runs.flatMap(({ lines, table }) => {
    const between = markPlace(table.columns.map(({ role }) => role)) !== 'last';
    const perRow: MarkFamily[][] = [];
    for (const { id, words } of lines) {
      if (id !== null) perRow.push([]);
      const plain = words.filter(({ noise }) => !noise);
      const marks = plain.map(({ text }, at) => markFamily(text, before(plain, at)));
      perRow.at(-1)?.push(...(between ? marks : marks.slice(-1)).filter((family) => family !== null));
    }
    return perRow;
  });
  return familiesUsed(rows);
}
