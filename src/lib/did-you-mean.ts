import { distance } from 'fastest-levenshtein';

/** How many near names are offered where nothing bears the name asked for. */
export const OFFERED = 3;

/** The names close to what was typed, closest first, at most three. */
export function nearest(typed: string, names: readonly string[]): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, far: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(2, name.length / 3))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

/** The names as the end of a message: `; did you mean MP077 or MP078?`; empty where there are none. */
export function offer(names: readonly string[]): string {
  return names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;
}
