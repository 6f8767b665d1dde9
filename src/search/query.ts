import type { Close, SearchAnswer, SearchFile, SearchQuery } from '../model/search.js';
import { documentsFound, withDocumentCount } from './documents.js';
import { countFacets } from './facets.js';
import { foundIn, type Found } from './found.js';
import { hitOf } from './hits.js';
import { opened, type Opened } from './opened.js';
import { ranked } from './order.js';

/** A search index ready to be asked. */
export interface Searcher {
  /** The answer to a question; where there are no hits, without what was close. */
  readonly search: (query: SearchQuery) => SearchAnswer;
  /** What was close to a question that found nothing: words spelt nearly so, ids nearby, filters to drop. */
  readonly close: (query: SearchQuery) => Promise<Close>;
  /** The answer to a question and, where there are no hits, what was close. */
  readonly answer: (query: SearchQuery) => Promise<SearchAnswer>;
}

/** A search file, checked where it was read, made ready to be asked. */
export function openSearch(file: SearchFile): Searcher {
  const index = opened(file);
  const close = async (query: SearchQuery) => closeBy(index, query, foundIn(index, query));
  const answer = async (query: SearchQuery) => {
    const found = foundIn(index, query);
    const said = answerOf(index, query, found);
    return said.total + said.documents.total > 0 ? said : { ...said, close: await closeBy(index, query, found) };
  };
  return { search: (query) => answerOf(index, query, foundIn(index, query)), close, answer };
}

/** What was close is seldom asked for: what finds it is loaded then. */
async function closeBy(index: Opened, query: SearchQuery, found: Found): Promise<Close> {
  const { closeTo } = await import('./close.js');
  return closeTo(index, query, found);
}

function answerOf(index: Opened, query: SearchQuery, { parsed, text, standings, failed }: Found): SearchAnswer {
  const passing = standings.filter((_, place) => failed[place] === 0);
  const candidates = ranked(index, passing, text, query);
  const facets = countFacets(index, standings, failed, query.filters);
  return {
    query: query.text,
    total: candidates.length,
    words: text?.words ?? 'all',
    hits: candidates.slice(query.offset, query.offset + query.limit).map((one) => hitOf(index, one, text)),
    documents: documentsFound(index, query, parsed),
    facets: { ...facets, kind: withDocumentCount(index, query, parsed, facets.kind) },
  };
}
