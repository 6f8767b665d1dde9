import type { Close, SearchAnswer, SearchFile, SearchQuery } from '../model/search.js';
import { countFacets } from './facets.js';
import { failedFilters } from './filters.js';
import { documentsFound, withDocumentCount } from './documents.js';
import { hitOf } from './hits.js';
import { matchText } from './match-text.js';
import { opened, type Opened } from './opened.js';
import { ranked } from './order.js';
import { parseQuery } from './query-syntax.js';

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
  const search = (query: SearchQuery) => answerOf(index, query);
  const close = async (query: SearchQuery) => {
    const { closeTo } = await import('./close.js');
    return closeTo(index, query, (other) => search(other).total);
  };
  const answer = async (query: SearchQuery) => {
    const found = search(query);
    return found.total + found.documents.total > 0 ? found : { ...found, close: await close(query) };
  };
  return { search, close, answer };
}

function answerOf(index: Opened, query: SearchQuery): SearchAnswer {
  const parsed = parseQuery(query.text);
  const asksWords = parsed.ids.length + parsed.words.length + parsed.phrases.length > 0;
  const text = asksWords ? matchText(index, parsed) : null;
  const standings = text === null ? allOf(index) : [...text.byStanding.keys()].sort((a, b) => a - b);
  const failed = failedFilters(index, query);
  const passing = standings.filter((at) => failed[at] === 0);
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

function allOf({ count }: Opened): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
