/** A value as two readings of a page are compared: white space, kinds of quotes and dashes, and nulls count for nothing. */
export function comparable(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object') return value;
  const rows = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(rows.map(([key, inner]) => [key, comparable(inner)]));
}

/** A text without white space and with plain quotes and dashes. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, '');
}
