import { dateWords, RELEASE_EVENT_WORDS } from '../../lib/words.js';
import type { ReleaseName } from '../../model/ids.js';
import type { SourceRecord } from '../../model/statement.js';
import { viewsOf } from '../statements/paper-view.js';
import type { Draft } from './draft.js';

/** What sources say of releases themselves: the first word of each, and what was or will be done with its scope. */
export function newsOfReleases(records: readonly SourceRecord[]): Draft[] {
  const order = viewsOf(records, []).map(({ record }) => record);
  return [...firstListed(order), ...scopeEvents(order)];
}

function firstListed(order: readonly SourceRecord[]): Draft[] {
  const known = new Set<ReleaseName>();
  return order.flatMap((record) =>
    record.releases.flatMap(({ name, date, places }) => {
      if (known.has(name)) return [];
      known.add(name);
      const words = `first told of${date === null ? '' : `, for ${dateWords(date)}`}`;
      return [draft(record, { kind: 'release-listed', release: name, to: date, words, places })];
    }),
  );
}

/** Each event of a release with the date that a source gives it, unless the source before gave it the same. */
function scopeEvents(order: readonly SourceRecord[]): Draft[] {
  const dates = new Map<string, string>();
  return order.flatMap((record) =>
    record.releaseEvents.flatMap(({ release, event, date, places }) => {
      const name = `${release} ${event}`;
      const from = dates.get(name);
      if (from === date) return [];
      dates.set(name, date);
      const when = from === undefined ? dateWords(date) : `${dateWords(from)} → ${dateWords(date)}`;
      const words = `${RELEASE_EVENT_WORDS[event]}: ${when}`;
      return [draft(record, { kind: 'release-event', release, event, ...(from && { from }), to: date, words, places })];
    }),
  );
}

function draft({ id, date }: SourceRecord, about: Omit<Draft, 'date' | 'source' | 'key'>): Draft {
  return { ...about, date, source: id, key: null };
}
