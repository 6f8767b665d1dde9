import { groupedBy } from '../lib/grouped.js';
import { keyOf } from '../lib/ids.js';
import type { Finding } from '../model/finding.js';
import type { Day, ModificationKey } from '../model/ids.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../model/statement.js';
import { findingsOf } from './findings.js';
import { findingsAsOf } from './findings/life.js';
import { papersOf, type Paper } from './forms.js';
import { identified, modificationsOf } from './identity.js';
import { compareSources, compareStatements, compareText } from './order.js';
import { papersSpeaking, viewsOf } from './paper-view.js';
import { releaseMovesIn } from './release-moves.js';
import { changesByMoves, changesOnSite } from './site-changes.js';
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
  const papers = papersOf(snapshots.filter(({ record }) => record.kind === 'paper'));
  const pages = pagesOf(snapshots);
  const sources = [...papers.flatMap(recordsOf), ...pages.map(({ record }) => record)].sort(compareSources);
  const said = [...papers.map(({ speaking }) => speaking), ...pages].flatMap(({ statements }) => statements);
  const statements = identified(said, sources).sort(compareStatements);
  return {
    sources,
    statements,
    modifications: modificationsOf(statements, changesByKey(sources, statements)),
    findings: findingsOf(papers, pages, viewsOf(sources, statements)),
  };
}

/** The history as it was known when the newest source spoke for a day on or before `day`. */
export function asOf(history: Reconciled, day: Day): Reconciled {
  const sources = history.sources.filter(({ date }) => date <= day);
  const said = history.statements.filter(({ date }) => date <= day);
  const statements = identified(said, sources).sort(compareStatements);
  return {
    sources,
    statements,
    modifications: modificationsOf(statements, changesByKey(sources, statements)),
    findings: findingsAsOf(history.findings, sources, day),
  };
}

/** The captures of pages, each once. */
function pagesOf(snapshots: readonly Snapshot[]): Snapshot[] {
  const pages = snapshots.filter(({ record }) => record.kind !== 'paper');
  return [...new Map(pages.map((page) => [page.record.id, page])).values()];
}

function recordsOf({ speaking, forms }: Paper): SourceRecord[] {
  const others = forms.filter(({ record }) => record.id !== speaking.record.id);
  return [speaking.record, ...others.map(({ record }) => ({ ...record, sameAs: speaking.record.id }))];
}

/** The changes in the life of each modification, from paper to paper and on the site, oldest first. */
function changesByKey(
  sources: readonly SourceRecord[],
  statements: readonly Statement[],
): Map<ModificationKey, DatedChange[]> {
  const steps = stepsBetween(papersSpeaking(sources, statements));
  const fromPapers = steps.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.modificationId === undefined ? [] : [{ key: keyOf(change.modificationId), change }],
    ),
  );
  const onSite = [...groupedBy(statements, ({ key }) => key)].flatMap(([key, of]) =>
    changesOnSite(of).map((change) => ({ key, change })),
  );
  const moves = changesByMoves(releaseMovesIn(viewsOf(sources, statements)));
  const groups = [...groupedBy([...fromPapers, ...moves, ...onSite], ({ key }) => key)];
  return new Map(
    groups.map(([key, group]) => [key, group.map(({ change }) => change).sort((a, b) => compareText(a.date, b.date))]),
  );
}
