import type { SearchAnswer, SearchQuery } from '../model/search.js';
import { openSearch } from '../search/query.js';
import type { HomeIndex } from './home.js';

/** The modifications that a query finds, best first, with their facets. Reads the search file and nothing else. */
export async function searchAnswer(index: HomeIndex, query: SearchQuery): Promise<SearchAnswer> {
  return openSearch(await index.search()).answer(query);
}
