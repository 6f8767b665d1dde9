import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Home } from '../model/home.js';
import { UnreadFile } from '../model/unread.js';
import { canonicalJson } from './canonical.js';
import { readLines } from './lines.js';
import { watchesFolder } from './watches.js';

/** The files of watched folders that could not be read, by path. */
export async function readUnread(home: Home): Promise<UnreadFile[]> {
  return readLines(pathOf(home), UnreadFile);
}

/** Keeps which files could not be read, in place of what was known of that before. */
export async function keepUnread(home: Home, files: readonly UnreadFile[]): Promise<void> {
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => `${canonicalJson(file)}\n`);
  await mkdir(dirname(pathOf(home)), { recursive: true });
  await writeFileAtomic(pathOf(home), lines.join(''));
}

function pathOf(home: Home): string {
  return join(watchesFolder(home), 'unread.jsonl');
}
