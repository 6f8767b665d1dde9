import * as z from 'zod';
import { homeAt } from '../../corpus/home.js';
import { holdingOf } from '../../pipeline/holding.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { statusView } from '../print/status.js';
import { tellTroubles } from '../print/build-report.js';
import { fitted } from '../print/wrap.js';

const Options = z.object({ json: z.boolean().default(false) });

/** `status`: what is held, every checksum made anew; exit 1 where a source, the index or a kept line is not as it was written. */
export const run: Run = async ({ io, home: dir }, _args, options) => {
  const { json } = checked(Options, options);
  const home = await homeAt(dir);
  const holding = await holdingOf(home);
  tellTroubles(io, holding);
  for (const { file, line } of holding.spoilt) {
    io.say(`modtrail: ${file}, line ${line}: cannot be read and is passed over; mend or remove the line`);
  }
  io.out(
    json
      ? JSON.stringify({ home: home.root, ...holding }, null, 1)
      : fitted(statusView(io, home.root, holding), io.width),
  );
  const isWhole = holding.verified.every(({ state }) => state === 'ok') && holding.indexTrouble === null;
  return isWhole && holding.ledgerTroubles.length === 0 && holding.spoilt.length === 0 ? 0 : 1;
};
