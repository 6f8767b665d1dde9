import { compareText } from '../lib/compare-text.js';
import { groupedBy } from '../lib/grouped.js';
import { keyOf } from '../lib/ids.js';
import type { Finding } from '../model/finding.js';
import type { Day, ModificationKey } from '../model/ids.js';
import { ChangeKind } from '../model/statement.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../model/statement.js';
import { findingsOf } from './findings.js';
import { findingsAsOf } from './findings/life.js';
import { papersOf, type Paper } from './changes/forms.js';
import { identified, modificationsOf } from './statements/identity.js';
import { compareSources, compareStatements } from './order.js';
import { viewsOf, type PaperView } from './statements/paper-view.js';
import { releaseMovesIn } from './releases/release-moves.js';
import { changesByMoves, changesOnSite } from './changes/site-changes.js';
import type { Snapshot } from './statements/snapshot.js';
import { isInParts, stageSteps } from './changes/stage-steps.js';
import { stepsBetween } from './changes/steps.js';
import { changesToldOnce, type ToldChange } from './changes/told-once.js';

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

/** The changes in the life of each modification, as all sources tell them in their order, each once; oldest first. */
function changesByKey(
  sources: readonly SourceRecord[],
  statements: readonly Statement[],
): Map<ModificationKey, DatedChange[]> {
  const views = viewsOf(sources, statements);
  const inOrder = groupedBy(
    views.flatMap((view) => view.statements),
    ({ key }) => key,
  );
  const fromPapers = groupedBy(changesFromPapers(views), ({ key }) => key);
  const moves = groupedBy(changesByMoves(releaseMovesIn(views)), ({ key }) => key);
  const lives = [...inOrder].map(([key, said]): [ModificationKey, DatedChange[]] => {
    const papers = (fromPapers.get(key) ?? []).map(({ change }) => change);
    const site = [...(moves.get(key) ?? []).map(({ change }) => change), ...changesOnSite(said)];
    return [key, lifeOf(papers, site, said)];
  });
  return new Map(lives.filter(([, changes]) => changes.length > 0));
}

function changesFromPapers(views: readonly PaperView[]): { key: ModificationKey; change: DatedChange }[] {
  return stepsBetween(views.filter(({ record }) => record.kind === 'paper')).flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.modificationId === undefined ? [] : [{ key: keyOf(change.modificationId), change }],
    ),
  );
}

/** The changes of one modification; where it goes in one piece, its stages are those that all sources tell together. */
function lifeOf(
  papers: readonly DatedChange[],
  site: readonly DatedChange[],
  said: readonly Statement[],
): DatedChange[] {
  const inParts = isInParts(said);
  const told: ToldChange[] = [
    ...papers.filter(({ kind }) => inParts || kind !== 'stage').map((change) => ({ by: 'papers' as const, change })),
    ...site.map((change) => ({ by: 'site' as const, change })),
  ];
  const byDay = (a: { date: Day }, b: { date: Day }) => compareText(a.date, b.date);
  const rank = ({ kind }: DatedChange) => ChangeKind.options.indexOf(kind);
  const once = changesToldOnce(told.sort((a, b) => byDay(a.change, b.change)));
  return [...once, ...(inParts ? [] : stageSteps(said))].sort((a, b) => byDay(a, b) || rank(a) - rank(b));
}
