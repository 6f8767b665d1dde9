import type { HomeIndex } from '../../src/answers/home.js';
import { reconcile } from '../../src/reconcile/history.js';
import type { Snapshot } from '../../src/reconcile/snapshot.js';
import { standingsOf } from '../../src/reconcile/standing.js';
import { buildSearch } from '../../src/search/build.js';

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
    search: answer(buildSearch(modifications, standingsOf(statements), sources)),
    specimens: false,
  } as unknown as HomeIndex;
}
