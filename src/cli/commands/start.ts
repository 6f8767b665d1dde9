import { openHome } from '../../answers/home.js';
import { overviewOf } from '../../answers/overview.js';
import { homeAt } from '../../corpus/home.js';
import { ingest } from '../../pipeline/ingest.js';
import type { Run } from '../command.js';
import { ingestView, tellTroubles } from '../print/build-report.js';
import { overviewView } from '../print/overview.js';
import { withSpecimenMark } from '../print/specimen-mark.js';
import { progressOn } from '../progress.js';

const WORTH_TRYING = [
  'npm run -s modtrail -- search "impact assessment" --release "November 2022"',
  'npm run -s modtrail -- history MP109',
  'npm run -s modtrail -- diff',
];

/** `start`: takes in the corpus and shows what is known; the main job on the shipped corpus. */
export const run: Run = async ({ io, home: dir }) => {
  const home = await homeAt(dir);
  const progress = progressOn(io, 'reading');
  const report = await ingest(home, [], {
    now: io.now,
    onProgress: progress.step,
  }).finally(progress.end);
  tellTroubles(io, report);
  io.out(`${ingestView(io, { ...report, changes: [] })}\n`);
  const index = await openHome(home);
  io.out(withSpecimenMark(io, index, overviewView(io, await overviewOf(index))));
  io.out(`\nWorth trying next:\n${WORTH_TRYING.map((command) => `  ${command}`).join('\n')}`);
  return report.run.failed.length > 0 ? 1 : 0;
};
