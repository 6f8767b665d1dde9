import * as z from 'zod';
import { releaseTold } from '../../answers/named.js';
import { slippageAnswer } from '../../answers/slippage.js';
import { Day } from '../../model/ids.js';
import { Stage } from '../../model/words.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { slippageView } from '../print/slippage.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const Options = z.object({
  release: z.string().optional(),
  stage: Stage.optional(),
  since: Day.optional(),
  json: z.boolean().default(false),
});

/** `slippage`: how often and how far dates moved. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { release, stage, since, json } = checked(Options, options);
  const index = await indexOf(home, io);
  const question = { release: release === undefined ? undefined : await releaseTold(index, release), stage, since };
  const { nameOf, ...slippage } = await slippageAnswer(index, question);
  io.out(json ? JSON.stringify(slippage, null, 1) : withSpecimenMark(io, index, slippageView(io, slippage, nameOf)));
  return 0;
};
