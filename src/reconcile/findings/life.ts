import { compareText } from '../../lib/compare-text.js';
import { groupedBy } from '../../lib/grouped.js';
import { keyOf } from '../../lib/ids.js';
import { newestOf } from '../../lib/newest.js';
import { FINDING_KINDS } from '../../model/finding.js';
import type { Finding } from '../../model/finding.js';
import type { Day, SourceId } from '../../model/ids.js';
import type { SourceRecord } from '../../model/statement.js';
import { placesOnce } from '../statements/citing.js';
import { compareKeys, compareReleases } from '../order.js';
import type { PaperView } from '../statements/paper-view.js';
import type { Raising } from './raising.js';
import { settles } from './settling.js';

/**
 * Given what each source raises and the sources oldest first, returns the findings with their lives. The same finding
 * raised by sources that follow one another is one; it is settled by the first newer source that speaks of the same
 * matter and raises it no more (`settles` says what that takes), and open until then.
 */
export function livesOf(raisings: readonly Raising[], sources: readonly PaperView[]): Finding[] {
  return [...groupedBy(raisings, nameOf).values()].flatMap((same) => runsOf(same, sources)).sort(compareFindings);
}

/** The findings as they stood on a day, given all findings and the sources known on that day. */
export function findingsAsOf(findings: readonly Finding[], sources: readonly SourceRecord[], day: Day): Finding[] {
  const dates = new Map(sources.map(({ id, date }) => [id, date]));
  return findings
    .filter(({ since }) => since <= day)
    .map((finding) => {
      const places = finding.places.filter(({ source }) => dates.has(source));
      const { settledBy, ...lasting } = finding;
      const isSettled = settledBy !== undefined && settledBy.date <= day;
      const date = newestDate(places, dates, finding.since);
      return isSettled ? { ...finding, places, date } : { ...lasting, places, date, state: 'open' };
    });
}

function nameOf({ finding: { kind, modificationId, release, from, to, message } }: Raising): string {
  return JSON.stringify([kind, modificationId, release, from, to, message]);
}

/** One finding's runs: each from a source that first raises it to the next that settles it. */
function runsOf(same: readonly Raising[], sources: readonly PaperView[]): Finding[] {
  const bySource = groupedBy(same, ({ by }) => by.id);
  const runs: Finding[] = [];
  let run: Raising[] = [];
  for (const source of sources) {
    const raised = bySource.get(source.record.id);
    if (raised) run.push(...raised);
    else if (run[0] && settles(source, run[0])) {
      runs.push(...findingOf(run, source.record));
      run = [];
    }
  }
  return [...runs, ...findingOf(run, run.at(-1)?.explainedBy ?? null)];
}

/** The finding that a run of raisings makes; none of an empty run. */
function findingOf(run: readonly Raising[], settledBy: SourceRecord | null): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  // Later sources add what they print themselves: what else they cite is known by then and shows nothing new.
  const later = run.flatMap(({ by, finding }) => finding.places.filter(({ source }) => source === by.id));
  const places = placesOnce([...first.finding.places, ...later]);
  const dates = new Map(run.map(({ by }) => [by.id, by.date]));
  return [
    {
      ...first.finding,
      ...FINDING_KINDS[first.finding.kind],
      state: settledBy ? 'settled' : 'open',
      since: first.by.date,
      date: newestDate(places, dates, first.by.date),
      ...(settledBy ? { settledBy: { source: settledBy.id, date: newestOf([settledBy.date, first.by.date]) } } : {}),
      places,
    },
  ];
}

/** The newest day among the sources of places, not before `since`. */
function newestDate(places: Finding['places'], dates: ReadonlyMap<SourceId, Day>, since: Day): Day {
  return newestOf([since, ...places.flatMap(({ source }) => dates.get(source) ?? [])]);
}

/** Compares findings by modification, release, kind and age; those of no modification come first. */
function compareFindings(a: Finding, b: Finding): number {
  const byKey =
    a.modificationId && b.modificationId
      ? compareKeys(keyOf(a.modificationId), keyOf(b.modificationId))
      : Number(a.modificationId !== undefined) - Number(b.modificationId !== undefined);
  const byRelease =
    a.release && b.release
      ? compareReleases(a.release, b.release)
      : Number(a.release !== undefined) - Number(b.release !== undefined);
  return (
    byKey ||
    byRelease ||
    compareText(a.kind, b.kind) ||
    compareText(a.since, b.since) ||
    compareText(a.message, b.message)
  );
}
