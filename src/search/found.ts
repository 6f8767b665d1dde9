import type { SearchQuery } from '../model/search.js';
import { failedFilters } from './filters.js';
import { matchText, type TextMatches } from './match-text.js';
import type { Opened } from './opened.js';
import { parseQuery, type ParsedQuery } from './query-syntax.js';

/**
 * What a question finds before it is ranked: the standings its words find, ascending, and of each the filters that it
 * fails, as bits. What else is known of a standing found is known by its place among them.
 */
export interface Found {
  readonly parsed: ParsedQuery;
  readonly text: TextMatches | null;
  readonly standings: Int32Array;
  readonly failed: Int32Array;
}

/** What the words of a question find, and how its filters judge it. */
export function foundIn(index: Opened, query: SearchQuery): Found {
  const parsed = parseQuery(query.text);
  const asksWords = parsed.ids.length + parsed.words.length + parsed.phrases.length > 0;
  const text = asksWords ? matchText(index, parsed) : null;
  const standings = text === null ? index.all : text.found.standings;
  return { parsed, text, standings, failed: failedFilters(index, standings, query) };
}
