import { captureOf } from '../corpus/fetch/capture.js';
import type { FetchedPage } from '../corpus/fetch/fetch-pages.js';
import { addFetchNote } from '../corpus/fetch/notes.js';
import type { FetchNote } from '../corpus/fetch/notes.js';
import { readLedger } from '../corpus/ledger.js';
import { checksum } from '../corpus/read-source.js';
import { receiveCapture } from '../corpus/receive.js';
import { recognise } from '../corpus/recognise.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import type { LedgerLine } from '../model/source.js';
import { sameAddress } from '../reconcile/statements/addresses.js';
import { keepFacts } from '../store/facts.js';
import { inWords } from './described.js';
import { readDocument, reasonOf, versionsFor } from './read-document.js';

/** What became of a page that was asked for. `movedTo` is the address under which it was found, where it was another. */
export type Kept =
  | { readonly became: 'captured'; readonly line: LedgerLine; readonly what: string; readonly movedTo: string | null }
  | { readonly became: 'seen'; readonly sha256: SourceId; readonly movedTo: string | null }
  | { readonly became: 'gone'; readonly status: number }
  | { readonly became: 'failed'; readonly reason: string };

/** A page with its bytes. */
type Page = Extract<FetchedPage, { outcome: 'page' }>;

/**
 * Keeps what came of one page: a content that differs from the last capture becomes a source, and what the address
 * answered is noted. `last` is the note that the question was asked with. Only under the lock.
 */
export async function keepFetched(home: Home, page: FetchedPage, last: FetchNote | undefined): Promise<Kept> {
  if (page.outcome === 'refused' || page.outcome === 'failed') return { became: 'failed', reason: page.reason };
  const movedTo = sameAddress(page.finalUrl) === sameAddress(page.wanted.url) ? null : page.finalUrl;
  const note = { url: page.wanted.url, at: page.at.toISOString(), redirectedTo: movedTo };
  if (page.outcome === 'page') return keepPage(home, page, note);
  if (page.outcome === 'unchanged') {
    if (last?.sha256 == null) return { became: 'failed', reason: 'is called unchanged, but no capture of it is held' };
    const { etag, lastModified, sha256 } = last;
    await addFetchNote(home, { ...note, status: 304, etag, lastModified, sha256 });
    return { became: 'seen', sha256, movedTo };
  }
  await addFetchNote(home, { ...note, status: page.status, etag: null, lastModified: null, sha256: null });
  return { became: 'gone', status: page.status };
}

/** Keeps a page that was given: as a source where its content is new. */
async function keepPage(home: Home, page: Page, about: Pick<FetchNote, 'url' | 'at' | 'redirectedTo'>): Promise<Kept> {
  const { bytes, status, headers } = page.answer;
  const { etag, 'last-modified': lastModified } = headers;
  const trouble = whyNoPage(bytes);
  if (trouble !== null) return { became: 'failed', reason: trouble };
  const ledger = await readLedger(home);
  const sha256 = checksum(bytes);
  const movedTo = about.redirectedTo;
  const answer = { status, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
  const pages = ledger.lines.filter(({ format }) => format === 'page');
  const capture = captureOf(page, pages);
  const received =
    capture.what === 'store'
      ? await receiveCapture(home, ledger, { path: capture.path, sha256, bytes, url: page.finalUrl, answer }, page.at)
      : null;
  await addFetchNote(home, { ...about, status, etag: etag ?? null, lastModified: lastModified ?? null, sha256 });
  if (received?.isNew !== true) return { became: 'seen', sha256, movedTo };
  return { became: 'captured', line: received.line, what: await readNow(home, bytes, received.line), movedTo };
}

/** Why bytes that were sent as a page are none; null where they are one. */
function whyNoPage(bytes: Uint8Array): string | null {
  try {
    return recognise(bytes) === 'page' ? null : 'what was sent as a web page is none';
  } catch (error) {
    return reasonOf(error);
  }
}

/** Reads a capture that was just kept, and keeps what it says; one that cannot be read is kept all the same. */
async function readNow(home: Home, bytes: Uint8Array, { sha256, format, url }: LedgerLine): Promise<string> {
  try {
    const { facts } = await readDocument(bytes, { url });
    await keepFacts(home, sha256, versionsFor(format), facts);
    return inWords(facts);
  } catch (error) {
    return reasonOf(error);
  }
}
