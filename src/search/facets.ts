import type { Facet, FacetCount, Filters } from '../model/search.js';
import { placesPassing } from './filters.js';
import type { Found } from './found.js';
import type { CodedColumn, Opened, OpenedFacet } from './opened.js';

/** How many values of a facet are told at most, beside those that are chosen: no one reads hundreds of sources. */
const MOST_VALUES = 50;

/**
 * The number of modifications with each value of each facet, every filter applied but the facet's own. All facets are
 * counted at once, and those that keep standings out once more without that.
 *
 * @param passing the places of the standings found that pass all filters, ascending
 */
export function countFacets(
  opened: Opened,
  found: Found,
  passing: Int32Array,
  filters: Filters,
): Record<Facet, FacetCount[]> {
  const all = countValues(opened, opened.allFacets, found, passing);
  return Object.fromEntries(
    opened.facets.map((facet, bit) => {
      const chosen: readonly string[] = filters[facet.facet] ?? [];
      const counts =
        chosen.length === 0
          ? all.subarray(facet.firstOfAll, facet.firstOfAll + facet.values.length)
          : countValues(opened, facet, found, placesPassing(found.failed, 1 << bit));
      return [facet.facet, shownCounts(facet, counts, chosen)];
    }),
  ) as Record<Facet, FacetCount[]>;
}

/**
 * By code the number of modifications that have a value. A modification with several such standings counts once: its
 * standings lie together, so it is enough to know which modification a value was last counted for.
 */
function countValues(
  { modification: modificationOf }: Opened,
  { size, starts, codes }: CodedColumn,
  { standings }: Found,
  places: Int32Array,
): Int32Array {
  const counts = new Int32Array(size);
  const lastCounted = new Int32Array(size).fill(-1);
  for (const place of places) {
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
  const shown: FacetCount[] = [];
  for (const code of mostCounted(byName, counts)) shown.push(countOf(values[code] ?? '', counts[code] ?? 0, chosen));
  const others = chosen.filter((value) => !shown.some((one) => one.value === value)).sort();
  for (const value of others) shown.push(countOf(value, counts[codeOf.get(value) ?? -1] ?? 0, chosen));
  return shown;
}

/** The codes that count, most first and equal ones by name. */
function mostCounted(byName: Int32Array, counts: Int32Array): number[] {
  const counted: number[] = [];
  for (const code of byName) if ((counts[code] ?? 0) > 0) counted.push(code);
  return counted.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, MOST_VALUES);
}

function countOf(value: string, count: number, chosen: readonly string[]): FacetCount {
  return chosen.includes(value) ? { value, count, chosen: true } : { value, count };
}
