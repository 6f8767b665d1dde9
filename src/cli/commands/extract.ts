import * as z from 'zod';
import { extractFile } from '../../pipeline/extract-file.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { pageView } from '../print/page.js';
import { paperView } from '../print/paper.js';

const Options = z.object({ json: z.boolean().default(false), ocr: z.boolean().default(true) });

/** `extract FILE`: one document read, nothing stored. */
export const run: Run = async ({ io }, [path = ''], options) => {
  const { json, ocr } = checked(Options, options);
  const { facts, sha256 } = await extractFile(path, { ocr });
  const view = facts.kind === 'paper' ? paperView(io, facts) : pageView(io, facts);
  io.out(json ? JSON.stringify({ ...facts, source: sha256 }, null, 1) : view);
  return 0;
};
