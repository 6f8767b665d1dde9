import { Hono } from 'hono';
import type { Context } from 'hono';
import { ENDPOINTS } from '../api/endpoints.js';
import { FILES } from '../api/files.js';
import { openApiOf } from '../api/openapi.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { asked, givenIn } from './question.js';
import { wholeAnswer } from '../whole-answer.js';

const VERSION = '1';
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** The JSON API: the same answers as the pages, described by its own OpenAPI document. */
export function apiRoutes(site: Site): Hono {
  const app = new Hono();
  for (const endpoint of ENDPOINTS) {
    const path = endpoint.path.replace(/\{\w+\}/, ':named');
    app.get(`/api/v1${path}`, async (c) => {
      const query = asked(endpoint.query, givenIn(c, endpoint.query));
      const index = await site.live.current();
      const answer = await endpoint.run({ index, site, named: c.req.param('named') ?? '', query });
      const body = new TextEncoder().encode(JSON.stringify(answer));
      return wholeAnswer({ body, headers: { ...JSON_TYPE, ...linksOf(c, answer, query) } });
    });
  }
  app.get('/api/v1/openapi.json', (c) => c.body(JSON.stringify(openApiOf(ENDPOINTS, FILES, VERSION)), 200, JSON_TYPE));
  app.all('/api/v1/*', () => {
    throw refusal(404, 'The API has nothing at this address; /api describes it.');
  });
  return app;
}

/** Where the pages before and after this one are (RFC 8288). */
function linksOf(c: Context, answer: unknown, query: Record<string, unknown>): { Link: string } | undefined {
  const { limit, offset } = query;
  const total = (answer as { total?: number }).total;
  if (typeof limit !== 'number' || typeof offset !== 'number' || total === undefined || limit === 0) return undefined;
  const { pathname, searchParams } = new URL(c.req.url);
  const params = new URLSearchParams(searchParams);
  const at = (start: number) => {
    params.set('offset', String(start));
    return `${pathname}?${params.toString()}`;
  };
  const links = [
    ...(offset > 0 ? [`<${at(Math.max(0, offset - limit))}>; rel="prev"`] : []),
    ...(offset + limit < total ? [`<${at(offset + limit)}>; rel="next"`] : []),
  ];
  return links.length === 0 ? undefined : { Link: links.join(', ') };
}
