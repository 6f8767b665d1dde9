import type { SearchAnswer, SearchQuery } from '../model/search.js';
import { openSearch } from '../search/query.js';
import type { HomeIndex } from './home.js';
import { perIndex } from './per-index.js';
import { reckoningOf } from './reckoning.js';

const searcherOf = perIndex(async (index: HomeIndex) => openSearch(await index.search()));

/** The modifications that a query finds, best first, with their facets. Reads the search file and nothing else. */
export async function searchAnswer(index: HomeIndex, query: SearchQuery): Promise<SearchAnswer> {
  return (await searcherOf(index)).answer(query);
}

/** {@link searchAnswer} of today: deadlines are counted from the day from which the pages count them, unless asked as of another. */
export async function searchToday(index: HomeIndex, query: SearchQuery, now: Date): Promise<SearchAnswer> {
  if (query.sort !== 'next-deadline' || query.asOf !== undefined) return searchAnswer(index, query);
  return searchAnswer(index, { ...query, asOf: (await reckoningOf(index, now)).day });
}

/** Where each statement of an index is printed, by its id: what a hit leaves out. */
export const placesByStatement = perIndex(
  async (index: HomeIndex) => new Map((await index.statements()).map(({ id, places }) => [id, places])),
);
