import { idsIn } from '../lib/ids.js';
import type { DocumentHit, Facet, FacetCount, SearchAnswer, SearchQuery } from '../model/search.js';
import type { TermsOf } from './ask.js';
import { highlight } from './highlight.js';
import { idAsks, standIn, wordAsks } from './match-text.js';
import type { Opened } from './opened.js';
import type { ParsedQuery } from './query-syntax.js';

/** How many pages of documents are shown beside modifications. */
const BESIDE = 3;
/** How much of a page is shown where no words are asked for. */
const LEAD = 220;
/** The facets that a document can be told by; it has no value of any other. */
const OF_DOCUMENTS: readonly Facet[] = ['kind', 'paper', 'year'];

/** The pages that a question finds, whatever its filters. */
export interface PagesMatching {
  /** Best first; of a question without words the first of each document. */
  readonly pages: readonly number[];
  /** Whether words are asked for. */
  readonly byWords: boolean;
  /** Makes ready to be told the terms by which pages answer. */
  readonly terms: () => TermsOf;
}

/** The pages that have all that is asked for, best first; without words the first of each document. */
export function pagesMatching({ file, askPages, sequence }: Opened, parsed: ParsedQuery): PagesMatching {
  const { pages, sources } = file.documents;
  const byWords = parsed.ids.length + parsed.words.length + parsed.phrases.length > 0;
  if (pages.length === 0 || !byWords) {
    const firsts = sources.map((_, source) => pages.findIndex((page) => page.source === source));
    return { pages: firsts, byWords, terms: () => () => new Set() };
  }
  const { found, terms } = askPages({ all: [...idAsks(parsed), ...wordAsks(parsed)] });
  const { standings, scores } = found;
  const best = [...standings.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .map((place) => standings[place] ?? -1)
    .filter((at) => parsed.phrases.length === 0 || standIn([sequence(pages[at]?.text ?? '')], parsed.phrases));
  return { pages: best, byWords, terms };
}

/**
 * The pages of documents that answer a question, best first. Chosen as the kind of source, documents are listed page by
 * page, and without words each by its first page; else the best are shown.
 */
export function documentsFound(opened: Opened, query: SearchQuery, matching: PagesMatching): SearchAnswer['documents'] {
  const isChosen = query.filters.kind?.includes('document') === true;
  const isLeftOut = isChosen ? false : !matching.byWords || (query.filters.kind ?? []).length > 0;
  const found = isLeftOut ? [] : passing(opened, query, matching.pages);
  const shown = isChosen ? found.slice(query.offset, query.offset + query.limit) : found.slice(0, BESIDE);
  const isElsewhere = !isChosen && query.offset > 0;
  const termsOf = matching.terms();
  return { total: found.length, hits: isElsewhere ? [] : shown.map((page) => hitOf(opened, page, termsOf(page))) };
}

/** The counts of the kinds of sources with that of documents, which are no modifications: how many pages are found. */
export function withDocumentCount(
  opened: Opened,
  query: SearchQuery,
  matching: PagesMatching,
  counts: readonly FacetCount[],
): FacetCount[] {
  const others = counts.filter(({ value }) => value !== 'document');
  const isChosen = query.filters.kind?.includes('document') === true;
  const ofAnyKind = { ...query, filters: { ...query.filters, kind: undefined } };
  const count = matching.pages.length === 0 ? 0 : passing(opened, ofAnyKind, matching.pages).length;
  if (count === 0 && !isChosen) return others;
  return [...others, { value: 'document', count, ...(isChosen && { chosen: true as const }) }];
}

/** The pages of the documents that pass the filters. */
function passing(opened: Opened, { filters, since, until }: SearchQuery, found: readonly number[]): number[] {
  const asksMore = Object.entries(filters).some(
    ([facet, chosen]) => !OF_DOCUMENTS.includes(facet as Facet) && (chosen ?? []).length > 0,
  );
  if (asksMore) return [];
  const { pages, sources } = opened.file.documents;
  const isAmong = (chosen: readonly string[] | undefined, value: string) => !chosen?.length || chosen.includes(value);
  return found.filter((at) => {
    const source = sources[pages[at]?.source ?? -1];
    if (source === undefined || source.date < (since ?? '') || source.date > (until ?? '~')) return false;
    return isAmong(filters.paper, source.name) && isAmong(filters.year, source.date.slice(0, 4));
  });
}

function hitOf({ file: { documents }, pieces }: Opened, at: number, terms: ReadonlySet<string>): DocumentHit {
  const page = documents.pages[at];
  const source = documents.sources[page?.source ?? -1];
  if (page === undefined || source === undefined)
    throw new RangeError(`Expected one of ${documents.pages.length} pages, got ${at}.`);
  const told = highlight('documentText', page.text, pieces(page.text), terms);
  const lead = page.text.length > LEAD ? `${page.text.slice(0, page.text.lastIndexOf(' ', LEAD))} …` : page.text;
  return {
    source: source.id,
    sourceName: source.name,
    title: source.title,
    date: source.date,
    page: page.page,
    text: told?.text ?? lead,
    ranges: told?.ranges ?? [],
    names: [...new Set(idsIn(page.text).map(({ id }) => id))],
  };
}
