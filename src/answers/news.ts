import type { Day, ReleaseName } from '../model/ids.js';
import type { NewsItem, NewsKind } from '../model/news.js';
import { newsOf } from '../reconcile/news.js';
import type { HomeIndex } from './home.js';
import { namedModification } from './named.js';
import { perIndex } from './per-index.js';

/** Everything that became known to a home, oldest first. */
export const newsIn = perIndex(async (index: HomeIndex): Promise<readonly NewsItem[]> => {
  const [sources, statements, modifications, findings] = await Promise.all([
    index.sources(),
    index.statements(),
    index.modifications(),
    index.findings(),
  ]);
  return newsOf({
    sources: [...sources],
    statements: [...statements],
    modifications: [...modifications],
    findings: [...findings],
  });
});

/** Which news is wanted; what is not said is not asked. */
export interface NewsQuestion {
  /** A modification by any of its ids, as typed. */
  readonly modification?: string | undefined;
  readonly release?: ReleaseName | undefined;
  readonly kinds?: readonly NewsKind[] | undefined;
  /** Only what sources of that day or later show. */
  readonly since?: Day | undefined;
}

/**
 * The news asked for, newest first.
 * @throws UsageError where nothing is known of the modification.
 */
export async function newsAbout(index: HomeIndex, question: NewsQuestion): Promise<NewsItem[]> {
  const { modification, release, kinds, since = '' } = question;
  const key = modification === undefined ? null : namedModification(await index.modifications(), modification).key;
  const news = await newsIn(index);
  return news
    .filter(
      (item) =>
        (key === null || item.key === key) &&
        (release === undefined || item.releases.includes(release)) &&
        (kinds === undefined || kinds.includes(item.kind)) &&
        item.date >= since,
    )
    .reverse();
}
