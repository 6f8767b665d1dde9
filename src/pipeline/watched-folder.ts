import { setTimeout as pause } from 'node:timers/promises';
import { lookInto } from '../corpus/look.js';
import type { SeenFile } from '../corpus/look.js';
import { HomeError, UsageError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import type { UnreadFile } from '../model/unread.js';
import { keepUnread, readUnread } from '../store/unread.js';
import { ingest } from './ingest.js';
import type { IngestOptions, IngestReport } from './ingest.js';
import { readerVersions } from './read-document.js';

/** How a folder is watched, and who is told. */
export interface FolderWatch extends IngestOptions {
  /**
   * Milliseconds between two looks. A file that is the same at two looks has stopped growing.
   * @default 2000
   */
  readonly every?: number;
  /** Ends the watch, after the run that is under way. */
  readonly signal: AbortSignal;
  /** Told of each run that took something in or failed to. */
  readonly onReport: (report: IngestReport) => Promise<void> | void;
  /** Told, once for each, of what keeps the watch from its work for now (a folder that is gone, a home that is locked). */
  readonly onTrouble: (message: string) => void;
}

/** What the watch knows: how each file was at the last look, and how it was when it was last tried. */
interface Known {
  readonly seen: ReadonlyMap<string, string>;
  readonly tried: ReadonlyMap<string, string>;
}

/**
 * Takes the documents of a folder into the home as they come, until the signal: each when it has stopped growing, once.
 * One that cannot be read is kept in mind with its reason, and tried again when it or the code that reads changes.
 * @throws UsageError where there is no such folder to begin with.
 */
export async function watchFolder(home: Home, folder: string, watch: FolderWatch): Promise<void> {
  const { every = 2000, signal } = watch;
  await lookInto(home, folder);
  let known: Known = { seen: new Map(), tried: await triedBefore(home) };
  let trouble = '';
  while (!signal.aborted) {
    try {
      known = await round(home, folder, watch, known);
      trouble = '';
    } catch (error) {
      if (!(error instanceof HomeError || error instanceof UsageError)) throw error;
      if (error.message !== trouble) watch.onTrouble(error.message);
      trouble = error.message;
    }
    await pause(every, undefined, { signal }).catch(() => undefined);
  }
}

/** One look, and a run over what has stopped growing and was not tried as it is. */
async function round(home: Home, folder: string, watch: FolderWatch, { seen, tried }: Known): Promise<Known> {
  const files = await lookInto(home, folder);
  const now = new Map(files.map((file) => [file.path, stateOf(file)]));
  const due = files.filter(({ path }) => seen.get(path) === now.get(path) && tried.get(path) !== now.get(path));
  if (due.length === 0) return { seen: now, tried };
  const paths = due.map(({ path }) => path);
  const report = await ingest(home, paths, watch);
  await keepFailures(home, due, report, watch.now?.() ?? new Date());
  const { added, failed } = report.run;
  if (added.length + failed.length > 0) await watch.onReport(report);
  return { seen: now, tried: new Map([...tried, ...due.map((file) => [file.path, stateOf(file)] as const)]) };
}

/** How a file is: while this is the same, reading it again would come to the same. */
function stateOf({ bytes, modified }: Pick<SeenFile, 'bytes' | 'modified'>): string {
  return `${bytes} ${modified}`;
}

/** The files that this code could not read, as they were then. */
async function triedBefore(home: Home): Promise<Map<string, string>> {
  const unread = await readUnread(home);
  return new Map(unread.filter(({ reader }) => reader === readerVersions()).map((file) => [file.path, stateOf(file)]));
}

/** Keeps in mind what failed in a run, and forgets what did not. */
async function keepFailures(home: Home, files: readonly SeenFile[], { run }: IngestReport, now: Date): Promise<void> {
  const reasons = new Map(run.failed.map(({ path, reason }) => [path, reason]));
  const before = await readUnread(home);
  const others = before.filter(({ path }) => !files.some((file) => file.path === path));
  const failed = files.flatMap((file): UnreadFile[] => {
    const reason = reasons.get(file.path);
    return reason === undefined ? [] : [{ ...file, reason, reader: readerVersions(), at: now.toISOString() }];
  });
  if (before.length + failed.length > 0) await keepUnread(home, [...others, ...failed]);
}
