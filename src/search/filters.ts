import type { SearchQuery } from '../model/search.js';
import type { Opened } from './opened.js';

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
    if (chosen.length > 0) failFacet(failed, 1 << bit, standings, opened.having(facet, chosen));
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

/** Which of the standings fail no filters but those whose bits are let off: their places, ascending. */
export function placesPassing(failed: Int32Array, letOff = 0): Int32Array {
  const passing = new Int32Array(failed.length);
  let size = 0;
  for (let place = 0; place < failed.length; place++) {
    if (((failed[place] ?? 0) & ~letOff) === 0) passing[size++] = place;
  }
  return passing.subarray(0, size);
}

function failFacet(failed: Int32Array, bit: number, standings: Int32Array, having: Uint8Array): void {
  for (let place = 0; place < standings.length; place++) {
    if (having[standings[place] ?? -1] === 0) failed[place] = (failed[place] ?? 0) | bit;
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
