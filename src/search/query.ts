import { recent } from '../lib/recent.js';
import type { Close, SearchAnswer, SearchFile, SearchQuery } from '../model/search.js';
import { documentsFound, pagesMatching, withDocumentCount, type PagesMatching } from './documents.js';
import { countFacets } from './facets.js';
import { placesPassing } from './filters.js';
import { foundIn, type Found } from './found.js';
import { hitsOf } from './hits.js';
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

/** What answers a question, in whatever order and whichever page of it is shown. */
interface Matches {
  readonly found: Found;
  /** The places of the standings found that pass all filters. */
  readonly passing: Int32Array;
  readonly pages: PagesMatching;
  readonly facets: SearchAnswer['facets'];
}

/**
 * How many bytes may be remembered of what questions find: who asks turns pages and sorts anew. That is a few questions:
 * to keep many costs the engine more, for every question, than it saves for some.
 */
const REMEMBERED = 1_000_000;
/** What a standing that is found takes, and about what a value of a facet and a question beside them take, in bytes. */
const STANDING_BYTES = 24;
const VALUE_BYTES = 100;
const QUESTION_BYTES = 4000;

/** A search file, checked where it was read, made ready to be asked. */
export function openSearch(file: SearchFile): Searcher {
  const index = opened(file);
  const remembered = recent<Matches>(REMEMBERED, bytesOf);
  const matching = (query: SearchQuery) => {
    const { text, filters, since, until, standsNow } = query;
    const key = JSON.stringify([text, filters, since, until, standsNow]);
    return remembered.get(key, () => matchesOf(index, query));
  };
  const search = (query: SearchQuery) => answerOf(index, query, matching(query));
  const close = (query: SearchQuery) => closeBy(index, query, matching(query).found);
  const answer = async (query: SearchQuery) => {
    const said = search(query);
    return said.total + said.documents.total > 0 ? said : { ...said, close: await close(query) };
  };
  return { search, close, answer };
}

function bytesOf({ found, pages, facets }: Matches, key: string): number {
  const values = Object.values(facets).reduce((sum, counts) => sum + counts.length, 0);
  const standings = found.standings.length + pages.pages.length;
  return STANDING_BYTES * standings + VALUE_BYTES * values + QUESTION_BYTES + key.length;
}

/** What was close is seldom asked for: what finds it is loaded then. */
async function closeBy(index: Opened, query: SearchQuery, found: Found): Promise<Close> {
  const { closeTo } = await import('./close.js');
  return closeTo(index, query, found);
}

function matchesOf(index: Opened, query: SearchQuery): Matches {
  const found = foundIn(index, query);
  const passing = placesPassing(found.failed);
  const pages = pagesMatching(index, found.parsed);
  const facets = countFacets(index, found, passing, query.filters);
  return { found, passing, pages, facets: { ...facets, kind: withDocumentCount(index, query, pages, facets.kind) } };
}

function answerOf(index: Opened, query: SearchQuery, { found, passing, pages, facets }: Matches): SearchAnswer {
  const { total, shown } = ranked(index, found, passing, query);
  return {
    query: query.text,
    total,
    words: found.text?.words ?? 'all',
    hits: hitsOf(index, shown, found.text),
    documents: documentsFound(index, query, pages),
    facets,
  };
}
