import { setTimeout as wait } from 'node:timers/promises';
import { policyOf, readConfiguration } from '../corpus/configuration.js';
import { fetchPages } from '../corpus/fetch/fetch-pages.js';
import type { FetchedPage, WantedPage, World } from '../corpus/fetch/fetch-pages.js';
import { readFetchNotes } from '../corpus/fetch/notes.js';
import type { FetchNote } from '../corpus/fetch/notes.js';
import { readLedger } from '../corpus/ledger.js';
import { sweepIncoming } from '../corpus/write.js';
import type { Home } from '../model/home.js';
import type { RunReport } from '../model/source.js';
import type { DatedChange } from '../model/statement.js';
import type { Reconciled } from '../reconcile/history.js';
import { withLock } from '../store/lock.js';
import { openIndex } from '../store/read.js';
import { build } from './build.js';
import type { BuildReport, Built } from './build.js';
import { keepFetched } from './keep-fetched.js';
import type { Kept } from './keep-fetched.js';
import { ensureIndex } from './rebuild.js';
import type { RunOptions } from './run.js';
import { tellWatches } from './tell.js';
import { wantedAddresses } from './wanted.js';
import type { PagesAsked, WantedAddress } from './wanted.js';
import { whileSlow } from './while-slow.js';

export interface FetchOptions extends RunOptions {
  /** The clock that says when a page was captured. */
  readonly now?: (() => Date) | undefined;
  /** Ends the run; what came before is kept. */
  readonly signal?: AbortSignal | undefined;
  /** Called again and again while a page lets us wait, with the seconds it took so far. */
  readonly onSlow?: ((url: string, seconds: number) => void) | undefined;
}

/** What a `fetch` came to. In `run`, what was added is named by its path in the corpus, all else by its address. */
export interface FetchReport extends BuildReport {
  /** How many pages were wanted, and how many were asked for before the run ended. */
  readonly wanted: number;
  readonly asked: number;
  /** Pages found under another address than the one that was asked for. */
  readonly moved: readonly { readonly url: string; readonly to: string }[];
  /** Addresses that have no page any more, or never had one. */
  readonly gone: readonly { readonly url: string; readonly status: number }[];
  /** What the new captures show to have changed. */
  readonly changes: readonly DatedChange[];
  /** Whether the run was ended before all pages were asked for. */
  readonly stopped: boolean;
}

/** What became of one address. */
interface Outcome {
  readonly url: string;
  readonly kept: Kept;
}

/**
 * The addresses that a fetch would ask for; nothing is asked.
 * @throws UsageError where nothing is known of a modification asked for, or the configuration is not understood.
 */
export async function plannedFetch(
  home: Home,
  asked: PagesAsked,
  options: FetchOptions = {},
): Promise<WantedAddress[]> {
  const { now = () => new Date() } = options;
  const configuration = await readConfiguration(home);
  await ensureIndex(home, options);
  const index = await openIndex(home);
  try {
    return await wantedAddresses(index, asked, await readFetchNotes(home), configuration, now());
  } finally {
    index.close();
  }
}

/**
 * Fetches pages into the home and brings its index up to date. Each page is kept as it comes, so that whatever ends the
 * run costs nothing that came; others may work in the home between two pages.
 *
 * @throws UsageError where no contact is configured, or nothing is known of a modification asked for; HomeError where the
 *   home stays locked or can not be written. A page that can not be had throws nothing: it is in `run.failed`.
 */
export async function fetchInto(home: Home, asked: PagesAsked, options: FetchOptions = {}): Promise<FetchReport> {
  const begun = performance.now();
  const policy = policyOf(home, await readConfiguration(home));
  const wanted = await plannedFetch(home, asked, options);
  const notes = await newestNotes(home);
  const pages = fetchPages(
    wanted.map(({ url }) => questionOf(url, notes.get(url))),
    policy,
    worldOf(options),
    options.signal,
  );
  const outcomes = await keepAll(home, pages, wanted, notes, options);
  const { built, ledgerTroubles, alerts } = await withLock(home, () => builtFrom(home, options), options);
  return {
    run: { ...runOf(outcomes, built), duration: performance.now() - begun },
    index: built.history === null ? 'unchanged' : 'published',
    specimens: built.specimens,
    ledgerTroubles,
    alerts,
    wanted: wanted.length,
    asked: outcomes.length,
    moved: outcomes.flatMap(({ url, kept }) => ('movedTo' in kept && kept.movedTo ? [{ url, to: kept.movedTo }] : [])),
    gone: outcomes.flatMap(({ url, kept }) => (kept.became === 'gone' ? [{ url, status: kept.status }] : [])),
    changes: changesShownBy(built.history, outcomes),
    stopped: outcomes.length < wanted.length,
  };
}

/** The newest note of each address, of those whose page the ledger still knows. */
async function newestNotes(home: Home): Promise<Map<string, FetchNote>> {
  const held = new Set((await readLedger(home)).lines.map(({ sha256 }) => sha256));
  const newest = new Map((await readFetchNotes(home)).map((note) => [note.url, note]));
  return new Map([...newest].filter(([, { sha256 }]) => sha256 !== null && held.has(sha256)));
}

/** The question for a page, so that one that is as we know it need not be sent again. */
function questionOf(url: string, last: FetchNote | undefined): WantedPage {
  const { etag = null, lastModified = null } = last ?? {};
  return { url, ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

function worldOf({ now = () => new Date() }: FetchOptions): World {
  return { now, chance: Math.random, sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }) };
}

/** Keeps each page as it comes, each under the lock for itself. A page that the end of the run cut off has no outcome. */
async function keepAll(
  home: Home,
  pages: AsyncGenerator<FetchedPage>,
  wanted: readonly WantedAddress[],
  notes: ReadonlyMap<string, FetchNote>,
  options: FetchOptions,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { url } of wanted) {
    const next = await whileSlow(pages.next(), (seconds) => options.onSlow?.(url, seconds));
    if (next.done === true) break;
    const page = next.value;
    if (page.outcome === 'failed' && options.signal?.aborted === true) break;
    outcomes.push({ url, kept: await withLock(home, () => keepFetched(home, page, notes.get(url)), options) });
    options.onProgress?.({ done: outcomes.length, total: wanted.length, file: url });
  }
  return outcomes;
}

async function builtFrom(home: Home, options: FetchOptions) {
  await sweepIncoming(home);
  const ledger = await readLedger(home);
  const built = await build(home, ledger, { withSpecimens: options.withSpecimens });
  const { now = () => new Date() } = options;
  return { built, ledgerTroubles: ledger.troubles, alerts: await tellWatches(home, now()) };
}

function runOf(outcomes: readonly Outcome[], built: Built): Omit<RunReport, 'duration'> {
  const run: Omit<RunReport, 'duration'> = { added: [], unchanged: [], failed: [] };
  for (const { url, kept } of outcomes) {
    if (kept.became === 'captured')
      run.added.push({ path: `corpus/${kept.line.path}`, sha256: kept.line.sha256, what: kept.what });
    else if (kept.became === 'seen') run.unchanged.push({ path: url, sha256: kept.sha256 });
    else if (kept.became === 'failed') run.failed.push({ path: url, reason: kept.reason });
  }
  return { ...run, failed: [...run.failed, ...built.failed] };
}

/** The changes of all modifications that a new capture shows. */
function changesShownBy(history: Reconciled | null, outcomes: readonly Outcome[]): DatedChange[] {
  const isNew = new Set<string>(outcomes.flatMap(({ kept }) => (kept.became === 'captured' ? [kept.line.sha256] : [])));
  const changes = (history?.modifications ?? []).flatMap((modification) => modification.changes);
  return changes.filter(({ places }) => places.some(({ source }) => isNew.has(source)));
}
