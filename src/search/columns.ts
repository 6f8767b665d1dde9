import type { SearchFile } from '../model/search.js';

type Lists = SearchFile['deadlines'];
type FacetColumn = SearchFile['facets']['stage'];

/** Values that are kept once and known by number, in the order in which they are first met. */
export function dictionary<T>(): { readonly values: T[]; readonly code: (value: T) => number } {
  const values: T[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    code: (value) => {
      const name = JSON.stringify(value);
      const known = codes.get(name) ?? values.push(value) - 1;
      codes.set(name, known);
      return known;
    },
  };
}

/** The column of a list of codes for each of something. */
export function listColumn(lists: readonly (readonly number[])[]): Lists {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return { starts, codes: lists.flat() };
}

/** The column of the values that each standing has of one facet, each once; null is no value. */
export function facetColumn(lists: readonly (readonly (string | null)[])[]): FacetColumn {
  const { values, code } = dictionary<string>();
  const codes = lists.map((list) => [...new Set(list.filter((value) => value !== null))].map(code));
  return { ...listColumn(codes), values };
}

/** The one value, or the first, that standing `at` has of a facet; null where it has none. */
export function valueAt({ values, starts, codes }: FacetColumn, at: number): string | null {
  const start = starts[at] ?? 0;
  return start < (starts[at + 1] ?? 0) ? (values[codes[start] ?? -1] ?? null) : null;
}

/** All values that standing `at` has of a facet. */
export function valuesAt({ values, starts, codes }: FacetColumn, at: number): string[] {
  const all: string[] = [];
  for (let next = starts[at] ?? 0; next < (starts[at + 1] ?? 0); next++) all.push(values[codes[next] ?? -1] ?? '');
  return all;
}
