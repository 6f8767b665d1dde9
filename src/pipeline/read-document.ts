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

/**
 * Reads one document: bytes → what is printed → what it means. `url` is the address of a page that may not say its own.
 * @throws UnreadableError with the reason in plain words.
 */
export async function readDocument(
  bytes: Uint8Array,
  { url, ...options }: ReadOptions & { readonly url?: string | undefined } = {},
): Promise<ReadDocument> {
  const format = recognise(bytes);
  const print = await READERS[format].read(bytes, options);
  return { format, facts: documentFacts(print, url) };
}

/** The versions of the code that reads a format: facts read by others are not relied on. */
export function versionsFor(format: SourceFormat): FactsVersions {
  return { reader: `${format} ${READERS[format].version}`, normaliser: NORMALISER_VERSION };
}

/** Why a document could not be read, in plain words; a defect of ours costs this document, and is told as what it is. */
export function reasonOf(error: unknown): string {
  if (error instanceof UnreadableError) return error.message;
  return `could not be read because of a defect in modtrail (${String(error)}); please report it`;
}
