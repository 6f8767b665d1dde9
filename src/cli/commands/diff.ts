import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { diffOf, heldPaper, twoNewestPapers } from '../../answers/diff.js';
import type { Paper } from '../../answers/diff.js';
import type { HomeIndex } from '../../answers/home.js';
import { UsageError } from '../../lib/errors.js';
import type { Context, Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import type { Io } from '../io.js';
import { diffMarkdown, diffView } from '../print/diff.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

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
  const specimens = a.record.specimen || b.record.specimen;
  if (json) io.out(JSON.stringify(data, null, 1));
  else io.out(markdown ? diffMarkdown(diff) : withSpecimenMark(io, { specimens }, diffView(io, diff)));
  return 0;
};

async function papersMeant({ home, io }: Context, [a, b]: readonly string[]): Promise<[Paper, Paper]> {
  let opened: Promise<HomeIndex> | undefined;
  const index = () => (opened ??= indexOf(home, io));
  if (a === undefined) return twoNewestPapers(await index());
  if (b === undefined) throw new UsageError('diff compares two papers: name both, or neither for the two newest');
  return [await paperMeant(a, index, io), await paperMeant(b, index, io)];
}

/** A path is read here and now; anything else names a paper of the home. */
async function paperMeant(typed: string, index: () => Promise<HomeIndex>, io: Io): Promise<Paper> {
  const isFile = await stat(typed).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return heldPaper(await index(), typed);
  const { snapshotOfFile } = await import('../../pipeline/extract-file.js');
  return snapshotOfFile(typed, io.now());
}
