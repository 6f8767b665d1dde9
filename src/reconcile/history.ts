import { groupedBy } from '../lib/grouped.js';
import { keyOf } from '../lib/ids.js';
import type { Finding } from '../model/finding.js';
import type { Day, ModificationKey } from '../model/ids.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../model/statement.js';
import { findingsOf } from './findings.js';
import { findingsAsOf } from './findings/life.js';
import { papersOf, type Paper } from './forms.js';
import { modificationsOf } from './identity.js';
import { compareSources, compareStatements } from './order.js';
import type { Snapshot } from './snapshot.js';
import { stepsBetween } from './steps.js';

/** The one history that all sources make together. */
export interface Reconciled {
  /** Oldest first; forms of a paper beside the one that speaks for them. */
  readonly sources: SourceRecord[];
  /** By modification, then oldest first; of a paper in several forms only what the speaking form says. */
  readonly statements: Statement[];
  readonly modifications: Modification[];
  readonly findings: Finding[];
}

/** Given what each source says, returns their one history; the order of the snapshots makes no difference. */
export function reconcile(snapshots: readonly Snapshot[]): Reconciled {
  const papers = papersOf(snapshots);
  const steps = stepsBetween(papers.map(({ speaking }) => speaking));
  const statements = papers.flatMap(({ speaking }) => speaking.statements).sort(compareStatements);
  return {
    sources: papers.flatMap(recordsOf).sort(compareSources),
    statements,
    modifications: modificationsOf(statements, changesByKey(steps.flatMap(({ changes }) => changes))),
    findings: findingsOf(papers, steps),
  };
}

/** The history as it was known when the newest source spoke for a day on or before `day`. */
export function asOf(history: Reconciled, day: Day): Reconciled {
  const sources = history.sources.filter(({ date }) => date <= day);
  const statements = history.statements.filter(({ date }) => date <= day);
  const changes = history.modifications.flatMap((modification) => modification.changes);
  return {
    sources,
    statements,
    modifications: modificationsOf(statements, changesByKey(changes.filter(({ date }) => date <= day))),
    findings: findingsAsOf(history.findings, sources, day),
  };
}

function recordsOf({ speaking, forms }: Paper): SourceRecord[] {
  const others = forms.filter(({ record }) => record.id !== speaking.record.id);
  return [speaking.record, ...others.map(({ record }) => ({ ...record, sameAs: speaking.record.id }))];
}

function changesByKey(changes: readonly DatedChange[]): Map<ModificationKey, DatedChange[]> {
  const ofModifications = changes.flatMap((change) =>
    change.modificationId === undefined ? [] : [{ key: keyOf(change.modificationId), change }],
  );
  const groups = [...groupedBy(ofModifications, ({ key }) => key)];
  return new Map(groups.map(([key, group]) => [key, group.map(({ change }) => change)]));
}
