import * as z from 'zod';
import { namedRelease } from '../../../answers/named.js';
import { placesByStatement, searchToday } from '../../../answers/search.js';
import { ROUTE_WORDS, STAGE_WORDS } from '../../../lib/words.js';
import type { CitedPlace } from '../../../model/finding.js';
import { Facet, Filters, MOST_HITS, SearchQuery, type SearchHit } from '../../../model/search.js';
import { list, type Asking } from '../list.js';
import { date, link, rowsUnder, text, type ColumnOf, type Table } from '../table.js';
import { impactWord, modificationCell, pageColumns, printColumns } from './columns.js';

const Asks = z.strictObject({
  q: SearchQuery.shape.text,
  ...Filters.shape,
  release: z.array(z.string().transform(namedRelease)).optional(),
  since: SearchQuery.shape.since,
  until: SearchQuery.shape.until,
  sort: SearchQuery.shape.sort,
  limit: z.coerce.number('wants a whole number').int().min(1).max(MOST_HITS).default(MOST_HITS),
});
type Asks = z.output<typeof Asks>;

/** A hit with the places that print its statement. */
interface Found extends SearchHit {
  readonly places: readonly CitedPlace[];
}

/** What a search finds, best first, each with the statement that answers best. */
export const search = list({
  says: 'what a search finds; the same words and options as search',
  asks: Asks,
  words: ['q'],
  table: async (asking) => {
    const { q, since, until, sort, limit, ...filters } = asking.asked;
    const query = SearchQuery.parse({ text: q, filters, since, until, sort, limit });
    const [{ hits }, places] = await Promise.all([
      searchToday(asking.index, query, asking.now),
      placesByStatement(asking.index),
    ]);
    const found = hits.map((hit): Found => ({ ...hit, places: places.get(hit.statement.id) ?? [] }));
    return searchTable(asking, found);
  },
});

function searchTable(asking: Asking<Asks>, found: readonly Found[]): Table {
  const columns: ColumnOf<Found>[] = [
    link('Modification', ({ modificationId, key, url }) => modificationCell(asking, modificationId ?? key, url)),
    text('Title', ({ title }) => title),
    text('Formerly', ({ ids, modificationId }) => ids.filter((id) => id !== modificationId).join(', ')),
    text('Release', ({ statement }) => statement.release),
    text('Stage', ({ statement: { stage } }) => (stage === null ? null : STAGE_WORDS[stage])),
    text('Decision route', ({ statement: { decisionRoute: route } }) => (route === null ? null : ROUTE_WORDS[route])),
    text('DCC Systems impact', ({ statement }) => impactWord(statement.dccSystemsImpact)),
    text('Status', ({ statement }) => statement.statusText),
    date('Said since', ({ statement }) => statement.since),
    date('Last said', ({ statement }) => statement.date),
    ...pageColumns<Found>(asking, ({ url }) => url),
    ...printColumns<Found>(asking, ({ places }) => places),
  ];
  return {
    name: 'search',
    title: asking.asked.q === '' ? 'Modifications' : `Modifications found for “${asking.asked.q}”`,
    notes: notesOn(asking.asked),
    columns,
    rows: rowsUnder(columns, found),
  };
}

function notesOn(asked: Asks): string[] {
  const chosen = Facet.options.flatMap((facet) => {
    const values: readonly string[] = asked[facet] ?? [];
    return values.length === 0 ? [] : [`${facet}: ${values.join(' or ')}`];
  });
  const from = asked.since === undefined ? [] : [`since ${asked.since}`];
  const to = asked.until === undefined ? [] : [`until ${asked.until}`];
  const all = [...chosen, ...from, ...to];
  return all.length === 0 ? [] : [`Asked for: ${all.join('; ')}`];
}
