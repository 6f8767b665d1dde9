import type { SearchQuery } from '../model/search.js';
import type { Opened, OpenedFacet } from './opened.js';

/** What a question asks of a standing beside its words. */
export type Asked = Pick<SearchQuery, 'filters' | 'since' | 'until' | 'standsNow'>;

/** The bit of the dates, which follows those of the facets. */
export function datesBit({ facets }: Opened): number {
  return 1 << facets.length;
}

/**
 * Of each of the standings the filters that it fails, as bits: bit `f` for the facet at place `f` of `opened.facets`, and
 * the next bit for the dates. 0 passes all; a single bit set is a standing that only this filter keeps out.
 */
export function failedFilters(opened: Opened, standings: Int32Array, asked: Asked): Int32Array {
  const { filters, since, until, standsNow = false } = asked;
  const failed = new Int32Array(standings.length);
  opened.facets.forEach((facet, bit) => {
    const chosen = filters[facet.facet] ?? [];
    if (chosen.length > 0) failFacet(failed, 1 << bit, standings, facet, chosen);
  });
  if (since !== undefined || until !== undefined) failDates(failed, opened, standings, since ?? '', until ?? '~');
  if (standsNow) failPast(failed, opened, standings);
  return failed;
}

/**
 * What stands no longer fails by its date: of papers what the newest paper does not say, of each kind of page what a newer
 * one of the same modification has replaced.
 */
function failPast(failed: Int32Array, opened: Opened, standings: Int32Array): void {
  const { standings: columns, sources } = opened.file;
  const matterOf = (at: number) => {
    const kind = sources[columns.source[at] ?? -1]?.kind ?? '';
    return kind === 'paper' ? kind : `${columns.modification[at] ?? ''} ${kind}`;
  };
  const newest = new Map<string, string>();
  columns.until.forEach((until, at) => {
    if (until > (newest.get(matterOf(at)) ?? '')) newest.set(matterOf(at), until);
  });
  const bit = datesBit(opened);
  standings.forEach((at, place) => {
    if ((columns.until[at] ?? '') < (newest.get(matterOf(at)) ?? '')) failed[place] = (failed[place] ?? 0) | bit;
  });
}

function failFacet(
  failed: Int32Array,
  bit: number,
  standings: Int32Array,
  facet: OpenedFacet,
  chosen: readonly string[],
): void {
  const kept = new Uint8Array(facet.values.length);
  for (const value of chosen) {
    const code = facet.codeOf.get(value);
    if (code !== undefined) kept[code] = 1;
  }
  for (let place = 0; place < standings.length; place++) {
    const at = standings[place] ?? 0;
    let keeps = 0;
    const end = facet.starts[at + 1] ?? 0;
    for (let code = facet.starts[at] ?? 0; code < end; code++) keeps |= kept[facet.codes[code] ?? -1] ?? 0;
    if (keeps === 0) failed[place] = (failed[place] ?? 0) | bit;
  }
}

function failDates(failed: Int32Array, opened: Opened, standings: Int32Array, since: string, until: string): void {
  const columns = opened.file.standings;
  const bit = datesBit(opened);
  for (let place = 0; place < standings.length; place++) {
    const at = standings[place] ?? 0;
    if ((columns.until[at] ?? '') < since || (columns.since[at] ?? '') > until)
      failed[place] = (failed[place] ?? 0) | bit;
  }
}
