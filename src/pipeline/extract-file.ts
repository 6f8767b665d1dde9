import { basename } from 'node:path';
import { readBytes } from '../corpus/read-source.js';
import type { ReadOptions } from '../extract/read-options.js';
import { UnreadableError } from '../lib/errors.js';
import type { SourceId } from '../model/ids.js';
import { snapshotOf } from '../reconcile/statements/snapshot.js';
import type { Snapshot } from '../reconcile/statements/snapshot.js';
import { readDocument } from './read-document.js';
import type { ReadDocument } from './read-document.js';

/** A document that was read and not stored. */
export interface ExtractedFile extends ReadDocument {
  readonly sha256: SourceId;
  /** The size of the file. */
  readonly bytes: number;
}

/**
 * Reads the document at a path; nothing is stored.
 * @throws UnreadableError naming the path, with the reason in plain words.
 */
export async function extractFile(path: string, options: ReadOptions = {}): Promise<ExtractedFile> {
  try {
    const { bytes, sha256 } = await readBytes(path);
    return { sha256, bytes: bytes.length, ...(await readDocument(bytes, options)) };
  } catch (error) {
    if (error instanceof UnreadableError) throw new UnreadableError(`${path} ${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * What the paper at a path says, as if it had been received now, so that it can be compared with others.
 * @throws UnreadableError naming the path, with the reason in plain words.
 */
export async function snapshotOfFile(path: string, now: Date): Promise<Snapshot> {
  const { sha256, bytes, format, facts } = await extractFile(path);
  if (facts.kind === 'document') throw new UnreadableError(`${path} is no paper`);
  return snapshotOf(
    { sha256, path: basename(path), origin: path, bytes, receivedAt: now.toISOString(), format },
    facts,
  );
}
