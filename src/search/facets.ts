import type { Facet, FacetCount, Filters } from '../model/search.js';
import type { Opened, OpenedFacet } from './opened.js';

/**
 * The number of modifications with each value of each facet, every filter applied but the facet's own, in one pass over
 * the standings that the words find. A modification with several such standings counts once: its standings lie together,
 * so it is enough to know which modification a value was last counted for.
 *
 * @param standings those that the words find, ascending
 * @param failed of each standing the filters that it fails, as bits
 */
export function countFacets(
  opened: Opened,
  standings: Iterable<number>,
  failed: Int32Array,
  filters: Filters,
): Record<Facet, FacetCount[]> {
  const tallies = opened.facets.map((facet) => ({
    facet,
    counts: new Int32Array(facet.values.length),
    lastCounted: new Int32Array(facet.values.length).fill(-1),
  }));
  for (const at of standings) {
    const bits = failed[at] ?? 0;
    tallies.forEach((tally, bit) => {
      if ((bits & ~(1 << bit)) === 0) countOne(tally, at, opened.modification[at] ?? -1);
    });
  }
  return Object.fromEntries(
    tallies.map(({ facet, counts }) => [facet.facet, shownCounts(facet, counts, filters[facet.facet] ?? [])]),
  ) as Record<Facet, FacetCount[]>;
}

interface Tally {
  readonly facet: OpenedFacet;
  readonly counts: Int32Array;
  readonly lastCounted: Int32Array;
}

function countOne({ facet, counts, lastCounted }: Tally, at: number, modification: number): void {
  const end = facet.starts[at + 1] ?? 0;
  for (let place = facet.starts[at] ?? 0; place < end; place++) {
    const code = facet.codes[place] ?? -1;
    if (lastCounted[code] === modification) continue;
    lastCounted[code] = modification;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/** The values that count, most first and equal ones by name; a chosen one is shown even where it counts 0. */
function shownCounts({ values, codeOf }: OpenedFacet, counts: Int32Array, chosen: readonly string[]): FacetCount[] {
  const names = new Set([...values.filter((_, code) => counts[code] !== 0), ...chosen]);
  return [...names]
    .map((value) => ({
      value,
      count: counts[codeOf.get(value) ?? -1] ?? 0,
      ...(chosen.includes(value) && { chosen: true as const }),
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
