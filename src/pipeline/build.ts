import { createHash } from 'node:crypto';
import type { Ledger, LedgerTrouble } from '../corpus/ledger.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import type { LedgerLine, RunReport } from '../model/source.js';
import type { Alert } from '../model/watch.js';
import type { SourceRecord } from '../model/statement.js';
import { documentOf } from '../reconcile/statements/document.js';
import type { KeptDocument } from '../reconcile/statements/document.js';
import { reconcile } from '../reconcile/history.js';
import type { Reconciled } from '../reconcile/history.js';
import { compareSources } from '../reconcile/order.js';
import { snapshotOf } from '../reconcile/statements/snapshot.js';
import { searchOf } from './search-of.js';
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
  /** What the watches of the home were told. */
  readonly alerts: readonly Alert[];
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
  const said = held.flatMap(({ line, facts }) => (facts.kind === 'document' ? [] : [snapshotOf(line, facts)]));
  const kept = held.flatMap(({ line, facts }) => (facts.kind === 'document' ? [documentOf(line, facts)] : []));
  const lostReal = lines.some((line) => !held.some((source) => source.line === line) && line.specimen !== true);
  const specimens = policyFor([...said, ...kept], lostReal, withSpecimens);
  const isIn = ({ record }: OfSource) => specimens !== 'aside' || !record.specimen;
  const documents = kept.filter(isIn);
  const history = withDocuments(reconcile(said.filter(isIn)), documents);
  const search = searchOf(history, documents);
  const read = held.map(({ line }) => line);
  const madeFrom = recipe(read, withSpecimens);
  const manifest = await publish(home, { ...history, search, specimens, madeFrom });
  await sweep(home, manifest, idsOf(read));
  return { history, specimens, failed };
}

function idsOf(lines: readonly LedgerLine[]): SourceId[] {
  return lines.map(({ sha256 }) => sha256);
}

/** Something that is made of one source. */
interface OfSource {
  readonly record: SourceRecord;
}

/**
 * Which specimens the index is made from: they step aside for real sources, unless they are asked for; for one too that
 * is held and cannot be read just now.
 */
function policyFor(all: readonly OfSource[], lostReal: boolean, withSpecimens: boolean): SpecimenPolicy {
  const real = all.filter(({ record }) => !record.specimen);
  if (real.length === all.length) return 'none';
  if (real.length === 0 && !lostReal) return 'only';
  return withSpecimens ? 'included' : 'aside';
}

/** The history with documents among its sources: they say nothing in it, and are there to be found. */
function withDocuments(history: Reconciled, documents: readonly KeptDocument[]): Reconciled {
  const sources = [...history.sources, ...documents.map(({ record }) => record)].sort(compareSources);
  return { ...history, sources };
}

/** A checksum of all that the index follows from: the sources, the versions that read them, the choice of specimens. */
export function recipe(lines: readonly LedgerLine[], withSpecimens: boolean): string {
  const sources = lines
    .map((line) => ({ ...line, versions: versionsFor(line.format) }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return createHash('sha256').update(canonicalJson({ sources, withSpecimens })).digest('hex');
}
