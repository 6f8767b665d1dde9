import * as z from 'zod';
import { FindingKind } from './finding.js';
import { Moment, ModificationKey, ReleaseName, SourceId } from './ids.js';
import { NewsId, NewsItem, NewsKind } from './news.js';
import { Filters, SearchQuery } from './search.js';

/** A question to the search as it is watched: what it finds among what stands now. */
export const WatchedQuery = z.object({
  text: SearchQuery.shape.text,
  filters: Filters.default({}),
  since: SearchQuery.shape.since,
  until: SearchQuery.shape.until,
});
export type WatchedQuery = z.infer<typeof WatchedQuery>;

/** What a watch looks at. */
export const WatchSubject = z.discriminatedUnion('on', [
  z.object({ on: z.literal('modification'), key: ModificationKey }),
  z.object({ on: z.literal('release'), release: ReleaseName }),
  z.object({ on: z.literal('search'), query: WatchedQuery }),
  /** Findings of these kinds; of all kinds where none is named. */
  z.object({ on: z.literal('findings'), kinds: z.array(FindingKind) }),
]);
export type WatchSubject = z.infer<typeof WatchSubject>;

/** The id of a watch: the same for the same subject. */
export const WatchId = z.string().regex(/^[0-9a-f]{8}$/, 'is no id of a watch');
export type WatchId = z.infer<typeof WatchId>;

/** Something that a person wants to be told of. */
export const Watch = z.object({
  id: WatchId,
  subject: WatchSubject,
  /** What it looks at, in words. */
  name: z.string(),
  addedAt: Moment,
  /** What its search found when it was added: it tells what enters and leaves from then on. */
  hits: z.array(ModificationKey).optional(),
});
export type Watch = z.infer<typeof Watch>;

/** A line of the file of watches. Lines are only ever added; the newest on a watch counts. */
export const WatchLine = z.discriminatedUnion('did', [
  z.object({ did: z.literal('add'), watch: Watch }),
  z.object({ did: z.literal('remove'), id: WatchId, at: Moment }),
]);
export type WatchLine = z.infer<typeof WatchLine>;

/** What a watch tells: news, or a modification that its search has begun or ceased to find. */
export const AlertKind = z.enum([...NewsKind.options, 'hit-entered', 'hit-left']);
export type AlertKind = z.infer<typeof AlertKind>;

/** One thing told once, for all the watches that it concerns. */
export const Alert = NewsItem.omit({ alsoKnownAs: true }).extend({
  kind: AlertKind,
  watches: z.array(WatchId).min(1),
  /** The name people use for the source. */
  sourceName: z.string(),
});
export type Alert = z.infer<typeof Alert>;

/**
 * What was told at one time: the sources that had come and what they made known. It is written in one line, so that it
 * was told wholly or not at all.
 */
export const Telling = z.object({
  at: Moment,
  /** The generation of the index that it follows from. */
  generation: z.string(),
  /** Sources and news that need not be told again, beside those of former tellings. */
  sources: z.array(SourceId),
  news: z.array(NewsId),
  /** What each watched search found then. */
  hits: z.record(WatchId, z.array(ModificationKey)),
  /** Oldest first. */
  alerts: z.array(Alert),
  /** The channels to which the alerts are to be sent. */
  to: z.array(z.string()),
});
export type Telling = z.infer<typeof Telling>;

/**
 * What became of sending alerts by a channel: they were `delivered`; they were `refused`, which holds up no others; or
 * the channel `failed`, and what comes after them waits.
 */
export const Delivery = z.object({
  channel: z.string(),
  alerts: z.array(NewsId).min(1),
  at: Moment,
  outcome: z.enum(['delivered', 'refused', 'failed']),
  reason: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;
