import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import { SourceId } from '../model/ids.js';
import type { LedgerLine } from '../model/source.js';

/** No paper is as large; reading on would only fill the memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A file's bytes and the checksum they are known by. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  readonly sha256: SourceId;
}

/**
 * The bytes of a file anywhere.
 * @throws UnreadableError in plain words where it is no ordinary file, is not there, or may not be read.
 */
export async function readBytes(path: string): Promise<SourceBytes> {
  try {
    const file = await stat(path);
    if (!file.isFile()) throw new UnreadableError('is no ordinary file');
    if (file.size > MOST_BYTES)
      throw new UnreadableError(`is too large for a paper (${Math.round(file.size / 1e6)} MB)`);
    const bytes = await readFile(path);
    return { bytes, sha256: checksum(bytes) };
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(plainReason(error), { cause: error });
  }
}

/**
 * The bytes of a source that the corpus holds, exactly as they were received.
 * @throws UnreadableError where they are missing or were altered since.
 */
export async function readSource(home: Home, line: Pick<LedgerLine, 'sha256' | 'path'>): Promise<Uint8Array> {
  const { bytes, sha256 } = await readBytes(join(home.corpus, line.path));
  if (sha256 === line.sha256) return bytes;
  throw new UnreadableError('was altered after it was received: its checksum is not the one in the ledger');
}

/** The SHA-256 that bytes are known by. */
export function checksum(bytes: Uint8Array): SourceId {
  return SourceId.parse(createHash('sha256').update(bytes).digest('hex'));
}

function plainReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read (permission denied)';
  return `could not be read: ${message}`;
}
