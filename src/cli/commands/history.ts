import * as z from 'zod';
import { historyOf } from '../../answers/history.js';
import { namesOf } from '../../answers/names.js';
import { Day } from '../../model/ids.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { historyView } from '../print/history.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const Options = z.object({
  asOf: Day.optional(),
  json: z.boolean().default(false),
});

/** `history ID`: everything said of one modification, under every id it has borne. */
export const run: Run = async ({ io, home }, args, options) => {
  const { asOf, json } = checked(Options, options);
  const index = await indexOf(home, io);
  const history = await historyOf(index, args.join(' '), asOf);
  io.out(
    json
      ? JSON.stringify(history, null, 1)
      : withSpecimenMark(io, index, historyView(io, history, await namesOf(index))),
  );
  return 0;
};
