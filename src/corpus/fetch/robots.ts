import robotsParser from 'robots-parser';
import type { Answer } from './request.js';

/** The package's types declare an ES module; what it exports is the function itself. */
const parseRobots = robotsParser as unknown as (typeof robotsParser)['default'];

/** What a host lets us ask for. */
export interface Robots {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds that the host wants between two requests, or null where it does not say. */
  readonly pause: number | null;
}

/**
 * The rules of a host, from its answer to `/robots.txt`: none where it has no such file; where it answers by an error
 * of its own, nothing may be asked (RFC 9309, 2.3.1).
 */
export function robotsOf(url: URL, { status, bytes }: Answer, userAgent: string): Robots {
  if (status >= 500 || status === 429) return { allows: () => false, pause: null };
  if (status !== 200) return { allows: () => true, pause: null };
  const rules = parseRobots(url.href, new TextDecoder().decode(bytes));
  const name = /^[\w-]+/.exec(userAgent)?.[0] ?? userAgent;
  const delay = rules.getCrawlDelay(name);
  return {
    allows: (address) => rules.isAllowed(address.href, name) !== false,
    pause: delay === undefined ? null : delay * 1000,
  };
}
