import { readConfiguration } from '../corpus/configuration.js';
import { STAGE_WORDS } from '../lib/words.js';
import type { Home } from '../model/home.js';
import { MOST_HITS, SearchQuery } from '../model/search.js';
import type { Statement } from '../model/statement.js';
import type { Alert, Telling, Watch, WatchSubject } from '../model/watch.js';
import { newsOf } from '../reconcile/news.js';
import { alertsOf } from '../reconcile/watching.js';
import type { Found, ToldBefore, Watched } from '../reconcile/watching.js';
import { openSearch, type Searcher } from '../search/query.js';
import { openIndex, type Index } from '../store/read.js';
import { addTelling, readTellings, readWatches } from '../store/watches.js';

/**
 * Tells the watches of a home what its index made known since they were last told; answers the alerts. All that was to
 * be told is written in one line: a kill before it tells nothing, and the next run tells the same; after it nothing is
 * told again. Only under the lock.
 * @throws UsageError where the configuration that says where alerts go is not understood; nothing is told then.
 */
export async function tellWatches(home: Home, now: Date): Promise<readonly Alert[]> {
  const watches = await readWatches(home);
  return watches.length === 0 ? [] : (await tell(home, watches, now)).alerts;
}

/** Takes all that the index says now for known, so that a watch that is added begins from here. Only under the lock. */
export async function beginFromHere(home: Home, now: Date): Promise<void> {
  const watches = await readWatches(home);
  await tell(home, watches, now);
}

async function tell(home: Home, watches: readonly Watch[], now: Date): Promise<Pick<Telling, 'alerts'>> {
  const tellings = await readTellings(home);
  const index = await openIndex(home);
  try {
    const { generation } = index.manifest;
    if (tellings.at(-1)?.generation === generation) return { alerts: [] };
    const told = toldBefore(tellings);
    const watched = await watchedIn(index, watches);
    const alerts = alertsOf(watched, told);
    const telling: Telling = {
      at: now.toISOString(),
      generation,
      sources: watched.records.map(({ id }) => id).filter((id) => !told.sources.has(id)),
      news: watched.news.flatMap(({ id, alsoKnownAs }) => [id, ...alsoKnownAs]).filter((id) => !told.news.has(id)),
      hits: Object.fromEntries([...watched.found].map(([id, found]) => [id, found.map(({ key }) => key)])),
      alerts,
      to: alerts.length === 0 ? [] : await channelNames(home),
    };
    await addTelling(home, telling);
    return telling;
  } finally {
    index.close();
  }
}

async function channelNames(home: Home): Promise<string[]> {
  const { alerts } = await readConfiguration(home);
  return alerts === undefined ? [] : [...Object.keys(alerts.webhooks), ...(alerts.mail ? ['mail'] : [])];
}

/** What former tellings told. */
export function toldBefore(tellings: readonly Telling[]): ToldBefore {
  return {
    sources: new Set(tellings.flatMap(({ sources }) => sources)),
    news: new Set(tellings.flatMap(({ news }) => news)),
    hits: ({ id, addedAt, hits = [] }) =>
      tellings.findLast((one) => one.at >= addedAt && one.hits[id])?.hits[id] ?? hits,
    alerts: tellings.flatMap(({ alerts }) => alerts),
  };
}

/** What an index says, as watches look at it. */
export async function watchedIn(index: Index, watches: readonly Watch[]): Promise<Watched> {
  const [sources, statements, modifications, findings] = await Promise.all([
    index.sources(),
    index.statements(),
    index.modifications(),
    index.findings(),
  ]);
  const news = newsOf({
    sources: [...sources],
    statements: [...statements],
    modifications: [...modifications],
    findings: [...findings],
  });
  const searches = watches.filter(({ subject }) => subject.on === 'search');
  const searcher = searches.length === 0 ? null : openSearch(await index.search());
  const found = searches.map(
    ({ id, subject }) => [id, searcher ? foundBy(subject, searcher, statements) : []] as const,
  );
  const names = new Map(modifications.map(({ key, modificationId, title }) => [key, { modificationId, title }]));
  return { watches, records: sources, news, found: new Map(found), named: (key) => names.get(key) };
}

/**
 * What a watched search finds among what stands now, by number; nothing for another subject. What has only some of the
 * words is not found.
 */
export function foundBy(subject: WatchSubject, searcher: Searcher, statements: readonly Statement[]): Found[] {
  if (subject.on !== 'search') return [];
  const { text, filters, since, until } = subject.query;
  const query = SearchQuery.parse({ text, filters, since, until, standsNow: true, limit: MOST_HITS });
  const { words, hits } = searcher.search(query);
  const places = new Map(statements.map((one) => [one.id, one.places]));
  return (words === 'some' ? [] : hits).map(({ key, modificationId, title, statement }) => ({
    key,
    modificationId,
    title,
    date: statement.date,
    source: statement.source,
    releases: statement.release === null ? [] : [statement.release],
    words: [
      statement.stage === null ? 'stage not told' : STAGE_WORDS[statement.stage],
      ...(statement.release === null ? [] : [`in the ${statement.release} SEC Release`]),
    ].join(', '),
    places: places.get(statement.id) ?? [],
  }));
}
