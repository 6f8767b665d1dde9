import type { Check } from './entrance.js';
import { refusal } from './refusals.js';

/** Requests that change something are taken from our own pages only. Browsers say where a request comes from. */
export const ownPagesOnly: Check = (c, url) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('Origin');
    const own = origin === undefined ? c.req.header('Sec-Fetch-Site') === 'same-origin' : isOwn(origin, url);
    if (!own) throw refusal(403, 'Changes are taken from the pages of this site only.');
  }
  return undefined;
};

function isOwn(origin: string, { host }: URL): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
