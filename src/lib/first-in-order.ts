/** A longer beginning than one part in so many is had sooner by sorting everything. */
const SHORT = 4;

/** The first `count` of the items in an order, equal ones as they came: all sorted, but what is not asked for. */
export function firstInOrder<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (count * SHORT > items.length) return items.toSorted(compare).slice(0, count);
  const first: T[] = [];
  for (const item of items) {
    const last = first.length < count ? undefined : first.at(-1);
    if (count === 0 || (last !== undefined && compare(item, last) >= 0)) continue;
    first.splice(placeAfter(item, first, compare), 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Where an item goes among sorted ones, after its equals. */
function placeAfter<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(sorted[middle] as T, item) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
