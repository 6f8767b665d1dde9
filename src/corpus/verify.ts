import { join } from 'node:path';
import { UnreadableError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import type { LedgerLine } from '../model/source.js';
import { readBytes } from './read-source.js';

/** A source that the ledger says is held, and what is found of it: as received, not there, or with other bytes. */
export interface Verified {
  readonly line: LedgerLine;
  readonly state: 'ok' | 'missing' | 'altered';
}

/** Every source of the ledger with its checksum made anew from its bytes. */
export async function verify(home: Home, lines: readonly LedgerLine[]): Promise<Verified[]> {
  const verified: Verified[] = [];
  for (const line of lines) verified.push({ line, state: await stateOf(home, line) });
  return verified;
}

async function stateOf(home: Home, line: LedgerLine): Promise<Verified['state']> {
  try {
    const { sha256 } = await readBytes(join(home.corpus, line.path));
    return sha256 === line.sha256 ? 'ok' : 'altered';
  } catch (error) {
    if (error instanceof UnreadableError) return 'missing';
    throw error;
  }
}
