import { Hono } from 'hono';
import { paperOf } from '../../answers/papers.js';
import { UnreadableError } from '../../lib/errors.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';

/** Pages of sources as pictures. A source never changes, so a picture of it is good for as long as its name is. */
export function pictureRoutes({ live, prints }: Site): Hono {
  const app = new Hono();
  app.get('/papers/:name/pages/:page{[1-9][0-9]{0,3}}', async (c) => {
    const { record } = await paperOf(await live.current(), c.req.param('name'));
    const page = Number(c.req.param('page'));
    const picture = await prints.picture(record, page).catch((error: unknown) => {
      if (error instanceof UnreadableError) throw refusal(404, `Page ${page} cannot be shown: it ${error.message}.`);
      throw error;
    });
    if (picture === null) throw refusal(404, `There is no picture of page ${page}.`);
    return c.body(Uint8Array.from(picture), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, max-age=3600',
    });
  });
  return app;
}
