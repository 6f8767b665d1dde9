import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { initHome } from '../src/corpus/home.js';
import type { Home } from '../src/model/home.js';

/** An empty folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'modtrail-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty home that is gone when the test is over. */
export async function temporaryHome(): Promise<Home> {
  return initHome(join(await temporaryFolder(), 'home'));
}

/** Every file under a folder by its path, with its bytes as text: two folders are equal when these are. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.sort().map(async (file) => [relative(folder, file), await readFile(file, 'latin1')] as const);
  return Object.fromEntries(await Promise.all(contents));
}
