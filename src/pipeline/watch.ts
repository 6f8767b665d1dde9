import { createHash } from 'node:crypto';
import { UsageError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import type { Alert, Watch, WatchSubject } from '../model/watch.js';
import { asOf, type Reconciled } from '../reconcile/history.js';
import { papersSpeaking } from '../reconcile/statements/paper-view.js';
import { alertsOf } from '../reconcile/watching.js';
import { searchOf } from './search-of.js';
import { openSearch } from '../search/query.js';
import { canonicalJson } from '../store/canonical.js';
import { withLock, type LockOptions } from '../store/lock.js';
import { openIndex } from '../store/read.js';
import { addWatchLine, readWatches } from '../store/watches.js';
import { beginFromHere, foundBy, tellWatches, watchedIn } from './tell.js';

export interface WatchOptions extends LockOptions {
  readonly now?: (() => Date) | undefined;
}

/**
 * Adds a watch, which begins with what is known now: whatever other watches have still to be told is told first.
 * Answers it, and whether it is new: the same subject is watched once.
 */
export async function addWatch(
  home: Home,
  { subject, name }: Pick<Watch, 'subject' | 'name'>,
  options: WatchOptions = {},
): Promise<{ readonly watch: Watch; readonly isNew: boolean }> {
  const { now = () => new Date() } = options;
  return withLock(
    home,
    async () => {
      const id = createHash('sha256').update(canonicalJson(subject)).digest('hex').slice(0, 8);
      const known = (await readWatches(home)).find((watch) => watch.id === id);
      if (known !== undefined) return { watch: known, isNew: false };
      await tellWatches(home, now());
      await beginFromHere(home, now());
      const hits = await hitsNow(home, subject);
      const watch: Watch = { id, subject, name, addedAt: now().toISOString(), ...(hits && { hits }) };
      await addWatchLine(home, { did: 'add', watch });
      return { watch, isNew: true };
    },
    options,
  );
}

/**
 * Removes the watch that an id, or the beginning of one, names.
 * @throws UsageError where none or several are meant.
 */
export async function removeWatch(home: Home, typed: string, options: WatchOptions = {}): Promise<Watch> {
  const { now = () => new Date() } = options;
  return withLock(
    home,
    async () => {
      const watch = watchNamed(await readWatches(home), typed);
      await addWatchLine(home, { did: 'remove', id: watch.id, at: now().toISOString() });
      return watch;
    },
    options,
  );
}

/** The watch that an id, or the beginning of one, or its name, means. @throws UsageError where none or several are. */
export function watchNamed(watches: readonly Watch[], typed: string): Watch {
  const meant = watches.filter(({ id, name }) => id.startsWith(typed) || name === typed);
  const [only, ...others] = meant;
  if (only === undefined || typed === '')
    throw new UsageError(`there is no watch ${typed}; modtrail watch list tells them`);
  if (others.length > 0) throw new UsageError(`${typed} may mean ${meant.map(({ id }) => id).join(' or ')}`);
  return only;
}

/** What these watches would have told, had they been there when the newest paper came. Nothing is written. */
export async function wouldTell(home: Home, watches: readonly Watch[]): Promise<Alert[]> {
  const index = await openIndex(home);
  try {
    const watched = await watchedIn(index, watches);
    const statements = await index.statements();
    const newest = papersSpeaking(watched.records, statements).at(-1)?.record;
    if (newest === undefined) return [];
    const isOld = ({ id, sameAs }: { id: string; sameAs: string | null }) => id !== newest.id && sameAs !== newest.id;
    const history = {
      sources: watched.records.filter(isOld),
      statements: statements.filter(({ source }) => source !== newest.id),
      modifications: [],
      findings: [],
    };
    const before = searchIn(asOf(history, newest.date));
    const hits = new Map(watches.map(({ id, subject }) => [id, foundBy(subject, before, []).map(({ key }) => key)]));
    return alertsOf(watched, {
      sources: new Set(history.sources.map(({ id }) => id)),
      news: new Set(watched.news.flatMap(({ id, source }) => (source === newest.id ? [] : [id]))),
      hits: ({ id }) => hits.get(id) ?? [],
      alerts: [],
    });
  } finally {
    index.close();
  }
}

function searchIn(history: Reconciled) {
  return openSearch(searchOf(history));
}

async function hitsNow(home: Home, subject: WatchSubject): Promise<Watch['hits']> {
  if (subject.on !== 'search') return undefined;
  const index = await openIndex(home);
  try {
    return foundBy(subject, openSearch(await index.search()), []).map(({ key }) => key);
  } finally {
    index.close();
  }
}
