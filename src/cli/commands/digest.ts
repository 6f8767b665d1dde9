import * as z from 'zod';
import { digestAnswer } from '../../answers/digest.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { briefingOf } from '../print/briefing.js';
import { digestHtml, digestMarkdown, digestView } from '../print/digest.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const Options = z.object({
  since: z.string().optional(),
  markdown: z.boolean().default(false),
  html: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `digest`: the briefing on what changed, each thing with its source. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { since, markdown, html, json } = checked(Options, options);
  const index = await indexOf(home, io);
  const { nameOf, ...digest } = await digestAnswer(index, since);
  if (json) {
    io.out(JSON.stringify(digest, null, 1));
    return 0;
  }
  const briefing = briefingOf(digest, nameOf, index.specimens);
  if (html) io.out(digestHtml(briefing));
  else if (markdown) io.out(digestMarkdown(briefing));
  else io.out(withSpecimenMark(io, index, digestView(io, briefing)));
  return 0;
};
