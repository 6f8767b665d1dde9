import MiniSearch, { type AsPlainObject, type Options, type Query } from 'minisearch';
import type { SearchFile } from '../model/search.js';
import { piecesOf } from './tokens.js';

/** What is searched of a standing; `words` are those a person types for its stage, route and milestones. */
export interface SearchDocument {
  readonly id: number;
  readonly ids: string;
  readonly title: string;
  readonly statusText: string;
  readonly pageText: string;
  readonly release: string;
  readonly words: string;
}

export type SearchField = Exclude<keyof SearchDocument, 'id'>;
export type Engine = MiniSearch<SearchDocument>;

/** How much more a match counts in one field than in another. */
const BOOST: Readonly<Record<SearchField, number>> = {
  ids: 8,
  title: 4,
  release: 2,
  statusText: 1,
  pageText: 0.5,
  words: 0.5,
};

/** Ids come as the list of their forms; the question's terms are cut and folded before they get here. */
const OPTIONS: Options<SearchDocument> = {
  fields: Object.keys(BOOST),
  storeFields: [],
  autoVacuum: false,
  tokenize: (text, field) => (field === 'ids' ? text.split(' ') : piecesOf(text).map(({ term }) => term)),
  processTerm: (term) => term,
  searchOptions: { boost: { ...BOOST }, tokenize: (term) => [term], processTerm: (term) => term },
};

/** The index of documents, in the form it is stored; equal documents in equal order give equal bytes. */
export function indexOf(documents: readonly SearchDocument[]): SearchFile['index'] {
  const engine = new MiniSearch(OPTIONS);
  engine.addAll(documents);
  return { ...engine.toJSON(), serializationVersion: 2 };
}

/** The stored index, ready to be asked. */
export function loadIndex(index: SearchFile['index']): Engine {
  return MiniSearch.loadJS(index as unknown as AsPlainObject, OPTIONS);
}

/** A query for one term. A term of two letters is no prefix; a short word or one with a digit bears no typo. */
export function termQuery(term: string, as: { readonly prefix: boolean; readonly fuzzy: boolean }): Query {
  return {
    combineWith: 'OR',
    queries: [term],
    prefix: as.prefix && term.length > 2,
    fuzzy: as.fuzzy ? typosBorne(term) : false,
  };
}

/** A query for all, or for any, of several. */
export function combined(combineWith: 'AND' | 'OR', queries: Query[]): Query {
  return { combineWith, queries };
}

function typosBorne(term: string): number | false {
  if (term.length < 4 || /\p{N}/u.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}
