import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { watchMeant } from '../../answers/watch-subject.js';
import { FindingKind } from '../../model/finding.js';
import { WatchId } from '../../model/watch.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { asked, searchQueryIn } from './question.js';

/** A question with all its facets. */
const MOST_BYTES = 16_384;
const FindingsSent = z.array(z.union([z.literal('all'), FindingKind]));

/** Adding and removing watches. They are kept in the home; nothing of its history is changed. */
export function watchRoutes({ live, watching }: Site): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw refusal(413, 'The question is too long to be watched.');
    },
  });
  app.post('/watches', limit, async (c) => {
    const sent = new URLSearchParams(await c.req.text());
    const { text, filters, since, until } = searchQueryIn(`${new URL(c.req.url).origin}/?${sent.toString()}`);
    const findings = sent.has('findings') ? asked(FindingsSent, sent.getAll('findings')) : undefined;
    const kinds = findings?.filter((kind) => kind !== 'all');
    const meant = await watchMeant(await live.current(), { text, filters, since, until, findings: kinds });
    const { id } = await watching.add(meant);
    return c.redirect(`/watches#w-${id}`, 303);
  });
  app.post('/watches/:id/remove', limit, async (c) => {
    await watching.remove(asked(WatchId, c.req.param('id')));
    return c.redirect('/watches', 303);
  });
  return app;
}
