import type { HomeIndex } from '../../src/answers/home.js';
import { reconcile } from '../../src/reconcile/history.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { searchOf } from '../../src/pipeline/search-of.js';

/** An index over what made-up sources say, without a home on disk. */
export function indexOver(snapshots: readonly Snapshot[]): HomeIndex {
  const { statements, sources, modifications, findings } = reconcile(snapshots);
  const answer =
    <T>(value: T) =>
    () =>
      Promise.resolve(value);
  return {
    statements: answer(statements),
    sources: answer(sources),
    modifications: answer(modifications),
    findings: answer(findings),
    search: answer(searchOf({ statements, sources, modifications })),
    specimens: false,
  } as unknown as HomeIndex;
}
