import * as z from 'zod';
import { homeAt } from '../../corpus/home.js';
import { Day } from '../../model/ids.js';
import { ingest } from '../../pipeline/ingest.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { deliverNow } from '../deliveries.js';
import { ingestView, tellTroubles } from '../print/build-report.js';
import { progressOn } from '../progress.js';

const Options = z.object({
  withSpecimens: z.boolean().default(false),
  as: z.enum(['document']).optional(),
  url: z.url({ protocol: /^https?$/, message: 'wants the address of a page' }).optional(),
  captured: Day.optional(),
  json: z.boolean().default(false),
});

/** `ingest [PATH…]`: files taken into the home, and what changed since the paper before. */
export const run: Run = async ({ io, home }, paths, options) => {
  const { withSpecimens, as, url, captured, json } = checked(Options, options);
  const progress = progressOn(io, 'reading');
  const into = await homeAt(home);
  const report = await ingest(into, paths, {
    withSpecimens,
    now: io.now,
    hints: { as, url, capturedOn: captured },
    onProgress: progress.step,
    onWait: (holder) => {
      io.say(`modtrail: waiting for ${holder}, which works in this home`);
    },
  }).finally(progress.end);
  tellTroubles(io, report);
  io.out(json ? JSON.stringify(report, null, 1) : ingestView(io, report));
  await deliverNow(into, io);
  return report.run.failed.length > 0 ? 1 : 0;
};
