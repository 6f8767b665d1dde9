import { findFiles } from '../corpus/find.js';
import { readLedger } from '../corpus/ledger.js';
import { sweepIncoming } from '../corpus/write.js';
import type { Home } from '../model/home.js';
import { withLock } from '../store/lock.js';
import { build } from './build.js';
import type { BuildReport } from './build.js';
import { changesBefore } from './changes-before.js';
import type { PaperChanges } from './changes-before.js';
import type { SourceHints } from './described.js';
import type { RunOptions } from './run.js';
import { takeIn } from './take-in.js';
import { tellWatches } from './tell.js';

export interface IngestOptions extends RunOptions {
  /** The clock that says when a source was received. */
  readonly now?: (() => Date) | undefined;
  /** What a file is called in the ledger and the report. Default: its path as given. */
  readonly nameOf?: ((path: string) => string) | undefined;
  /** What is known of the files beside what they say. */
  readonly hints?: SourceHints | undefined;
}

/** What an `ingest` came to. */
export interface IngestReport extends BuildReport {
  /** For each paper that is new in the index, what changed since the paper before it; oldest first. */
  readonly changes: readonly PaperChanges[];
  /** Files met in a folder that are no documents by their names. */
  readonly passedOver: readonly string[];
}

/**
 * Takes papers into the home and brings its index up to date: the files that the paths name (none: the home's corpus)
 * are found, taken into the corpus, and all that it holds is built into one history and published; what is new is
 * compared with what was said before.
 *
 * @throws UsageError where a path names nothing; HomeError where the home stays locked or can not be written. A file that
 *   can not be read throws nothing: it is in `run.failed`.
 */
export async function ingest(home: Home, paths: readonly string[], options: IngestOptions = {}): Promise<IngestReport> {
  const { now = () => new Date(), onProgress, nameOf, hints = {} } = options;
  const begun = performance.now();
  const found = await findFiles(home, paths);
  const files = found.files.map(({ path, shown }) => ({ path, shown: nameOf?.(path) ?? shown }));
  return withLock(
    home,
    async () => {
      await sweepIncoming(home);
      const taken = await takeIn(home, await readLedger(home), files, { onProgress, now, hints });
      const built = await build(home, taken.ledger, options);
      await sweepIncoming(home);
      const alerts = await tellWatches(home, now());
      return {
        run: {
          added: taken.added,
          unchanged: taken.unchanged,
          failed: [...taken.failed, ...built.failed],
          duration: performance.now() - begun,
        },
        index: built.history === null ? 'unchanged' : 'published',
        specimens: built.specimens,
        ledgerTroubles: taken.ledger.troubles,
        changes: changesBefore(built.history, taken.added),
        alerts,
        passedOver: found.passedOver,
      };
    },
    options,
  );
}
