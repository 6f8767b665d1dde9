import type { Change, SourceRecord } from '../model/statement.js';
import type { SourceId } from '../model/ids.js';
import { changesBetween } from '../reconcile/changes/changes.js';
import type { Reconciled } from '../reconcile/history.js';
import { papersSpeaking } from '../reconcile/statements/paper-view.js';

/** What changed from one paper to the next; `before` is null where it is the first. */
export interface PaperChanges {
  readonly paper: SourceRecord;
  readonly before: SourceRecord | null;
  readonly changes: readonly Change[];
}

/**
 * For each added paper that speaks for itself in the history, what changed since the paper before it, oldest first.
 */
export function changesBefore(
  history: Reconciled | null,
  added: readonly { readonly sha256: SourceId }[],
): PaperChanges[] {
  if (history === null) return [];
  const isNew = new Set(added.map(({ sha256 }) => sha256));
  return papersSpeaking(history.sources, history.statements).flatMap((paper, at, papers): PaperChanges[] => {
    if (!isNew.has(paper.record.id)) return [];
    const before = papers[at - 1];
    if (before === undefined) return [{ paper: paper.record, before: null, changes: [] }];
    return [{ paper: paper.record, before: before.record, changes: changesBetween(before, paper) }];
  });
}
