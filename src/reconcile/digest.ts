import { lastDay } from '../lib/dates.js';
import { groupedBy } from '../lib/grouped.js';
import { newestOf } from '../lib/newest.js';
import type { Finding } from '../model/finding.js';
import type { Day, ModificationId, ReleaseName } from '../model/ids.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../model/statement.js';
import { deadlinesOf, type Deadline } from './deadlines.js';
import { groupForReading, type ChangeGroups } from './releases/grouping.js';
import type { Reconciled } from './history.js';
import { compareStatements } from './order.js';
import { hasId, papersSpeaking } from './statements/paper-view.js';
import { stepsBetween } from './changes/steps.js';

/** A date to come, and the modification as it is called now. */
export interface NamedDeadline extends Deadline {
  readonly modificationId: ModificationId | null;
  readonly title: string | null;
}

/** A modification that the site said for the first time came with a release. */
export interface Delivery {
  readonly modificationId: ModificationId;
  readonly title: string | null;
  readonly release: ReleaseName | null;
  readonly statement: Statement;
}

/** What an analyst would send round: what happened after one day up to the newest source, and what is coming. */
export interface Digest {
  readonly since: Day;
  readonly until: Day;
  /** The sources that speak for days in between, oldest first. */
  readonly sources: readonly SourceRecord[];
  readonly changes: ChangeGroups<DatedChange>;
  readonly delivered: readonly Delivery[];
  /** The nearest first. */
  readonly deadlines: readonly NamedDeadline[];
  /** Open findings that are new. */
  readonly raised: readonly Finding[];
  /** Older findings that a source in between has settled. */
  readonly settled: readonly Finding[];
}

/** The briefing on all that sources said after the day `since`. */
export function digestOf({ sources, statements, modifications, findings }: Reconciled, since: Day): Digest {
  const speaking = sources.filter(({ sameAs, date }) => sameAs === null && date > since);
  const until = newestOf([since, ...sources.map(({ date }) => date)]);
  const ofReleases = stepsBetween(papersSpeaking(sources, statements)).flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === 'release-date'),
  );
  const delivered = deliveriesAfter(statements, since);
  const raised = findings.filter((one) => one.since > since && one.state === 'open');
  const changes = [...ofReleases, ...modifications.flatMap((one) => withoutDelivery(one, delivered))];
  return {
    since,
    until,
    sources: speaking,
    changes: groupForReading(changes.filter(({ date, kind }) => date > since && kind !== 'wording')),
    delivered,
    deadlines: named(deadlinesOf(statements, sources), modifications).filter(({ date }) => lastDay(date) >= until),
    raised,
    settled: findings.filter(
      (one) =>
        one.since <= since &&
        one.settledBy !== undefined &&
        one.settledBy.date > since &&
        !raised.some((newer) => goesOnIn(one, newer)),
    ),
  };
}

/** Whether a finding that is settled goes on in a newer one on the same matter: a date that moved once more. */
function goesOnIn(one: Finding, newer: Finding): boolean {
  return one.kind === newer.kind && one.modificationId === newer.modificationId && one.from === newer.from;
}

/** The changes of a modification, without its coming with a release where that is told among what was delivered. */
function withoutDelivery({ key, changes }: Modification, delivered: readonly Delivery[]): DatedChange[] {
  const isDelivered = delivered.some(({ statement }) => statement.key === key);
  return changes.filter(({ kind, to }) => !(isDelivered && kind === 'stage' && to === 'implemented'));
}

/** What the site said of each modification and release for the first time. */
function deliveriesAfter(statements: readonly Statement[], since: Day): Delivery[] {
  const entries = statements.filter(hasId).filter(({ role }) => role === 'delivered');
  const firsts = groupedBy(entries.sort(compareStatements), ({ key, release }) => `${key} ${release ?? ''}`);
  return [...firsts.values()].flatMap(([statement]) => {
    if (statement === undefined || statement.date <= since) return [];
    const { modificationId, title, release } = statement;
    return [{ modificationId, title, release, statement }];
  });
}

function named(deadlines: readonly Deadline[], modifications: readonly Modification[]): NamedDeadline[] {
  const names = new Map(modifications.map(({ key, modificationId, title }) => [key, { modificationId, title }]));
  return deadlines.map((one) => ({ ...one, ...(names.get(one.key) ?? { modificationId: null, title: null }) }));
}
