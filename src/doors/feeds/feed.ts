import { newestOf } from '../../lib/newest.js';
import type { FeedQuestion } from '../../answers/feed.js';
import type { HomeIndex } from '../../answers/home.js';
import { namedModification } from '../../answers/named.js';
import { namesOf } from '../../answers/names.js';
import type { NewsItem } from '../../model/news.js';
import type { Addresses } from '../addresses.js';
import { atomOf, type Feed } from './atom.js';
import { feedName } from './name.js';

/** Where a feed and the views it leads to are served; nowhere that is known where `addresses` is null. */
interface Served {
  readonly addresses: Addresses | null;
  readonly links: Feed['links'];
}

/** The feed of a question with the news given, all of it or a page. */
export async function feedOf(
  index: HomeIndex,
  question: FeedQuestion,
  news: readonly NewsItem[],
  { addresses, links }: Served,
): Promise<Uint8Array> {
  const [nameOf, modifications, sources] = await Promise.all([namesOf(index), index.modifications(), index.sources()]);
  const pages = new Map<string, string | null>(modifications.map(({ key, url }) => [key, url]));
  const day = newestOf(['1970-01-01', ...sources.map(({ date }) => date)]);
  const one = question.modification === undefined ? null : namedModification(modifications, question.modification);
  const feed = { ...feedName(question, one), specimens: index.specimens, links, day };
  return atomOf(feed, news, { nameOf, addresses, pageOf: (key) => pages.get(key) ?? null });
}
