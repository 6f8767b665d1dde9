import * as z from 'zod';
import { homeAt } from '../../corpus/home.js';
import { holdingOf } from '../../pipeline/holding.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { statusView } from '../print/status.js';
import { tellTroubles } from '../print/build-report.js';
import { fitted } from '../print/wrap.js';

const Options = z.object({ json: z.boolean().default(false) });

/** `status`: what is held, every checksum made anew; exit 1 where a source or the index is not as it was written. */
export const run: Run = async ({ io, home: dir }, _args, options) => {
  const { json } = checked(Options, options);
  const home = await homeAt(dir);
  const holding = await holdingOf(home);
  tellTroubles(io, holding);
  io.out(
    json
      ? JSON.stringify({ home: home.root, ...holding }, null, 1)
      : fitted(statusView(io, home.root, holding), io.width),
  );
  const isWhole = holding.verified.every(({ state }) => state === 'ok') && holding.indexTrouble === null;
  return isWhole && holding.ledgerTroubles.length === 0 ? 0 : 1;
};
