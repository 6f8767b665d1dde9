import type { SearchFile } from '../model/search.js';
import { deadlinesOf } from '../reconcile/deadlines.js';
import type { Reconciled } from '../reconcile/history.js';
import { standingsOf } from '../reconcile/statements/standing.js';
import { buildSearch, type SearchMatter } from '../search/build.js';

/** The search index of a history, and of the pages of documents. */
export function searchOf(
  { modifications, statements, sources }: Omit<Reconciled, 'findings'>,
  documents: SearchMatter['documents'] = [],
): SearchFile {
  const standings = standingsOf(statements);
  return buildSearch({ modifications, standings, sources, deadlines: deadlinesOf(statements, sources), documents });
}
