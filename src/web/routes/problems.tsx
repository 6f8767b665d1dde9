import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { HomeError, UsageError } from '../../lib/errors.js';
import { capitalised } from '../../lib/words.js';
import type { AssetPaths } from './assets.js';
import { Page } from '../parts/page.js';
import { Problem } from '../views/problem.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This question cannot be read',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'Not found',
  413: 'Too large',
  414: 'Too long',
  421: 'Wrong address',
  503: 'The index cannot be read just now',
};

/** What went wrong, as it is told. */
interface Trouble {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
}

/** An error in words for the visitor: what was not found or not allowed, the home's own trouble, or a defect. */
export function troubleOf(error: unknown): Trouble {
  const told = (status: ContentfulStatusCode, detail: string): Trouble => ({
    status,
    title: TITLES[status] ?? 'This did not work',
    detail: asSentence(detail),
  });
  if (error instanceof HTTPException) return told(error.status, error.message);
  if (error instanceof UsageError) return told(404, error.message);
  if (error instanceof HomeError) return told(503, error.message);
  return told(500, 'modtrail has a defect here. Nothing was lost; the server goes on.');
}

/** A message as it stands by itself: with a capital, unless it begins with a name, and a full stop. */
function asSentence(message: string): string {
  const begun = /^[a-z]+(?=[ ,])/.test(message) ? capitalised(message) : message;
  return /[.?!”]$/.test(begun) ? begun : `${begun}.`;
}

/** The answer to an error: problem+json (RFC 9457) under /api, a page elsewhere. */
export function problemAnswer(c: Context, error: unknown, assets: AssetPaths): Response | Promise<Response> {
  const trouble = troubleOf(error);
  if (new URL(c.req.url).pathname.startsWith('/api/v1')) {
    const body = JSON.stringify({ type: 'about:blank', ...trouble });
    return c.body(body, trouble.status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
    });
  }
  const frame = {
    assets,
    sources: 'usual' as const,
    openFindings: 0,
    mayAdd: false,
    here: '',
  };
  return c.html(
    <Page frame={frame} title={trouble.title} view="problem">
      <Problem title={trouble.title} detail={trouble.detail} />
    </Page>,
    trouble.status,
  );
}
