/** Whether items stand in order already, as most that were printed do: then sorting them would only copy them. */
export function areInOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return !items.some((item, at) => {
    const before = items[at - 1];
    return before !== undefined && compare(before, item) > 0;
  });
}

/** The items in order: themselves where they are, else a sorted copy. */
export function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  return areInOrder(items, compare) ? items : [...items].sort(compare);
}
