import { Hono } from 'hono';
import { exported } from '../../doors/exports/exported.js';
import { FORMAT_NAMES } from '../../doors/exports/formats.js';
import { LISTS, listNamed } from '../../doors/exports/lists.js';
import { addressesAt } from '../parts/addresses.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { asked, givenIn } from './question.js';

/** Every list as a file in every format: `/export/search.csv?q=firmware`. */
export function exportRoutes({ live, now }: Site): Hono {
  const app = new Hono();
  app.get('/export/:file', async (c) => {
    const [, what = '', ending] = /^([a-z]+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
    const list = listNamed(what);
    const format = FORMAT_NAMES.find((name) => name === ending);
    if (list === undefined || format === undefined) {
      throw refusal(
        404,
        `There is no such file: lists are ${Object.keys(LISTS).join(', ')}, formats ${FORMAT_NAMES.join(', ')}.`,
      );
    }
    const { bom, ...rest } = givenIn(c, list.asks);
    const question = asked(list.asks, rest);
    const index = await live.current();
    const addresses = addressesAt(new URL(c.req.url).origin);
    const asking = { home: live.home, index, asked: question, addresses, now: now() };
    const { bytes, mediaType, fileName } = await exported(list, format, asking, { bom: bom === '1' });
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
    });
  });
  return app;
}
