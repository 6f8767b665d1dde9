import * as z from 'zod';
import { homeAt } from '../../corpus/home.js';
import { UsageError } from '../../lib/errors.js';
import type { Home } from '../../model/home.js';
import { Day } from '../../model/ids.js';
import { ingest } from '../../pipeline/ingest.js';
import type { IngestOptions, IngestReport } from '../../pipeline/ingest.js';
import type { ExitStatus, Run } from '../command.js';
import { checked } from '../command.js';
import { deliverNow } from '../deliveries.js';
import { onInterrupt } from '../interrupt.js';
import type { Io } from '../io.js';
import { ingestView, tellTroubles } from '../print/build-report.js';
import { progressOn } from '../progress.js';
import { fitted } from '../print/wrap.js';

const Options = z.object({
  withSpecimens: z.boolean().default(false),
  as: z.enum(['document']).optional(),
  url: z.url({ protocol: /^https?$/, message: 'wants the address of a page' }).optional(),
  captured: Day.optional(),
  watch: z.string().optional(),
  json: z.boolean().default(false),
});

/** `ingest [PATH…]`: files taken into the home, and what changed since the paper before; with `--watch`, as they come. */
export const run: Run = async ({ io, home }, paths, options) => {
  const { withSpecimens, as, url, captured, watch, json } = checked(Options, options);
  if (watch !== undefined && paths.length > 0) throw new UsageError('--watch FOLDER takes no further paths');
  const into = await homeAt(home);
  const progress = progressOn(io, 'reading');
  const taking: IngestOptions = {
    withSpecimens,
    now: io.now,
    hints: { as, url, capturedOn: captured },
    onProgress: progress.step,
    onWait: (holder) => {
      io.say(`modtrail: waiting for ${holder}, which works in this home`);
    },
  };
  const tell = async (report: IngestReport) => {
    progress.end();
    tellTroubles(io, report);
    io.out(json ? JSON.stringify(report, null, 1) : fitted(ingestView(io, report), io.width));
    await deliverNow(into, io);
  };
  if (watch !== undefined) return watched(into, watch, io, taking, tell);
  const report = await ingest(into, paths, taking).finally(progress.end);
  await tell(report);
  return report.run.failed.length > 0 ? 1 : 0;
};

/** Takes in what comes into a folder, until Ctrl-C. */
async function watched(
  home: Home,
  folder: string,
  io: Io,
  taking: IngestOptions,
  onReport: (report: IngestReport) => Promise<void>,
): Promise<ExitStatus> {
  const { watchFolder } = await import('../../pipeline/watched-folder.js');
  const { signal, done } = onInterrupt(() => {
    io.say('modtrail: ending; what came is kept');
  });
  io.say(`modtrail: watching ${folder}; Ctrl-C ends it`);
  const onTrouble = (message: string) => {
    io.say(`modtrail: ${message}; trying again`);
  };
  await watchFolder(home, folder, { ...taking, signal, onReport, onTrouble }).finally(done);
  return 0;
}
