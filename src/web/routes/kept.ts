import { createHash, randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { recent, type Recent } from '../../lib/recent.js';
import { wholeAnswer, wholeIn, type Whole } from '../whole-answer.js';

/** How many bytes are kept at most, of answers and of what they are kept by. */
const MOST_KEPT = 64_000_000;
/** No answer as long is kept. */
const LONGEST_KEPT = 1_000_000;
/** What an answer takes beside its body and its address. */
const BESIDE = 1000;
/** How long a revision is believed, in milliseconds, unless something was changed by a request of ours. */
const BELIEVED = 100;

/** What is kept while what answers follow from is the same. */
interface Edition {
  readonly revision: string;
  /** What the ETags of all its answers begin with. */
  readonly tag: string;
  /** Its answers as they were given, by address. */
  readonly answers: Recent<Whole>;
}

/**
 * Gives every answer to GET an ETag and keeps it while what it follows from is the same: an answer follows from the
 * address and from what `revision` names. Whoever holds the answer already is told so without its being made.
 */
export function keptAnswers(revision: () => Promise<string>): MiddlewareHandler {
  const boot = randomUUID();
  const now = believed(revision);
  let newest = editionOf(boot, '');
  return async (c, next) => {
    if (c.req.method !== 'GET') {
      await next();
      now.forget();
      return;
    }
    const current = await now.value();
    if (newest.revision !== current) newest = editionOf(boot, current);
    const { tag, answers } = newest;
    const { url } = c.req;
    const etag = `"${tag}${signOf(url)}"`;
    if (namesTag(c.req.header('If-None-Match'), etag)) {
      return c.body(null, 304, { ETag: etag, 'Cache-Control': 'no-cache' });
    }
    const known = answers.known(url);
    if (known !== undefined) return wholeAnswer(known);
    await next();
    const given = await wholeOf(c);
    if (given === null) return;
    const whole = { ...given, headers: { ...given.headers, ETag: etag, 'Cache-Control': 'no-cache' } };
    // Given again whole, not as a stream; hono copies the stream of a response that is put in the place of another.
    c.res = undefined;
    c.res = wholeAnswer(whole);
    if (whole.body.length <= LONGEST_KEPT) answers.remember(url, whole);
  };
}

function editionOf(boot: string, revision: string): Edition {
  const checksum = createHash('sha256').update(`${boot} ${revision}`).digest('base64url');
  const answers = recent<Whole>(MOST_KEPT, ({ body }, url) => body.length + url.length + BESIDE);
  return { revision, tag: checksum.slice(0, 22), answers };
}

/** The answer that a request got; null where it is none that follows from its address. */
async function wholeOf(c: Context): Promise<Whole | null> {
  const atHand = wholeIn(c.res);
  if (atHand !== undefined) return atHand;
  if (c.res.status !== 200 || c.res.headers.has('Cache-Control')) return null;
  return { headers: Object.fromEntries(c.res.headers), body: new Uint8Array(await c.res.arrayBuffer()) };
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

/** Tells addresses apart within an edition: a person who holds the answer of another does not hold this one (FNV-1a). */
function signOf(address: string): string {
  let sign = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) sign = Math.imul(sign ^ address.charCodeAt(at), 0x01000193);
  return (sign >>> 0).toString(36);
}

function namesTag(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
}
