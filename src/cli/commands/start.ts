import * as z from 'zod';
import { openHome } from '../../answers/home.js';
import { overviewOf } from '../../answers/overview.js';
import { homeAt } from '../../corpus/home.js';
import { ingest } from '../../pipeline/ingest.js';
import { UsageError } from '../../lib/errors.js';
import type { Home } from '../../model/home.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { deliverNow } from '../deliveries.js';
import type { Io } from '../io.js';
import { ingestView, tellTroubles } from '../print/build-report.js';
import { overviewView } from '../print/overview.js';
import { withSpecimenMark } from '../print/specimen-mark.js';
import { fitted } from '../print/wrap.js';
import { progressOn } from '../progress.js';

const WORTH_TRYING = [
  'npm run -s modtrail -- search "impact assessment" --release "November 2022"',
  'npm run -s modtrail -- history MP109',
  'npm run -s modtrail -- diff',
];

const Options = z.object({ serve: z.boolean().default(false) });
/** Where a home is served unless the port is taken. */
const HERE = { host: '127.0.0.1', port: 4780, allowUpload: false };

/** `start`: takes in the corpus and shows what is known; the main job on the shipped corpus. */
export const run: Run = async ({ io, home: dir }, _args, options) => {
  const { serve } = checked(Options, options);
  const home = await homeAt(dir);
  const progress = progressOn(io, 'reading');
  const report = await ingest(home, [], {
    now: io.now,
    onProgress: progress.step,
  }).finally(progress.end);
  tellTroubles(io, report);
  io.out(`${fitted(ingestView(io, { ...report, changes: [] }), io.width)}\n`);
  await deliverNow(home, io);
  const index = await openHome(home);
  io.out(withSpecimenMark(io, index, overviewView(io, await overviewOf(index))));
  io.out(`\nWorth trying next:\n${WORTH_TRYING.map((command) => `  ${command}`).join('\n')}`);
  if (serve) await served(home, io);
  return report.run.failed.length > 0 ? 1 : 0;
};

/** Serves the home to a browser until it is interrupted. */
async function served(home: Home, io: Io): Promise<void> {
  const serving = await import('../serving.js');
  const site = await serving.served(home, io, HERE).catch((error: unknown) => {
    if (error instanceof UsageError) return serving.served(home, io, { ...HERE, port: 0 });
    throw error;
  });
  io.out(`\nOpen it in a browser: ${site.address}`);
  io.say('modtrail: serving; Ctrl-C ends it');
  await serving.interrupted();
  await site.close();
}
