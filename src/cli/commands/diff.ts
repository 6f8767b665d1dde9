import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { diffOf, heldPaper, twoNewestPapers } from '../../answers/diff.js';
import type { Paper } from '../../answers/diff.js';
import { UsageError } from '../../lib/errors.js';
import type { Context, Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { diffMarkdown, diffView } from '../print/diff.js';

const Options = z.object({
  json: z.boolean().default(false),
  markdown: z.boolean().default(false),
});

/** `diff A B`: what changed from one paper to another; `diff` alone compares the two newest. */
export const run: Run = async (context, args, options) => {
  const { json, markdown } = checked(Options, options);
  const { io } = context;
  const [a, b] = await papersMeant(context, args);
  const diff = diffOf(a, b);
  const data = {
    from: diff.from.name,
    to: diff.to.name,
    changes: diff.changes,
  };
  io.out(json ? JSON.stringify(data, null, 1) : markdown ? diffMarkdown(diff) : diffView(io, diff));
  return 0;
};

async function papersMeant(context: Context, [a, b]: readonly string[]): Promise<[Paper, Paper]> {
  if (a === undefined) return twoNewestPapers(await indexOf(context.home, context.io));
  if (b === undefined) throw new UsageError('diff compares two papers: name both, or neither for the two newest');
  return [await paperMeant(context, a), await paperMeant(context, b)];
}

/** A path is read here and now; anything else names a paper of the home. */
async function paperMeant({ home, io }: Context, typed: string): Promise<Paper> {
  const isFile = await stat(typed).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return heldPaper(await indexOf(home, io), typed);
  const { snapshotOfFile } = await import('../../pipeline/extract-file.js');
  return snapshotOfFile(typed, io.now());
}
