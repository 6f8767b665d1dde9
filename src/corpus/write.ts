import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Home } from '../model/home.js';

/** Where files of the corpus are written before they are whole. Hidden, so that no walk finds them. */
const INCOMING = '.incoming';

/**
 * Writes a file of the corpus so that it is never seen in part: into `corpus/.incoming/`, to the disk, then renamed into
 * place. Done here and not by a package, since the store of record needs two things more: a short write (a full disk)
 * fails before the rename, and what a kill leaves behind is in one known folder, so that none of the person's own files
 * is ever mistaken for it.
 */
export async function writeWhole(home: Home, path: string, data: Uint8Array | string): Promise<void> {
  const incoming = join(home.corpus, INCOMING);
  const target = join(home.corpus, path);
  await mkdir(incoming, { recursive: true });
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(incoming, 'file');
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, target);
}

/** Removes what writes that were cut short have left behind. Only under the lock. */
export async function sweepIncoming(home: Home): Promise<void> {
  await rm(join(home.corpus, INCOMING), { recursive: true, force: true });
}
