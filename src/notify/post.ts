import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookUpPublic } from '../lib/public-address.js';
import { RefusedError } from '../lib/refused.js';

/** How something is posted. */
export interface Posting {
  readonly url: URL;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds that the whole exchange may take. */
  readonly timeout: number;
  /** Whether plain http and addresses of private networks are allowed. */
  readonly allowPrivate: boolean;
}

/**
 * Posts JSON, once, and answers the status. No redirect is followed, nothing of the answer is kept, and the connection is
 * made to the very address that was checked to be public.
 * @throws RefusedError where the address is not allowed; Error where there is no answer in time.
 */
export async function post({ url, body, headers, timeout, allowPrivate }: Posting): Promise<number> {
  if (url.protocol !== 'https:' && !allowPrivate) throw new RefusedError(`${url.origin} is not https`);
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !allowPrivate && !isPublicAddress(bare))
    throw new RefusedError(`${bare} is not a public address`);
  const late = AbortSignal.timeout(timeout);
  const bytes = Buffer.from(body);
  const fixed = { 'user-agent': 'modtrail', 'content-type': 'application/json', 'content-length': bytes.length };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const lookup = allowPrivate ? {} : { lookup: lookUpPublic };
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { method: 'POST', headers: { ...fixed, ...headers }, signal: late, agent: false, ...lookup };
      const sent = request(url, options, resolve);
      sent.on('error', reject);
      sent.end(bytes);
    });
    // What it says beside the status is of no use: the connection is let go of before it can take time or room.
    answer.destroy();
    return answer.statusCode ?? 0;
  } catch (error) {
    if (late.aborted) throw new Error(`${url.host} took longer than ${timeout} ms`, { cause: error });
    throw error;
  }
}
