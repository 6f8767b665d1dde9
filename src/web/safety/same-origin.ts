import type { MiddlewareHandler } from 'hono';
import { refusal } from './refusals.js';

/** Requests that change something are taken from our own pages only. Browsers say where a request comes from. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('Origin');
    const own = origin === undefined ? c.req.header('Sec-Fetch-Site') === 'same-origin' : isOwn(origin, c.req.url);
    if (!own) throw refusal(403, 'Changes are taken from the pages of this site only.');
  }
  await next();
};

function isOwn(origin: string, url: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
