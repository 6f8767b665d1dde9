import * as z from 'zod';
import { boardsOf } from '../../answers/release.js';
import { Day } from '../../model/ids.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { boardView, noneToComeView } from '../print/board.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const Options = z.object({
  asOf: Day.optional(),
  json: z.boolean().default(false),
});

/** `release [NAME]`: the board of one release, or of every one to come. */
export const run: Run = async ({ io, home }, args, options) => {
  const { asOf, json } = checked(Options, options);
  const index = await indexOf(home, io);
  const { boards, nameOf, today, last } = await boardsOf(index, args.length === 0 ? undefined : args.join(' '), asOf);
  const view = boards.map((board) => boardView(io, board, nameOf)).join('\n\n\n');
  io.out(
    json
      ? JSON.stringify({ releases: boards }, null, 1)
      : withSpecimenMark(io, index, view || noneToComeView(io, today, last)),
  );
  return 0;
};
