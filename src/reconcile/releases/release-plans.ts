import { lastDay, monthsBetween } from '../../lib/dates.js';
import type { CitedPlace } from '../../model/finding.js';
import type { ModificationKey, PartialDate, ReleaseName } from '../../model/ids.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { placesOf } from '../statements/citing.js';
import { compareReleases } from '../order.js';
import type { PaperView } from '../statements/paper-view.js';
import { releaseMonth } from './release-dates.js';

/** Stages after which nothing is awaited of a modification. */
const ENDED = new Set<unknown>(['implemented', 'withdrawn', 'rejected'] satisfies Statement['stage'][]);

/** A release by its name or, where none is named, a date. */
export type When = string;

/** When one source says a modification comes: by the releases it names or, where it names none, on a date. */
export interface Plan {
  readonly by: SourceRecord;
  readonly key: ModificationKey;
  readonly statements: readonly Statement[];
  /** The earliest first. */
  readonly releases: readonly ReleaseName[];
  /** Only where no release is named. */
  readonly date: PartialDate | null;
  /** Those with which the source says that it, or a part of it, has come. */
  readonly delivered: readonly ReleaseName[];
}

/** What a source says of when each of its modifications comes; one that it says nothing of has no plan. */
export function plansIn({ record, statements }: PaperView): Plan[] {
  const keys = [...new Set(statements.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const told = statements.filter((one) => one.key === key && tellsWhen(one));
    if (told.length === 0) return [];
    const named = [...new Set(told.flatMap(({ release }) => release ?? []))].sort(compareReleases);
    const date =
      named.length > 0 ? null : (told.flatMap(({ milestones }) => milestones.map((one) => one.date))[0] ?? null);
    const delivered = told
      .filter(({ role, stage }) => role === 'delivered' || (role === 'page' && stage === 'implemented'))
      .flatMap(({ release }) => release ?? []);
    return [{ by: record, key, statements: told, releases: named, date, delivered }];
  });
}

function tellsWhen({ role, release, stage, milestones }: Statement): boolean {
  if (role === 'joins' || role === 'leaves' || stage === 'withdrawn' || stage === 'rejected') return false;
  return release !== null || (role === 'page' && milestones.length > 0);
}

/** Whether a statement says that a modification has come to its end: implemented, withdrawn or rejected. */
export function hasEnded({ role, stage }: Statement): boolean {
  return role === 'delivered' || ENDED.has(stage);
}

/** Whether a statement says how far a modification has come. */
export function tellsProgress({ role, stage }: Statement): boolean {
  return stage !== null && (role === 'listed' || role === 'page' || role === 'delivered');
}

/** The month of a release, or a date as it is. */
export function monthOf(releaseOrDate: When): PartialDate {
  return /^\d/.test(releaseOrDate) ? releaseOrDate : releaseMonth(releaseOrDate);
}

/** Whether one release or date lies after another, by their months. */
export function isLater(one: When, other: When): boolean {
  return monthsBetween(lastDay(monthOf(other)), lastDay(monthOf(one))) > 0;
}

/** The places at which a plan names a release; of all that it rests on, where it names none. */
export function citing({ statements }: Plan, when: When): CitedPlace[] {
  const saying = statements.filter(({ release }) => release === when);
  const matter = /^\d/.test(when) ? 'implementationDate' : 'implementationRelease';
  return (saying.length > 0 ? saying : statements).flatMap((one) => placesOf(one, matter));
}
