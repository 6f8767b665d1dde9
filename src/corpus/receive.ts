import { access, realpath } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { UnreadableError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import type { Day, SourceId } from '../model/ids.js';
import type { LedgerLine, SourceFormat } from '../model/source.js';
import { isInside } from './find.js';
import { addToLedger } from './ledger.js';
import type { Ledger } from './ledger.js';
import { readBytes } from './read-source.js';
import type { SourceBytes } from './read-source.js';
import { endingOf } from './recognise.js';
import { writeWhole } from './write.js';

/** A source that the ledger does not know yet, recognised and read. */
export interface NewSource {
  readonly path: string;
  /** How the person named it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly sha256: SourceId;
  readonly format: SourceFormat;
  /** The day it speaks for: of a page, when it was captured. */
  readonly date: Day;
  readonly specimen: boolean;
  /** Of a page: the last part of its address, and its address where it was told. */
  readonly page?: { readonly slug: string; readonly url: string | undefined };
}

/** A page that was fetched. */
export interface NewCapture extends SourceBytes {
  /** Where it is to be kept, relative to the corpus. */
  readonly path: string;
  /** The address it was found at. */
  readonly url: string;
  readonly answer: NonNullable<LedgerLine['answer']>;
}

/**
 * The ledger's line of a source whose bytes are known, whatever the file is called now; null where they are new. Where
 * the corpus has lost its copy, these bytes are put back. Only under the lock.
 * @throws UnreadableError where the file is one of the corpus and was altered after it was received.
 */
export async function knownAs(
  home: Home,
  ledger: Ledger,
  { path, bytes, sha256 }: Pick<NewSource, 'path' | 'bytes' | 'sha256'>,
): Promise<LedgerLine | null> {
  const known = await heldAs(home, ledger, { bytes, sha256 });
  if (known !== null) return known;
  const place = await placeInCorpus(home, path);
  const altered = ledger.lines.find((line) => line.path === place);
  if (altered === undefined) return null;
  const since = altered.receivedAt.slice(0, 10);
  throw new UnreadableError(`was altered after it was received on ${since}; put the original back, or rename this one`);
}

/** The ledger's line of bytes, or null where they are new. Where the corpus has lost its copy, they are put back. */
async function heldAs(home: Home, ledger: Ledger, { bytes, sha256 }: SourceBytes): Promise<LedgerLine | null> {
  const known = ledger.lines.find((line) => line.sha256 === sha256);
  if (known === undefined) return null;
  if ((await whatIsAt(join(home.corpus, known.path))) === null) await writeWhole(home, known.path, bytes);
  return known;
}

/**
 * Takes a page that was fetched into the corpus and writes it into the ledger; answers its line, and whether it is new:
 * bytes that the ledger knows already are not stored again. Only under the lock.
 */
export async function receiveCapture(
  home: Home,
  ledger: Ledger,
  capture: NewCapture,
  now: Date,
): Promise<{ line: LedgerLine; isNew: boolean }> {
  const known = await heldAs(home, ledger, capture);
  if (known !== null) return { line: known, isNew: false };
  const path = await freePlace(home, capture);
  await writeWhole(home, path, capture.bytes);
  const line: LedgerLine = {
    sha256: capture.sha256,
    path,
    origin: capture.url,
    bytes: capture.bytes.length,
    receivedAt: now.toISOString(),
    capturedOn: now.toISOString().slice(0, 10),
    url: capture.url,
    answer: capture.answer,
    format: 'page',
  };
  await addToLedger(home, ledger, line);
  return { line, isNew: true };
}

/** The place meant for a capture, or one beside it where another file lies there that the ledger does not know. */
async function freePlace(home: Home, { path, sha256 }: NewCapture): Promise<string> {
  const there = await whatIsAt(join(home.corpus, path));
  return there === null || there === sha256 ? path : path.replace(/\.html$/, `T-${sha256.slice(0, 8)}.html`);
}

/**
 * Takes a new source into the corpus, byte for byte, and writes it into the ledger; answers its line and the ledger with
 * it. A file that lies in the corpus already is taken up where it lies. Only under the lock.
 */
export async function receive(
  home: Home,
  ledger: Ledger,
  source: NewSource,
  now: Date,
): Promise<{ line: LedgerLine; ledger: Ledger }> {
  const line: LedgerLine = {
    sha256: source.sha256,
    path: (await placeInCorpus(home, source.path)) ?? (await copied(home, ledger, source)),
    origin: source.shown,
    bytes: source.bytes.length,
    receivedAt: now.toISOString(),
    ...(source.format !== 'pdf' && source.format !== 'dump' && { capturedOn: source.date }),
    ...(source.page?.url !== undefined && { url: source.page.url }),
    format: source.format,
    ...(source.specimen && { specimen: true }),
  };
  return { line, ledger: await addToLedger(home, ledger, line) };
}

/** The path of a file relative to the corpus, where it lies in it. */
async function placeInCorpus(home: Home, path: string): Promise<string | undefined> {
  const [corpus, file] = await Promise.all([realpath(home.corpus), realpath(path)]);
  return isInside(corpus, file) ? relative(corpus, file).split(sep).join('/') : undefined;
}

/** Copies a source under a name of its own; a copy that a cut-off run has left is used as it is. */
async function copied(home: Home, ledger: Ledger, source: NewSource): Promise<string> {
  const folder = folderFor(source);
  const stem = source.page === undefined ? stemFor(source) : source.date;
  const ending = endingOf(source.format);
  for (const name of [stem, `${stem}-${source.sha256.slice(0, 8)}`, `${stem}-${source.sha256}`]) {
    const path = `${folder}/${name}${ending}`;
    if (isTaken(ledger, folder, name)) continue;
    const there = await whatIsAt(join(home.corpus, path));
    if (there === source.sha256) return path;
    if (there !== null) continue;
    await writeWhole(home, path, source.bytes);
    return path;
  }
  throw new UnreadableError(`has no free name in the corpus: ${stem} is taken`);
}

/** The folder of the corpus that a source is kept in. */
function folderFor({ format, page }: NewSource): string {
  if (page !== undefined) return `pages/${page.slug}`;
  return format === 'document' ? 'documents' : 'papers';
}

/** The name a source is kept under, without its ending: the date, unless the name begins with one, and the name. */
function stemFor({ shown, date }: NewSource): string {
  const name = basename(shown)
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100);
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(name) ? name : `${date}-${name === '' ? 'paper' : name}`;
}

/** The folders whose sources are known by the names of their files alone. */
const NAMED_BY_FILE = ['papers', 'documents'];

/** Whether a source of a folder bears the name: names are short names of sources, so endings do not tell them apart. */
function isTaken(ledger: Ledger, folder: string, name: string): boolean {
  const folders = NAMED_BY_FILE.includes(folder) ? NAMED_BY_FILE : [folder];
  return ledger.lines.some(
    ({ path }) =>
      folders.some((one) => path.startsWith(`${one}/`)) &&
      basename(path, extname(path)).toLowerCase() === name.toLowerCase(),
  );
}

/** The checksum of the file at a path, or null where there is none. */
async function whatIsAt(path: string): Promise<SourceId | null> {
  return access(path).then(
    async () => (await readBytes(path)).sha256,
    () => null,
  );
}
