import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FetchPolicy } from './policy.js';
import { isPublicAddress, lookUpPublic } from '../../lib/public-address.js';
import { RefusedError } from '../../lib/refused.js';

/** What a server answered to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** More bytes than the policy takes. */
class TooLongError extends RefusedError {}

/** The headers that are kept of an answer. */
const KEPT = ['content-type', 'etag', 'last-modified', 'location', 'retry-after', 'date'];

/** Whether the policy allows an address to be asked. @throws RefusedError with the reason where not. */
export function checkAddress(url: URL, policy: FetchPolicy): void {
  if (url.protocol !== 'https:' && !(policy.allowPrivate && url.protocol === 'http:'))
    throw new RefusedError(`${url.href} is not https`);
  if (!policy.hosts.includes(url.host)) throw new RefusedError(`${url.host} is not on the list of hosts`);
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !policy.allowPrivate && !isPublicAddress(bare))
    throw new RefusedError(`${bare} is not a public address`);
  if (url.username !== '' || url.password !== '') throw new RefusedError(`${url.host} is given with a user name`);
}

/**
 * Asks for one address, once, and follows nothing. What is sent is unpacked and counted as it comes, so that neither an
 * endless answer nor a packed one takes more than the policy's bytes or time.
 * With `isCut`, of an answer that is too long the first bytes are given.
 * @throws RefusedError where the policy forbids it; Error where the connection fails.
 */
export async function requestOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  policy: FetchPolicy,
  signal?: AbortSignal,
  isCut = false,
): Promise<Answer> {
  checkAddress(url, policy);
  const late = AbortSignal.timeout(policy.timeout);
  const stop = signal === undefined ? late : AbortSignal.any([late, signal]);
  try {
    const message = await open(url, headers, policy, stop);
    const kept = KEPT.flatMap((name) =>
      typeof message.headers[name] === 'string' ? [[name, message.headers[name]]] : [],
    );
    const status = message.statusCode ?? 0;
    const bytes = await bodyOf(message, policy, stop, isCut);
    return { status, headers: Object.fromEntries(kept) as Record<string, string>, bytes };
  } catch (error) {
    if (late.aborted) throw new Error(`${url.host} took longer than ${policy.timeout} ms`, { cause: error });
    throw error;
  }
}

function open(
  url: URL,
  headers: Readonly<Record<string, string>>,
  policy: FetchPolicy,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const lookup = policy.allowPrivate ? {} : { lookup: lookUpPublic };
  const asked = { 'user-agent': policy.userAgent, 'accept-encoding': 'gzip, br', ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: asked, signal, agent: false, ...lookup }, resolve);
    sent.on('error', reject);
    // A server may close without an answer, or switch to another protocol, and neither is an error to Node.
    sent.on('upgrade', (_, socket) => socket.destroy());
    sent.on('close', () => {
      reject(new Error(`${url.host} closed the connection without an answer`));
    });
    sent.end();
  });
}

/** The bytes of an answer, unpacked. */
async function bodyOf(
  message: IncomingMessage,
  { mostBytes }: FetchPolicy,
  signal: AbortSignal,
  isCut: boolean,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    const unpack = unpackerOf(message.headers['content-encoding']);
    const unpacked = counting(mostBytes, 'unpacks to more than');
    unpacked.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const streams = [message, counting(mostBytes, 'is longer than'), ...(unpack === null ? [] : [unpack]), unpacked];
    await pipeline(streams, { signal });
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    if (isCut && error instanceof TooLongError) return new Uint8Array(Buffer.concat(chunks));
    throw error;
  } finally {
    message.destroy();
  }
}

/** Passes bytes on, and fails when they are more than so many. */
function counting(most: number, excess: string): Transform {
  let count = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      count += chunk.length;
      if (count > most) done(new TooLongError(`the answer ${excess} ${most} bytes`));
      else done(null, chunk);
    },
  });
}

function unpackerOf(encoding: string | undefined): Transform | null {
  if (encoding === undefined || encoding === 'identity' || encoding === '') return null;
  if (/^(?:x-)?gzip$/i.test(encoding)) return createGunzip();
  if (/^deflate$/i.test(encoding)) return createInflate();
  if (/^br$/i.test(encoding)) return createBrotliDecompress();
  throw new RefusedError(`the answer is packed as ${encoding}, which was not asked for`);
}
