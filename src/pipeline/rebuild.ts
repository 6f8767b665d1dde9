import { readLedger } from '../corpus/ledger.js';
import { sweepIncoming } from '../corpus/write.js';
import type { Home } from '../model/home.js';
import { withLock } from '../store/lock.js';
import { indexState } from '../store/read.js';
import { build } from './build.js';
import type { BuildReport } from './build.js';
import type { RunOptions } from './run.js';
import { tellWatches } from './tell.js';

/**
 * Makes the index again from the corpus and its ledger alone: every source is read from its bytes, and nothing that was
 * in the index is relied on. The old index stays readable until the new one is published. The same corpus gives the same
 * bytes.
 *
 * @throws HomeError where the home stays locked or can not be written. A source that can not be read is in `run.failed`.
 */
export async function rebuild(home: Home, options: RunOptions = {}): Promise<BuildReport> {
  return built(home, { ...options, afresh: true });
}

/**
 * Makes sure that the home has an index of this version, making one from the corpus where it has none; answers what was
 * made, or null where one stood. So an index that was deleted or is of an older version comes back by itself.
 */
export async function ensureIndex(home: Home, options: RunOptions = {}): Promise<BuildReport | null> {
  const { state } = await indexState(home);
  return state === 'current' ? null : built(home, options);
}

async function built(home: Home, options: RunOptions & { readonly afresh?: boolean }): Promise<BuildReport> {
  const begun = performance.now();
  return withLock(
    home,
    async () => {
      await sweepIncoming(home);
      const ledger = await readLedger(home);
      const { history, specimens, failed } = await build(home, ledger, options);
      const alerts = await tellWatches(home, new Date());
      const lost = new Set(failed.map(({ path }) => path));
      const read = ledger.lines.map(({ path, sha256 }) => ({ path: `corpus/${path}`, sha256 }));
      return {
        run: {
          added: [],
          unchanged: read.filter(({ path }) => !lost.has(path)),
          failed,
          duration: performance.now() - begun,
        },
        index: history === null ? 'unchanged' : 'published',
        specimens,
        ledgerTroubles: ledger.troubles,
        alerts,
      };
    },
    options,
  );
}
