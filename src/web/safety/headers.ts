import type { MiddlewareHandler } from 'hono';
import { wholeIn } from '../whole-answer.js';

/** Only what this server itself sends is run, shown or asked for; nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Every answer carries the headers that keep a page to itself. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const whole = wholeIn(c.res);
  if (whole === undefined) {
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    return;
  }
  c.res = undefined;
  c.res = new Response(whole.body, { headers: { ...whole.headers, ...HEADERS } });
};
