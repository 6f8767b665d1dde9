import type { Facet, FacetCount, Filters } from '../model/search.js';
import type { Opened, OpenedFacet } from './opened.js';

/** How many values of a facet are told at most, beside those that are chosen: no one reads hundreds of sources. */
const MOST_VALUES = 50;

/**
 * The number of modifications with each value of each facet, every filter applied but the facet's own. A modification
 * with several such standings counts once: its standings lie together, so it is enough to know which modification a value
 * was last counted for.
 *
 * @param standings those that the words find, ascending
 * @param failed of each of them the filters that it fails, as bits
 */
export function countFacets(
  opened: Opened,
  standings: Int32Array,
  failed: Int32Array,
  filters: Filters,
): Record<Facet, FacetCount[]> {
  return Object.fromEntries(
    opened.facets.map((facet, bit) => {
      const counts = countValues(facet, opened.modification, standings, failed, ~(1 << bit));
      return [facet.facet, shownCounts(facet, counts, filters[facet.facet] ?? [])];
    }),
  ) as Record<Facet, FacetCount[]>;
}

/** @param others the bits of the filters that a standing must not fail to count */
function countValues(
  { values, starts, codes }: OpenedFacet,
  modificationOf: Int32Array,
  standings: Int32Array,
  failed: Int32Array,
  others: number,
): Int32Array {
  const counts = new Int32Array(values.length);
  const lastCounted = new Int32Array(values.length).fill(-1);
  for (let place = 0; place < standings.length; place++) {
    if (((failed[place] ?? 0) & others) !== 0) continue;
    const at = standings[place] ?? 0;
    const modification = modificationOf[at] ?? -1;
    const end = starts[at + 1] ?? 0;
    for (let next = starts[at] ?? 0; next < end; next++) {
      const code = codes[next] ?? -1;
      if (lastCounted[code] === modification) continue;
      lastCounted[code] = modification;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** The values that count, most first and equal ones by name; a chosen one is shown even where it counts 0. */
function shownCounts({ values, codeOf, byName }: OpenedFacet, counts: Int32Array, chosen: readonly string[]) {
  // One number for count and name, so that sorting compares numbers alone.
  const keys = new Float64Array(values.length);
  let size = 0;
  byName.forEach((code, rank) => {
    const count = counts[code] ?? 0;
    if (count > 0) keys[size++] = rank - count * values.length;
  });
  const ranks = [...keys.subarray(0, size).sort().subarray(0, MOST_VALUES)];
  const names = ranks.map((key) => values[byName[modulo(key, values.length)] ?? -1] ?? '');
  return [...names, ...chosen.filter((value) => !names.includes(value)).sort()].map((value): FacetCount => ({
    value,
    count: counts[codeOf.get(value) ?? -1] ?? 0,
    ...(chosen.includes(value) && { chosen: true as const }),
  }));
}

function modulo(key: number, by: number): number {
  return ((key % by) + by) % by;
}
