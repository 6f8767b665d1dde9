import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { refusal } from './refusals.js';

const COOKIE = 'modtrail-token';
/** What programs fetch that keep no cookie and send no header: their address bears the token each time. */
const SUBSCRIBED = /\.(?:ics|atom)$/;

/**
 * Asks for the token once: `?token=` in the address a person was given leaves a cookie behind and is taken out of the
 * address; programs send `Authorization: Bearer`.
 */
export function tokenAsked(token: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (token === null) return next();
    const url = new URL(c.req.url);
    const given = url.searchParams.get('token');
    if (given !== null && c.req.method === 'GET' && isSame(given, token)) {
      return SUBSCRIBED.test(url.pathname) ? next() : remembered(c, url, token);
    }
    const shown = getCookie(c, COOKIE) ?? c.req.header('Authorization')?.replace(/^Bearer /, '') ?? '';
    if (!isSame(shown, token)) throw refusal(401, 'Open the address with the token that modtrail serve printed.');
    return next();
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
