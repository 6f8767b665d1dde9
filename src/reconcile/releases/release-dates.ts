import { isoDate, lastDay, monthNumber } from '../../lib/dates.js';
import { newestOf } from '../../lib/newest.js';
import type { Day, PartialDate, ReleaseName } from '../../model/ids.js';
import type { SourceRecord } from '../../model/statement.js';

/** The month a release is named after: `2021-11` of `November 2021`. */
export function releaseMonth(name: ReleaseName): PartialDate {
  const [month = '', year = ''] = name.split(' ');
  return isoDate(Number(year), monthNumber(month) ?? 0) ?? name;
}

/** The date that a source prints for a release, or null where it prints none. */
export function releaseDateIn(source: SourceRecord, name: ReleaseName): Day | null {
  return source.releases.find((release) => release.name === name)?.date ?? null;
}

/** The newest day that any source speaks for; empty where there is none. */
export function newestDay(sources: readonly SourceRecord[]): Day {
  return newestOf(sources.map(({ date }) => date));
}

/** Whether a release is past on a day: its date lies on or before it; without a date, the last day of its month. */
export function hasPassed(name: ReleaseName, date: Day | null, on: Day): boolean {
  return (date ?? lastDay(releaseMonth(name))) <= on;
}
