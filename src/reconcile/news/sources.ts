import type { CitedPlace } from '../../model/finding.js';
import type { Day, SourceId } from '../../model/ids.js';
import type { SourceRecord } from '../../model/statement.js';
import { viewsOf } from '../statements/paper-view.js';

/** The sources of a history, as news asks for them. */
export interface Sources {
  readonly dateOf: (source: SourceId) => Day | undefined;
  /** The source that speaks for this one. */
  readonly speaking: (source: SourceId) => SourceId;
  /** The last source that speaks on or before a day. */
  readonly lastOn: (date: Day) => SourceId;
  /** Its place in the order in which the sources spoke. */
  readonly rank: (source: SourceId) => number;
  readonly isPaper: (source: SourceId) => boolean;
}

/** Given the records of at least one source, returns what news asks of them. */
export function sourcesIn(records: readonly SourceRecord[]): Sources {
  const byId = new Map(records.map((record) => [record.id, record]));
  const order = viewsOf(records, []).map(({ record }) => record);
  const ranks = new Map(order.map(({ id }, at) => [id, at]));
  return {
    dateOf: (source) => byId.get(source)?.date,
    speaking: (source) => byId.get(source)?.sameAs ?? source,
    lastOn: (date) => (order.findLast((record) => record.date <= date) ?? order[0])?.id ?? ('' as SourceId),
    rank: (source) => ranks.get(source) ?? -1,
    isPaper: (source) => byId.get(source)?.kind === 'paper',
  };
}

/** The source of a day that shows something: the last one cited, or else the last one of that day. */
export function shownBy(places: readonly CitedPlace[], date: Day, sources: Sources): SourceId {
  const cited = places.findLast(({ source }) => sources.dateOf(source) === date)?.source;
  return sources.speaking(cited ?? sources.lastOn(date));
}
