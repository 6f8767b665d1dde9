import { createHash, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** How many characters of answers are kept at most. */
const MOST_KEPT = 32_000_000;
/** No answer as long is kept. */
const LONGEST_KEPT = 1_000_000;

/** An answer as it was given. */
interface Kept {
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

/**
 * Gives every answer to GET an ETag and keeps it while what it follows from is the same: an answer follows from the
 * address and from what `revision` names. Whoever holds the answer already is told so without its being made.
 */
export function keptAnswers(revision: () => Promise<string>): MiddlewareHandler {
  const boot = randomUUID();
  const kept = new Map<string, Kept>();
  let size = 0;
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const key = `${boot} ${await revision()} ${c.req.url}`;
    const etag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
    if (namesTag(c.req.header('If-None-Match'), etag)) {
      return c.body(null, 304, { ETag: etag, 'Cache-Control': 'no-cache' });
    }
    const known = kept.get(key);
    if (known !== undefined) return c.body(known.body, 200, Object.fromEntries(known.headers));
    await next();
    if (c.res.status !== 200 || c.res.headers.has('Cache-Control')) return;
    c.res.headers.set('ETag', etag);
    c.res.headers.set('Cache-Control', 'no-cache');
    const body = await c.res.clone().text();
    if (body.length > LONGEST_KEPT) return;
    if (size + body.length > MOST_KEPT) {
      kept.clear();
      size = 0;
    }
    kept.set(key, { body, headers: [...c.res.headers] });
    size += body.length;
  };
}

function namesTag(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
}
