import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { noteFinding } from '../../answers/notes.js';
import { FindingNote } from '../../model/note.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { asked } from './question.js';

/** A note with all that a form adds to it. */
const MOST_BYTES = 16_384;

/** What the form of a finding sends. `back` is where its list was. */
const NoteSent = z.object({
  state: FindingNote.shape.state,
  note: FindingNote.shape.note.default(''),
  back: z
    .string()
    .regex(/^\/findings(?:\?[\w=&%+-]*)?$/, 'is no list of findings')
    .default('/findings'),
});

/** Notes on findings: the one thing of a home that its visitors write. */
export function noteRoutes({ live, now }: Site): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw refusal(413, 'The note is too long.');
    },
  });
  app.post('/findings/:id{[0-9a-f]{12}}', limit, async (c) => {
    const { state, note, back } = asked(NoteSent, await c.req.parseBody());
    await noteFinding(live.home, await live.current(), c.req.param('id'), { state, note, at: now() });
    return c.redirect(back, 303);
  });
  return app;
}
