import { createHash } from 'node:crypto';
import type { ModificationKey, SourceId } from '../model/ids.js';
import type { NewsId, NewsItem } from '../model/news.js';
import type { SourceRecord } from '../model/statement.js';
import type { Alert, AlertKind, Watch, WatchId, WatchSubject } from '../model/watch.js';
import { compareKeys } from './order.js';
import { viewsOf } from './statements/paper-view.js';

/** What need not be told again, and what each watched search found when it was last looked at. */
export interface ToldBefore {
  readonly sources: ReadonlySet<SourceId>;
  readonly news: ReadonlySet<NewsId>;
  readonly hits: (watch: Watch) => readonly ModificationKey[];
  /** The alerts of all tellings so far. */
  readonly alerts: readonly Alert[];
}

/** A modification that a watched search finds now, and what answers it. */
export type Found = Pick<
  Alert,
  'key' | 'modificationId' | 'title' | 'date' | 'source' | 'releases' | 'words' | 'places'
> & {
  readonly key: ModificationKey;
};

/** All that there is to tell from. */
export interface Watched {
  readonly watches: readonly Watch[];
  readonly records: readonly SourceRecord[];
  readonly news: readonly NewsItem[];
  /** What each watched search finds now. */
  readonly found: ReadonlyMap<WatchId, readonly Found[]>;
  /** How a modification of the home is called; undefined where nothing is known of it any more. */
  readonly named: (key: ModificationKey) => Pick<Alert, 'modificationId' | 'title'> | undefined;
}

/**
 * What the watches tell, oldest first. Alerts belong to sources that were not told of before: news that no such source
 * shows, by whatever better reading, and what a second form of a known paper says, is known without being told.
 */
export function alertsOf(watched: Watched, told: ToldBefore): Alert[] {
  const fresh = freshSources(watched.records, told.sources);
  const [newest] = viewsOf(watched.records, [])
    .map(({ record }) => record)
    .filter(({ id }) => fresh.has(id))
    .reverse();
  if (newest === undefined) return [];
  const names = new Map(watched.records.map(({ id, name }) => [id, name]));
  const crossings = watched.watches.flatMap((watch) => crossingsOf(watch, watched, told, newest));
  return [...newsAlerts(watched, told, fresh), ...crossings].map((alert) => ({
    ...alert,
    sourceName: names.get(alert.source) ?? alert.source.slice(0, 12),
  }));
}

/** The sources that were not told of, of which no other form was told of either. */
export function freshSources(records: readonly SourceRecord[], told: ReadonlySet<SourceId>): ReadonlySet<SourceId> {
  const known = new Set(records.filter(({ id }) => told.has(id)).map(({ id, sameAs }) => sameAs ?? id));
  return new Set(records.filter(({ id, sameAs }) => !known.has(sameAs ?? id)).map(({ id }) => id));
}

type Unnamed = Omit<Alert, 'sourceName'>;

function newsAlerts(watched: Watched, told: ToldBefore, fresh: ReadonlySet<SourceId>): Unnamed[] {
  const concerns = watched.watches.map((watch) => {
    const now = (watched.found.get(watch.id) ?? []).map(({ key }) => key);
    const keys = new Set([...now, ...told.hits(watch)]);
    return { id: watch.id, hasNews: (item: NewsItem) => isNewsFor(watch.subject, item, keys) };
  });
  return watched.news.flatMap(({ alsoKnownAs, ...item }) => {
    const isTold = [item.id, ...alsoKnownAs].some((id) => told.news.has(id));
    const isFresh = fresh.has(item.source) || item.places.some(({ source }) => fresh.has(source));
    if (isTold || !isFresh) return [];
    const watches = concerns.filter(({ hasNews }) => hasNews({ alsoKnownAs, ...item })).map(({ id }) => id);
    return watches.length === 0 ? [] : [{ ...item, watches }];
  });
}

/** Whether news is news for a watch; `keys` are the modifications that its search finds or found. */
export function isNewsFor(subject: WatchSubject, item: NewsItem, keys: ReadonlySet<ModificationKey>): boolean {
  switch (subject.on) {
    case 'modification':
      return item.key === subject.key;
    case 'release':
      return item.releases.includes(subject.release);
    case 'search':
      return item.key !== null && keys.has(item.key);
    case 'findings':
      return item.finding !== undefined && (subject.kinds.length === 0 || subject.kinds.includes(item.finding.kind));
  }
}

/** What entered a watched search since it was last looked at, and what left it that is still known. */
function crossingsOf(watch: Watch, { found, named }: Watched, told: ToldBefore, newest: SourceRecord): Unnamed[] {
  const now = found.get(watch.id);
  if (now === undefined) return [];
  const before = new Set(told.hits(watch));
  const isNow = new Set(now.map(({ key }) => key));
  const crossing = (kind: AlertKind, about: Omit<Unnamed, 'id' | 'kind' | 'watches'>): Unnamed => {
    const times = told.alerts.filter(
      (one) => one.kind === kind && one.key === about.key && one.watches.includes(watch.id),
    );
    const said = JSON.stringify([watch.id, kind, about.key, times.length]);
    return { ...about, id: createHash('sha256').update(said).digest('hex').slice(0, 16), kind, watches: [watch.id] };
  };
  const entered = now
    .filter(({ key }) => !before.has(key))
    .map((one) => crossing('hit-entered', { ...one, words: `is found by ${watch.name}: ${one.words}` }));
  const left = [...before]
    .filter((key) => !isNow.has(key))
    .sort(compareKeys)
    .flatMap((key) => {
      const name = named(key);
      if (name === undefined) return [];
      const { id: source, date } = newest;
      const about = { ...name, key, source, date, releases: [], places: [] };
      return [crossing('hit-left', { ...about, words: `is no longer found by ${watch.name}` })];
    });
  return [...entered, ...left];
}
