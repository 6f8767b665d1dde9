import type { ReleaseName } from '../model/ids.js';
import type { NewsItem } from '../model/news.js';
import type { SearchQuery } from '../model/search.js';
import type { HomeIndex } from './home.js';
import { newsAbout } from './news.js';
import { searchAnswer } from './search.js';

/** What a feed tells of; where nothing is said, of everything. */
export interface FeedQuestion {
  /** A modification by any of its ids, as typed. */
  readonly modification?: string | undefined;
  readonly release?: ReleaseName | undefined;
  /** Of the modifications that the search finds now. */
  readonly query?: SearchQuery | undefined;
  /** Of findings alone. */
  readonly findings?: boolean | undefined;
}

/**
 * The news that a feed tells, newest first.
 * @throws UsageError where nothing is known of the modification.
 */
export async function feedNews(index: HomeIndex, question: FeedQuestion): Promise<NewsItem[]> {
  const { modification, release, query, findings = false } = question;
  const kinds = findings ? (['finding-raised', 'finding-settled'] as const) : undefined;
  const news = await newsAbout(index, { modification, release, kinds });
  if (query === undefined) return news;
  const { hits } = await searchAnswer(index, query);
  const found = new Set(hits.map(({ key }) => key));
  return news.filter(({ key }) => key !== null && found.has(key));
}
