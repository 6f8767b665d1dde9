import { groupedBy } from '../lib/grouped.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import { compareKeys } from '../reconcile/order.js';
import { papersSpeaking, rowsOf } from '../reconcile/statements/paper-view.js';
import { pairedRows } from '../reconcile/changes/row-pairs.js';
import { isSamePrint } from '../reconcile/statements/same-print.js';
import { diffOf, heldPaper, twoNewestPapers } from './diff.js';
import type { DiffAnswer, Paper } from './diff.js';
import type { HomeIndex } from './home.js';
import { wordDiff, type WordRun } from './word-diff.js';

/** Two papers, the older first. */
export interface PaperPair {
  readonly from: SourceRecord;
  readonly to: SourceRecord;
}

/** A row whose status text is worded otherwise in the second paper. */
export interface TextPair {
  readonly before: Statement;
  readonly after: Statement;
  readonly words: readonly WordRun[];
}

/** What changed from one paper to another, word by word, and the pairs of papers before and after. */
export interface DifferencesAnswer extends DiffAnswer {
  readonly texts: readonly TextPair[];
  readonly previous: PaperPair | null;
  readonly next: PaperPair | null;
  /** All papers that speak for themselves, oldest first. */
  readonly papers: readonly SourceRecord[];
}

/**
 * The differences of two papers of the index; of the two newest where none is named, of one and the paper before it
 * where only the later is.
 * @throws UsageError where a name means none or several, or fewer than two papers are held.
 */
export async function differencesOf(index: HomeIndex, from?: string, to?: string): Promise<DifferencesAnswer> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const papers = papersSpeaking(sources, statements).map(({ record }) => record);
  const [a, b] = await papersMeant(index, from, to, papers);
  return {
    ...diffOf(a, b),
    texts: textPairs(a, b),
    previous: pairAt(papers, papers.findIndex(({ id }) => id === (a.record.sameAs ?? a.record.id)) - 1),
    next: pairAt(
      papers,
      papers.findIndex(({ id }) => id === (b.record.sameAs ?? b.record.id)),
    ),
    papers,
  };
}

async function papersMeant(
  index: HomeIndex,
  from: string | undefined,
  to: string | undefined,
  papers: readonly SourceRecord[],
): Promise<[Paper, Paper]> {
  if (to === undefined) {
    const [older, newest] = await twoNewestPapers(index);
    return from === undefined ? [older, newest] : [await heldPaper(index, from), newest];
  }
  const later = await heldPaper(index, to);
  const before = papers[papers.findIndex(({ id }) => id === later.record.id) - 1];
  const name = from ?? before?.name;
  return [name === undefined ? later : await heldPaper(index, name), later];
}

function pairAt(papers: readonly SourceRecord[], at: number): PaperPair | null {
  const [from, to] = [papers[at], papers[at + 1]];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The rows of one modification that both papers have and word otherwise; those of one release go together. */
function textPairs(a: Paper, b: Paper): TextPair[] {
  const [rowsA, rowsB] = [groupedBy(rowsOf(a), ({ key }) => key), groupedBy(rowsOf(b), ({ key }) => key)];
  return [...rowsB].flatMap(([key, after]) => pairsOf(rowsA.get(key) ?? [], after)).sort(comparePairs);
}

function pairsOf(before: readonly Statement[], after: readonly Statement[]): TextPair[] {
  const releases = new Set(after.map(({ release }) => release));
  const same = [...releases].flatMap((name) =>
    pairedRows(
      before.filter(({ release }) => release === name),
      after.filter(({ release }) => release === name),
    ),
  );
  const paired = new Set(same.flat());
  const moved = pairedRows(
    before.filter((row) => !paired.has(row)),
    after.filter((row) => !paired.has(row)),
  );
  return [...same, ...moved]
    .filter(([one, other]) => !isSamePrint(one.statusText, other.statusText))
    .map(([one, other]) => ({ before: one, after: other, words: wordDiff(one.statusText, other.statusText) }));
}

function comparePairs(a: TextPair, b: TextPair): number {
  return compareKeys(a.after.key, b.after.key);
}
