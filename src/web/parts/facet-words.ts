import { capitalised, ROUTE_WORDS, SOURCE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import type { Facet } from '../../model/search.js';
import { sourceWords } from './source-words.js';

/** What facets are called above their values. */
export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  release: 'Release',
  stage: 'Stage',
  route: 'Decision route',
  dcc: 'DCC Systems impact',
  kind: 'Kind of source',
  paper: 'Source',
  family: 'Kind of id',
  year: 'Year',
  party: 'Impacted party',
  document: 'Document affected',
};

const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: STAGE_WORDS,
  route: ROUTE_WORDS,
  dcc: { yes: 'Yes', no: 'No', unknown: 'Not told' },
  kind: { ...SOURCE_WORDS, document: 'document (pages)' },
  family: {
    SECMP: 'SECMP',
    MP: 'MP (Modification Proposal)',
    DP: 'DP (Draft Proposal)',
  },
};

/** A value of a facet in words. */
export function facetValueWords(facet: Facet, value: string): string {
  if (facet === 'paper') return sourceWords(value);
  return capitalised(VALUE_WORDS[facet]?.[value] ?? value);
}
