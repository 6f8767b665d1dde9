import { createHash, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** How many bytes of answers are kept at most. */
const MOST_KEPT = 64_000_000;
/** No answer as long is kept. */
const LONGEST_KEPT = 1_000_000;
/** How long a revision is believed, in milliseconds, unless something was changed by a request of ours. */
const BELIEVED = 100;

/** An answer as it was given. */
interface Kept {
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/**
 * Gives every answer to GET an ETag and keeps it while what it follows from is the same: an answer follows from the
 * address and from what `revision` names. Whoever holds the answer already is told so without its being made.
 */
export function keptAnswers(revision: () => Promise<string>): MiddlewareHandler {
  const boot = randomUUID();
  const now = believed(revision);
  const kept = new Map<string, Kept>();
  let size = 0;
  return async (c, next) => {
    if (c.req.method !== 'GET') {
      await next();
      now.forget();
      return;
    }
    const key = `${boot} ${await now.value()} ${c.req.url}`;
    const known = kept.get(key);
    const etag = known?.etag ?? tagOf(key);
    if (namesTag(c.req.header('If-None-Match'), etag)) {
      return c.body(null, 304, { ETag: etag, 'Cache-Control': 'no-cache' });
    }
    if (known !== undefined) return c.body(known.body, 200, known.headers);
    await next();
    if (c.res.status !== 200 || c.res.headers.has('Cache-Control')) return;
    c.res.headers.set('ETag', etag);
    c.res.headers.set('Cache-Control', 'no-cache');
    const headers = Object.fromEntries(c.res.headers);
    const body = new Uint8Array(await c.res.arrayBuffer());
    // Given again whole, not as a stream; hono copies the stream of a response that is put in the place of another.
    c.res = undefined;
    c.res = new Response(body, { headers });
    if (body.length > LONGEST_KEPT) return;
    if (size + body.length > MOST_KEPT) {
      kept.clear();
      size = 0;
    }
    kept.set(key, { etag, body, headers });
    size += body.length;
  };
}

/** A value that is asked for anew when it has been believed long enough, or was forgotten. */
function believed(ask: () => Promise<string>): { value: () => Promise<string>; forget: () => void } {
  let known: Promise<string> | null = null;
  let askedAt = -Infinity;
  const value = () => {
    const isFresh = performance.now() - askedAt < BELIEVED;
    if (known !== null && isFresh) return known;
    askedAt = performance.now();
    known = ask();
    return known;
  };
  const forget = () => {
    known = null;
  };
  return { value, forget };
}

function tagOf(key: string): string {
  return `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
}

function namesTag(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
}
