/**
 * A value as JSON whose bytes depend on nothing but the value: the keys of every object are sorted. What is made from
 * kept results and what is made afresh is then the same to the byte.
 */
export function canonicalJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, withSortedKeys, indent);
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The JSON of a text, or null where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
