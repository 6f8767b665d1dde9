import { createHash } from 'node:crypto';
import type { Ledger, LedgerTrouble } from '../corpus/ledger.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import type { LedgerLine, RunReport } from '../model/source.js';
import { reconcile } from '../reconcile/history.js';
import type { Reconciled } from '../reconcile/history.js';
import { snapshotOf } from '../reconcile/snapshot.js';
import type { Snapshot } from '../reconcile/snapshot.js';
import { standingsOf } from '../reconcile/standing.js';
import { buildSearch } from '../search/build.js';
import { canonicalJson } from '../store/canonical.js';
import type { SpecimenPolicy } from '../store/manifest.js';
import { publish, sweep } from '../store/publish.js';
import { indexState } from '../store/read.js';
import { readHeld } from './read-held.js';
import { versionsFor } from './read-document.js';
import type { BuildOptions } from './run.js';

/** What a build came to. `history` is null where the index was made from exactly this already, and was left alone. */
export interface Built {
  readonly history: Reconciled | null;
  readonly specimens: SpecimenPolicy;
  /** Held sources that could not be read, and so are not in the index. */
  readonly failed: RunReport['failed'];
}

/** What a run came to, as far as `ingest` and `rebuild` are alike. */
export interface BuildReport {
  readonly run: RunReport;
  /** `unchanged`: the index stands for exactly these sources, and nothing was done. */
  readonly index: 'published' | 'unchanged';
  readonly specimens: SpecimenPolicy;
  /** Lines of the ledger that cannot be used; they cost no other line. */
  readonly ledgerTroubles: readonly LedgerTrouble[];
}

/**
 * Makes the index of the home from all sources that its ledger knows: facts → snapshots → history → search → published.
 * Does nothing where the index stands for exactly these sources. Only under the lock.
 */
export async function build(home: Home, { lines }: Ledger, options: BuildOptions = {}): Promise<Built> {
  const { withSpecimens = false, afresh = false } = options;
  const found = await indexState(home);
  if (!afresh && found.state === 'current' && found.manifest.madeFrom === recipe(lines, withSpecimens)) {
    await sweep(home, found.manifest, idsOf(lines));
    return { history: null, specimens: found.manifest.specimens, failed: [] };
  }
  const { held, failed } = await readHeld(home, lines, options);
  const { snapshots, specimens } = chosen(
    held.map(({ line, facts }) => snapshotOf(line, facts)),
    lines.some((line) => !held.some((source) => source.line === line) && line.specimen !== true),
    withSpecimens,
  );
  const history = reconcile(snapshots);
  const search = buildSearch(history.modifications, standingsOf(history.statements), history.sources);
  const read = held.map(({ line }) => line);
  const madeFrom = recipe(read, withSpecimens);
  const manifest = await publish(home, { ...history, search, specimens, madeFrom });
  await sweep(home, manifest, idsOf(read));
  return { history, specimens, failed };
}

function idsOf(lines: readonly LedgerLine[]): SourceId[] {
  return lines.map(({ sha256 }) => sha256);
}

/**
 * The snapshots that the index is made from: specimens step aside for real sources, unless they are asked for; for one
 * too that is held and cannot be read just now.
 */
function chosen(
  all: readonly Snapshot[],
  lostReal: boolean,
  withSpecimens: boolean,
): { snapshots: readonly Snapshot[]; specimens: SpecimenPolicy } {
  const real = all.filter(({ record }) => !record.specimen);
  if (real.length === all.length) return { snapshots: all, specimens: 'none' };
  if (real.length === 0 && !lostReal) return { snapshots: all, specimens: 'only' };
  return withSpecimens ? { snapshots: all, specimens: 'included' } : { snapshots: real, specimens: 'aside' };
}

/** A checksum of all that the index follows from: the sources, the versions that read them, the choice of specimens. */
export function recipe(lines: readonly LedgerLine[], withSpecimens: boolean): string {
  const sources = lines
    .map((line) => ({ ...line, versions: versionsFor(line.format) }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return createHash('sha256').update(canonicalJson({ sources, withSpecimens })).digest('hex');
}
