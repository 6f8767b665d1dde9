import { compareText } from '../lib/compare-text.js';
import { groupedBy } from '../lib/grouped.js';
import { newestOf } from '../lib/newest.js';
import type { ModificationKey, ReleaseName } from '../model/ids.js';
import { NewsKind, type NewsItem } from '../model/news.js';
import type { Modification, Statement } from '../model/statement.js';
import type { Reconciled } from './history.js';
import type { Draft } from './news/draft.js';
import { idsOf } from './news/identity.js';
import { newsOfModifications, newsOfReleaseDates } from './news/of-changes.js';
import { newsOfFindings } from './news/of-findings.js';
import { newsOfReleases } from './news/of-releases.js';
import { newsOfStatements } from './news/of-statements.js';
import { sourcesIn, type Sources } from './news/sources.js';
import { toldOnce } from './news/told-once.js';
import { compareKeys, compareReleases } from './order.js';

/**
 * Everything that became known, oldest first and each thing once: what changed in the lives of modifications and in the
 * releases themselves, what was told of for the first time, what was found and what was settled. The order in which the
 * sources were received, other forms of a paper and a rebuild make no difference.
 */
export function newsOf({ sources: records, statements, modifications, findings }: Reconciled): NewsItem[] {
  const sources = sourcesIn(records);
  const changes = [
    ...newsOfModifications(modifications, sources),
    ...newsOfReleaseDates(records, statements, sources),
    ...newsOfReleases(records),
  ];
  const drafts = [
    ...changes,
    ...withoutJoining(newsOfStatements(statements, sources), changes),
    ...newsOfFindings(findings, sources),
  ].sort(inOrder(sources));
  const told = toldOnce(drafts, sources);
  const ids = idsOf(told);
  const named = namesIn(modifications);
  const listed = groupedBy(statements, ({ key }) => key);
  return told.flatMap(({ first: { release, ...draft } }, at) => {
    const id = ids[at];
    const releases = release === undefined ? releasesOf(draft, listed) : [release];
    return id === undefined ? [] : [{ ...draft, ...id, ...named(draft.key), releases }];
  });
}

/** What was first told of, unless it is told to have joined a release by the same source. */
function withoutJoining(told: readonly Draft[], changes: readonly Draft[]): Draft[] {
  const joined = new Set(changes.filter(({ kind }) => kind === 'added').map(({ key, source }) => `${key} ${source}`));
  return told.filter(({ kind, key, source }) => kind !== 'first-told' || !joined.has(`${key} ${source}`));
}

/** By the order in which the sources spoke; what one source tells by modification, release, kind and values. */
function inOrder(sources: Sources): (a: Draft, b: Draft) => number {
  return (a, b) =>
    compareText(a.date, b.date) ||
    sources.rank(a.source) - sources.rank(b.source) ||
    compareNullable(a.key, b.key, compareKeys) ||
    compareNullable(a.release, b.release, compareReleases) ||
    NewsKind.options.indexOf(a.kind) - NewsKind.options.indexOf(b.kind) ||
    compareText(a.event ?? '', b.event ?? '') ||
    compareText(String(a.to), String(b.to)) ||
    compareText(a.words, b.words);
}

function compareNullable<T>(a: T | null | undefined, b: T | null | undefined, compare: (a: T, b: T) => number) {
  if (a == null || b == null) return Number(a != null) - Number(b != null);
  return compare(a, b);
}

function namesIn(modifications: readonly Modification[]) {
  const byKey = new Map(modifications.map((modification) => [modification.key, modification]));
  return (key: ModificationKey | null): Pick<NewsItem, 'modificationId' | 'title'> => {
    const { modificationId = null, title = null } = (key === null ? undefined : byKey.get(key)) ?? {};
    return { modificationId, title };
  };
}

/** The releases that news names or, where it names none, those in which its modification stood then. */
function releasesOf(
  { kind, key, date, from, to }: Pick<Draft, 'kind' | 'key' | 'date' | 'from' | 'to'>,
  listed: ReadonlyMap<ModificationKey, readonly Statement[]>,
): ReleaseName[] {
  if (kind === 'moved') return [String(from), String(to)];
  const until = (key === null ? [] : (listed.get(key) ?? [])).filter((one) => one.release !== null && one.date <= date);
  const newest = newestOf(until.map((one) => one.date));
  const then = until.filter((one) => one.date === newest && one.role !== 'leaves');
  return [...new Set(then.flatMap(({ release }) => release ?? []))].sort(compareReleases);
}
