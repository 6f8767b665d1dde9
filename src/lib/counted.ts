/** A value and how often it was met. */
export interface Counted<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

/** How often each value is met; values keep the order in which they come. */
export function countsOf<Value extends string>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The values met, the most frequent first, then by name. */
export function counted<Value extends string>(values: Iterable<Value>): Counted<Value>[] {
  return inOrderOfNames(countsOf(values)).sort((a, b) => b.count - a.count);
}

/** Counted values by name. */
export function inOrderOfNames<Value extends string>(counts: ReadonlyMap<Value, number>): Counted<Value>[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
