import type { Context } from 'hono';

/** Marks the answer to a request as one that may be otherwise the next time, though nothing of the home changes: it is not kept. */
export function passing(c: Context): void {
  c.header('Cache-Control', 'no-store');
}
