import * as z from 'zod';
import { briefingOf } from '../../answers/briefing.js';
import { digestAnswer } from '../../answers/digest.js';
import { openHome } from '../../answers/home.js';
import { exported } from '../../doors/exports/exported.js';
import { digest as digestList } from '../../doors/exports/lists/digest.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { homeReady } from '../home.js';
import { digestMarkdown, digestView } from '../print/digest.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const Options = z.object({
  since: z.string().optional(),
  markdown: z.boolean().default(false),
  html: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `digest`: the briefing on what changed, each thing with its source. */
export const run: Run = async ({ io, home: dir }, _args, options) => {
  const { since, markdown, html, json } = checked(Options, options);
  const home = await homeReady(dir, io);
  const index = await openHome(home);
  if (html && !json) {
    const asking = { home, index, asked: { since }, addresses: null, now: io.now() };
    io.data((await exported(digestList, 'html', asking, { bom: false })).bytes);
    return 0;
  }
  const { nameOf, ...digest } = await digestAnswer(index, since);
  if (json) {
    io.out(JSON.stringify(digest, null, 1));
    return 0;
  }
  const briefing = briefingOf(digest, nameOf, index.specimens);
  io.out(markdown ? digestMarkdown(briefing) : withSpecimenMark(io, index, digestView(io, briefing)));
  return 0;
};
