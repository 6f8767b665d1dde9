import type { HomeIndex } from './home.js';

/**
 * Given what makes a value of an index, returns a function that makes it once for each index and keeps it as long as the
 * index lives. An index never changes, so what follows from it does not either.
 */
export function perIndex<T>(make: (index: HomeIndex) => Promise<T>): (index: HomeIndex) => Promise<T> {
  const made = new WeakMap<HomeIndex, Promise<T>>();
  return (index) => {
    const known = made.get(index) ?? make(index);
    made.set(index, known);
    return known;
  };
}
