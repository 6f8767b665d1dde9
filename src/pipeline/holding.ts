import { findFiles } from '../corpus/find.js';
import { readFetchNotes } from '../corpus/fetch/notes.js';
import { readLedger } from '../corpus/ledger.js';
import type { LedgerTrouble } from '../corpus/ledger.js';
import { verify } from '../corpus/verify.js';
import type { Verified } from '../corpus/verify.js';
import type { Home } from '../model/home.js';
import type { UnreadFile } from '../model/unread.js';
import type { SpecimenPolicy } from '../store/manifest.js';
import { outboxesOf, type Outbox } from '../store/outbox.js';
import { indexState, indexTrouble } from '../store/read.js';
import { readDeliveries, readTellings, readWatches } from '../store/watches.js';
import { spoiltIn, type SpoiltLine } from '../store/spoilt.js';
import { readUnread } from '../store/unread.js';
import { recipe } from './build.js';
import { pagesHeld } from './pages-held.js';
import type { PagesHeld } from './pages-held.js';

/** What a home holds, looked at with fresh eyes. */
export interface Holding {
  /** Every source of the ledger, its checksum made anew. */
  readonly verified: readonly Verified[];
  readonly ledgerTroubles: readonly LedgerTrouble[];
  /** Lines of notes and watches that cannot be read. */
  readonly spoilt: readonly SpoiltLine[];
  /** Documents that lie in the corpus and are not in the ledger: an `ingest` takes them up. */
  readonly notTakenIn: readonly string[];
  /** Files of watched folders that could not be read. */
  readonly unread: readonly UnreadFile[];
  /** What is known of the site's pages. */
  readonly site: PagesHeld;
  /** What is wrong with the files of the index, in words; null where nothing is. */
  readonly indexTrouble: string | null;
  /** Whether the index is whole and stands for exactly what the ledger knows. */
  readonly upToDate: boolean;
  /** Which specimens are in the index; null where there is no index. */
  readonly specimens: SpecimenPolicy | null;
  /** How many watches there are, and what they told that is still to be sent. */
  readonly watches: number;
  readonly outboxes: readonly Outbox[];
}

/** What the home holds: all bytes are read, nothing is changed. */
export async function holdingOf(home: Home): Promise<Holding> {
  const { lines, troubles } = await readLedger(home);
  const inLedger = new Set(lines.map(({ path }) => `corpus/${path}`));
  const { files } = await findFiles(home, []);
  const found = await indexState(home);
  const manifest = found.state === 'current' ? found.manifest : null;
  const trouble = manifest === null ? null : await indexTrouble(home);
  const recipes = [recipe(lines, false), recipe(lines, true)];
  return {
    verified: await verify(home, lines),
    ledgerTroubles: troubles,
    spoilt: await spoiltIn(home),
    notTakenIn: files.map(({ shown }) => shown).filter((shown) => !inLedger.has(shown)),
    unread: await readUnread(home),
    site: pagesHeld(lines, await readFetchNotes(home)),
    indexTrouble: trouble,
    upToDate: manifest !== null && trouble === null && recipes.includes(manifest.madeFrom),
    specimens: manifest?.specimens ?? null,
    watches: (await readWatches(home)).length,
    outboxes: outboxesOf(await readTellings(home), await readDeliveries(home)),
  };
}
