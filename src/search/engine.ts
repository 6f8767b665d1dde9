import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
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

/** Texts are cut into pieces; ids come as the list of their forms. */
function cutByPieces() {
  return {
    storeFields: [],
    autoVacuum: false,
    tokenize: (text: string, field?: string) =>
      field === 'ids' ? text.split(' ') : piecesOf(text).map(({ term }) => term),
    processTerm: (term: string) => term,
  };
}

/** The question's terms are cut and folded before they get here. */
function asGiven() {
  return { tokenize: (term: string) => [term], processTerm: (term: string) => term };
}

const OPTIONS: Options<SearchDocument> = {
  ...cutByPieces(),
  fields: Object.keys(BOOST),
  searchOptions: { ...asGiven(), boost: { ...BOOST } },
};

/** What is searched of a page of a document. */
export interface SearchPage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

export type PageEngine = MiniSearch<SearchPage>;

/** A page is found by its own words; the title of its document says what all its pages are about. */
const PAGE_OPTIONS: Options<SearchPage> = {
  ...cutByPieces(),
  fields: ['title', 'text'],
  searchOptions: { ...asGiven(), boost: { title: 0.5, text: 1 } },
};

/** The index of standings, in the form it is stored; equal standings in equal order give equal bytes. */
export function indexOf(documents: readonly SearchDocument[]): SearchFile['index'] {
  return stored(new MiniSearch(OPTIONS), documents);
}

/** The index of pages of documents, in the form it is stored. */
export function pageIndexOf(pages: readonly SearchPage[]): SearchFile['index'] {
  return stored(new MiniSearch(PAGE_OPTIONS), pages);
}

function stored<T>(engine: MiniSearch<T>, documents: readonly T[]): SearchFile['index'] {
  engine.addAll(documents);
  return { ...engine.toJSON(), serializationVersion: 2 };
}

/** The stored index, ready to be asked. */
export function loadIndex(index: SearchFile['index']): Engine {
  return MiniSearch.loadJS(index as unknown as AsPlainObject, OPTIONS);
}

/** The stored index of pages, ready to be asked. */
export function loadPageIndex(index: SearchFile['index']): PageEngine {
  return MiniSearch.loadJS(index as unknown as AsPlainObject, PAGE_OPTIONS);
}
