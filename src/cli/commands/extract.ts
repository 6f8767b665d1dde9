import * as z from 'zod';
import { extractFile } from '../../pipeline/extract-file.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { paperView } from '../print/paper.js';

const Options = z.object({ json: z.boolean().default(false) });

/** `extract FILE`: one document read, nothing stored. */
export const run: Run = async ({ io }, [path = ''], options) => {
  const { json } = checked(Options, options);
  const { facts, sha256 } = await extractFile(path);
  io.out(json ? JSON.stringify({ ...facts, source: sha256 }, null, 1) : paperView(io, facts));
  return 0;
};
