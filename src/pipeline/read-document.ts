import { recognise } from '../corpus/recognise.js';
import type { ReadOptions } from '../extract/read-options.js';
import { READERS } from '../extract/registry.js';
import { UnreadableError } from '../lib/errors.js';
import type { DocumentFacts } from '../model/document-facts.js';
import type { SourceFormat } from '../model/source.js';
import { documentFacts } from '../normalise/document.js';
import { NORMALISER_VERSION } from '../normalise/version.js';
import type { FactsVersions } from '../store/facts.js';

/** What one document was recognised as, and what it says. */
export interface ReadDocument {
  readonly format: SourceFormat;
  readonly facts: DocumentFacts;
}

/** How a document is to be read, beside what the readers are asked. */
export interface DocumentOptions extends ReadOptions {
  /** The address of a page that may not say its own. */
  readonly url?: string | undefined;
  /** Set for a PDF that is to be read as text, and as no paper. */
  readonly as?: 'document' | undefined;
}

/**
 * Reads one document: bytes → what is printed → what it means.
 * @throws UnreadableError with the reason in plain words.
 */
export async function readDocument(
  bytes: Uint8Array,
  { url, as, ...options }: DocumentOptions = {},
): Promise<ReadDocument> {
  const format = formatOf(bytes, as);
  const print = await READERS[format].read(bytes, options);
  return { format, facts: documentFacts(print, url) };
}

function formatOf(bytes: Uint8Array, as: DocumentOptions['as']): SourceFormat {
  const format = recognise(bytes);
  if (as === undefined) return format;
  if (format !== 'pdf') throw new UnreadableError('is no PDF document: only a PDF is read with --as document');
  return as;
}

/** The versions of the code that reads a format: facts read by others are not relied on. */
export function versionsFor(format: SourceFormat): FactsVersions {
  return { reader: `${format} ${READERS[format].version}`, normaliser: NORMALISER_VERSION };
}

/** The versions of all code that reads, in a word: while it is the same, what could not be read still cannot. */
export function readerVersions(): string {
  return [...Object.entries(READERS).map(([format, { version }]) => `${format} ${version}`), NORMALISER_VERSION].join(
    ', ',
  );
}

/** Why a document could not be read, in plain words; a defect of ours costs this document, and is told as what it is. */
export function reasonOf(error: unknown): string {
  if (error instanceof UnreadableError) return error.message;
  return `could not be read because of a defect in modtrail (${String(error)}); please report it`;
}
