import type { SearchQuery } from '../model/search.js';
import type { Opened, OpenedFacet } from './opened.js';

/** What a question asks of a standing beside its words. */
export type Asked = Pick<SearchQuery, 'filters' | 'since' | 'until'>;

/**
 * Of each standing the filters that it fails, as bits: bit `f` for the facet at place `f` of `opened.facets`, and the
 * next bit for the dates. 0 passes all; a single bit set is a standing that only this filter keeps out.
 */
export function failedFilters(opened: Opened, { filters, since, until }: Asked): Int32Array {
  const failed = new Int32Array(opened.count);
  opened.facets.forEach((facet, bit) => {
    const chosen = filters[facet.facet] ?? [];
    if (chosen.length > 0) failFacet(failed, 1 << bit, facet, chosen);
  });
  if (since !== undefined || until !== undefined) {
    const { standings } = opened.file;
    const bit = 1 << opened.facets.length;
    for (let at = 0; at < opened.count; at++)
      if ((standings.until[at] ?? '') < (since ?? '') || (standings.since[at] ?? '') > (until ?? '~'))
        failed[at] = (failed[at] ?? 0) | bit;
  }
  return failed;
}

function failFacet(failed: Int32Array, bit: number, facet: OpenedFacet, chosen: readonly string[]): void {
  const kept = new Uint8Array(facet.values.length);
  for (const value of chosen) {
    const code = facet.codeOf.get(value);
    if (code !== undefined) kept[code] = 1;
  }
  for (let at = 0; at < failed.length; at++) {
    let keeps = 0;
    const end = facet.starts[at + 1] ?? 0;
    for (let place = facet.starts[at] ?? 0; place < end; place++) keeps |= kept[facet.codes[place] ?? -1] ?? 0;
    if (keeps === 0) failed[at] = (failed[at] ?? 0) | bit;
  }
}
