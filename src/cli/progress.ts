import cliProgress from 'cli-progress';
import type { Step } from '../pipeline/run.js';
import type { Io } from './io.js';

/** Shows the steps of a run: a bar on a terminal, a plain line for each file elsewhere. Call `end` when it is over. */
export function progressOn(io: Io, verb: string): { step: (step: Step) => void; end: () => void } {
  if (!io.live) {
    return {
      step: ({ done, total, file }) => {
        io.say(`${verb} ${done}/${total} ${file}`);
      },
      end: () => undefined,
    };
  }
  const bar = new cliProgress.SingleBar(
    {
      format: `${verb} {bar} {value}/{total} {file}`,
      hideCursor: true,
      clearOnComplete: true,
      linewrap: false,
    },
    cliProgress.Presets.shades_classic,
  );
  let begun = false;
  return {
    step: ({ done, total, file }) => {
      if (!begun) bar.start(total, 0, { file });
      begun = true;
      bar.setTotal(total);
      bar.update(done, { file });
    },
    end: () => {
      if (begun) bar.stop();
      begun = false;
    },
  };
}
