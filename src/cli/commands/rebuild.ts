import * as z from 'zod';
import { homeAt } from '../../corpus/home.js';
import { rebuild } from '../../pipeline/rebuild.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { deliverNow } from '../deliveries.js';
import { rebuildView, tellTroubles } from '../print/build-report.js';
import { progressOn } from '../progress.js';
import { fitted } from '../print/wrap.js';

const Options = z.object({
  withSpecimens: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `rebuild`: the index made again from the corpus. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { withSpecimens, json } = checked(Options, options);
  const of = await homeAt(home);
  const progress = progressOn(io, 'reading');
  const report = await rebuild(of, {
    withSpecimens,
    onProgress: progress.step,
    onWait: (holder) => {
      io.say(`modtrail: waiting for ${holder}, which works in this home`);
    },
  }).finally(progress.end);
  tellTroubles(io, report);
  io.out(json ? JSON.stringify(report, null, 1) : fitted(rebuildView(io, report), io.width));
  await deliverNow(of, io);
  return report.run.failed.length > 0 ? 1 : 0;
};
