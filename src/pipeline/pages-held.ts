import { newestOf } from '../lib/newest.js';
import { dirname } from 'node:path/posix';
import type { FetchNote } from '../corpus/fetch/notes.js';
import type { LedgerLine } from '../model/source.js';

/** What a home knows of the site's pages. */
export interface PagesHeld {
  /** How many pages have a capture, and how many captures they have. */
  readonly pages: number;
  readonly captures: number;
  /** The day or moment at which a page was last captured or found unchanged; null where none is held. */
  readonly lastSeen: string | null;
  /** Addresses that had no page when they were last asked for, and since when that is so. */
  readonly gone: readonly { readonly url: string; readonly status: number; readonly since: string }[];
}

/** What the ledger and the notes, oldest first, say of the site's pages. */
export function pagesHeld(lines: readonly LedgerLine[], notes: readonly FetchNote[]): PagesHeld {
  const captures = lines.filter(({ format }) => format === 'page');
  const seen = [
    ...captures.map(({ capturedOn, receivedAt }) => capturedOn ?? receivedAt),
    ...notes.filter(({ sha256 }) => sha256 !== null).map(({ at }) => at),
  ];
  return {
    pages: new Set(captures.map(({ path }) => dirname(path))).size,
    captures: captures.length,
    lastSeen: seen.length === 0 ? null : newestOf(seen),
    gone: goneIn(notes),
  };
}

function goneIn(notes: readonly FetchNote[]): PagesHeld['gone'] {
  const gone = new Map<string, PagesHeld['gone'][number]>();
  for (const { url, status, at, sha256 } of notes) {
    if (sha256 !== null) gone.delete(url);
    else gone.set(url, { url, status, since: gone.get(url)?.since ?? at });
  }
  return [...gone.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}
