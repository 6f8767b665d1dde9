import { openHome, whyNotReadable } from '../answers/home.js';
import type { HomeIndex } from '../answers/home.js';
import { homeAt } from '../corpus/home.js';
import { readLedger } from '../corpus/ledger.js';
import { count } from '../lib/words.js';
import type { Home } from '../model/home.js';
import type { Io } from './io.js';

/**
 * The home in a folder (default: the one we are in), with an index that can be read. One that this version cannot read is
 * first made again from the corpus, and that is said.
 * @throws HomeError where the folder is no home.
 */
export async function homeReady(dir: string | undefined, io: Io): Promise<Home> {
  const home = await homeAt(dir);
  await tellLedger(home, io);
  const why = await whyNotReadable(home);
  if (why !== null) {
    io.say(`modtrail: ${why}; making it from the corpus`);
    const { ensureIndex } = await import('../pipeline/rebuild.js');
    await ensureIndex(home);
  }
  return home;
}

/**
 * The index of the home in a folder, made again first where it must be.
 * @throws HomeError where the folder is no home.
 */
export async function indexOf(dir: string | undefined, io: Io): Promise<HomeIndex> {
  return openHome(await homeReady(dir, io));
}

/** Says in one line that lines of the ledger cannot be used: what they held may be missing from every answer. */
async function tellLedger(home: Home, io: Io): Promise<void> {
  const { troubles } = await readLedger(home);
  if (troubles.length === 0) return;
  const which = troubles.map(({ line }) => line).join(', ');
  io.say(
    `modtrail: corpus/ledger.jsonl: ${count(troubles.length, 'line')} (${which}) cannot be used, and what was noted there may be missing here; modtrail status tells why`,
  );
}
