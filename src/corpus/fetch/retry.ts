/** The statuses that say: not now. */
const NOT_NOW = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether a status is worth another try. */
export function isForTheMoment(status: number): boolean {
  return NOT_NOW.has(status);
}

/**
 * Milliseconds that a `Retry-After` header asks for, as seconds or as a date; null where it says neither.
 */
export function retryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** Milliseconds before a retry, counted from 0: doubled each time, and by chance up to half as long again. */
export function backOffFor(attempt: number, first: number, chance: () => number): number {
  return Math.round(first * 2 ** attempt * (1 + chance() / 2));
}
