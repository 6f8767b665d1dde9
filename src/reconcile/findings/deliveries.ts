import type { ReleaseName } from '../../model/ids.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { placesOnce } from '../statements/citing.js';
import { hasId, type PaperView, type Row } from '../statements/paper-view.js';
import { releaseDateIn, releaseMonth } from '../releases/release-dates.js';
import { hasEnded } from '../releases/release-plans.js';
import type { Raising } from './raising.js';

/**
 * What the page of a release, or its news post, says was delivered, held against what the papers planned for it: what
 * the newest paper before the release had in scope and nothing lists as delivered, and what is delivered and stood in
 * no paper's scope. Without a paper that lists the release nothing can be said.
 */
export function raisedByDeliveries(views: readonly PaperView[]): Raising[] {
  return views.flatMap((view, at) => {
    const release = view.record.releases[0]?.name;
    const delivered = deliveredIn(view, release);
    if (view.record.kind === 'paper' || release === undefined || delivered.length === 0) return [];
    const until = views.slice(0, at + 1);
    const papers = until.filter(({ record }) => record.kind === 'paper' && lists(record, release));
    if (papers.length === 0) return [];
    return [
      ...neverCame(view.record, release, papers, until),
      ...notAnnounced(view.record, release, papers, delivered),
    ];
  });
}

/** What the newest paper before the release had in its scope, and no source so far says was delivered in it. */
function neverCame(
  by: SourceRecord,
  release: ReleaseName,
  papers: readonly PaperView[],
  until: readonly PaperView[],
): Raising[] {
  const dated = papers.findLast(({ record }) => releaseDateIn(record, release) !== null)?.record;
  const day = releaseDateIn(by, release) ?? (dated && releaseDateIn(dated, release)) ?? `${releaseMonth(release)}-01`;
  const last = papers.findLast(({ record }) => record.date < day);
  if (last === undefined) return [];
  const came = new Set(until.flatMap((view) => deliveredIn(view, release)).map(({ key }) => key));
  const awaited = inScope(last, release).filter((one) => !came.has(one.key) && !hasEnded(one));
  const site = until.filter(({ record }) => record.kind !== 'paper' && deliveredBy(record, release));
  const shows = site.flatMap(({ record }) => record.releases.flatMap(({ places }) => places));
  const since = until.slice(until.indexOf(last) + 1);
  return oncePerKey(awaited).map((one) => ({
    by,
    ...explanation(since, one, release),
    finding: {
      kind: 'planned-not-released',
      modificationId: one.modificationId,
      release,
      message: `${one.modificationId} was in the scope of the ${release} SEC Release, and is not among what is said to have come with it.`,
      places: placesOnce([...one.places, ...shows]),
    },
  }));
}

/** The source after the paper that told of another release of a modification, or of its end, and so why it did not come. */
function explanation(since: readonly PaperView[], { key }: Row, release: ReleaseName): Pick<Raising, 'explainedBy'> {
  const told = since.findLast(({ statements }) =>
    statements.some(
      (one) =>
        one.key === key &&
        one.role === 'page' &&
        (one.stage === 'withdrawn' || one.stage === 'rejected' || (one.release !== null && one.release !== release)),
    ),
  );
  return told === undefined ? {} : { explainedBy: told.record };
}

/** What was delivered and stands in the scope of the release in none of the papers. */
function notAnnounced(
  by: SourceRecord,
  release: ReleaseName,
  papers: readonly PaperView[],
  delivered: readonly Row[],
): Raising[] {
  const announced = new Set(papers.flatMap((paper) => inScope(paper, release)).map(({ key }) => key));
  const sections = papers.slice(-1).flatMap(({ record }) => record.releases.filter(({ name }) => name === release));
  return oncePerKey(delivered.filter(({ key }) => !announced.has(key))).map((one) => ({
    by,
    finding: {
      kind: 'released-not-planned',
      modificationId: one.modificationId,
      release,
      message: `${one.modificationId} came with the ${release} SEC Release, and no paper held had it in scope.`,
      places: placesOnce([...one.places, ...sections.flatMap(({ places }) => places)]),
    },
  }));
}

/** What a paper has in the scope of a release: its rows, and what its narrative lets join, without what it lets leave. */
function inScope({ statements }: PaperView, release: ReleaseName): Row[] {
  const of = statements.filter(hasId).filter((one) => one.release === release);
  const left = new Set(of.filter(({ role }) => role === 'leaves').map(({ key }) => key));
  return of.filter(({ role, key }) => role === 'listed' || (role === 'joins' && !left.has(key)));
}

function deliveredIn({ statements }: PaperView, release: ReleaseName | undefined): Row[] {
  return statements.filter(hasId).filter((one) => one.role === 'delivered' && one.release === release);
}

function lists({ releases }: SourceRecord, release: ReleaseName): boolean {
  return releases.some(({ name }) => name === release);
}

function deliveredBy(record: SourceRecord, release: ReleaseName): boolean {
  return record.kind !== 'modification' && lists(record, release);
}

function oncePerKey<One extends Statement>(statements: readonly One[]): One[] {
  return [...new Map([...statements].reverse().map((one) => [one.key, one])).values()].reverse();
}
