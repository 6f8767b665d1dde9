import { UsageError } from '../lib/errors.js';
import type { Change } from '../model/statement.js';
import { changesBetween } from '../reconcile/changes/changes.js';
import { papersSpeaking } from '../reconcile/statements/paper-view.js';
import type { PaperView as Paper } from '../reconcile/statements/paper-view.js';
import type { HomeIndex } from './home.js';
import { namedSource } from './named.js';
import { perIndex } from './per-index.js';

/** What changed from one paper to another. */
export interface DiffAnswer {
  readonly from: Paper['record'];
  readonly to: Paper['record'];
  readonly changes: readonly Change[];
}

/** The changes from paper `a` to paper `b`. */
export function diffOf(a: Paper, b: Paper): DiffAnswer {
  return { from: a.record, to: b.record, changes: changesBetween(a, b) };
}

/**
 * The paper of the index that `typed` means: its name, the beginning of its checksum, or its date.
 * @throws UsageError where none or several are meant.
 */
export async function heldPaper(index: HomeIndex, typed: string): Promise<Paper> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const record = namedSource(
    sources.filter(({ kind }) => kind !== 'document'),
    typed,
  );
  const speaking = record.sameAs ?? record.id;
  return {
    record,
    statements: statements.filter((one) => one.source === speaking),
  };
}

/**
 * The two newest papers of the index, the older first.
 * @throws UsageError where fewer than two are held.
 */
export async function twoNewestPapers(index: HomeIndex): Promise<[Paper, Paper]> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const [older, newer] = papersSpeaking(sources, statements).slice(-2);
  if (older === undefined || newer === undefined) {
    throw new UsageError('there are not yet two papers to compare: ingest another, or name two files');
  }
  return [older, newer];
}

/** What the newest paper of the index changed; null where fewer than two are held. */
export const newestDiff = perIndex(async (index: HomeIndex): Promise<DiffAnswer | null> => {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const [older, newer] = papersSpeaking(sources, statements).slice(-2);
  return older === undefined || newer === undefined ? null : diffOf(older, newer);
});

export type { PaperView as Paper } from '../reconcile/statements/paper-view.js';
