import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Check } from './entrance.js';
import { refusal } from './refusals.js';

const COOKIE = 'modtrail-token';
/** What programs fetch that keep no cookie and send no header: their address bears the token each time. */
const SUBSCRIBED = /\.(?:ics|atom)$/;

/**
 * Asks for the token once: `?token=` in the address a person was given leaves a cookie behind and is taken out of the
 * address; programs send `Authorization: Bearer`.
 */
export function tokenAsked(token: string | null): Check {
  return (c, url) => {
    if (token === null) return undefined;
    const given = url.searchParams.get('token');
    if (given !== null && c.req.method === 'GET' && isSame(given, token)) {
      return SUBSCRIBED.test(url.pathname) ? undefined : remembered(c, url, token);
    }
    const shown = getCookie(c, COOKIE) ?? c.req.header('Authorization')?.replace(/^Bearer /, '') ?? '';
    if (!isSame(shown, token)) throw refusal(401, 'Open the address with the token that modtrail serve printed.');
    return undefined;
  };
}

function remembered(c: Context, url: URL, token: string): Response {
  url.searchParams.delete('token');
  setCookie(c, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
  });
  return c.redirect(`/${url.pathname.replace(/^\/+/, '')}${url.search}`, 303);
}

/** Compared by their checksums, so that the time it takes tells nothing. */
function isSame(given: string, token: string): boolean {
  return timingSafeEqual(checksum(given), checksum(token));
}

function checksum(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
