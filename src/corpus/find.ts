import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import { FETCHES } from './fetch/notes.js';
import { LEDGER } from './ledger.js';
import { ENDINGS } from './recognise.js';

/** A file to take in. */
export interface FoundFile {
  readonly path: string;
  /** How a person knows it: the path as they gave it, or the path of its folder as they gave it and the rest. */
  readonly shown: string;
}

/** The files that paths name, each once, in the order of their paths. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** Files met in a folder that are no documents by their names, as shown. */
  readonly passedOver: readonly string[];
}

/** What we write about the sources: never sources themselves. */
const OWN_BOOKS = [LEDGER, FETCHES];

/** How folders are walked: hidden files are not met, and no folder is gone into that was not asked for. */
const WALK = { expandDirectories: false, ignore: ['**/node_modules/**'] };

/**
 * The files that paths mean: a file is itself, a folder all documents in and under it, a glob what it matches. Hidden
 * files, the ledger and installed packages are never met in a folder. Without paths, the home's own corpus.
 * @throws UsageError where a path names nothing that could be taken in.
 */
export async function findFiles(home: Home, paths: readonly string[]): Promise<Found> {
  if (paths.length === 0) return settled([await documentsIn(home, home.corpus, 'corpus')]);
  return settled(await Promise.all(paths.map((path) => named(home, path))));
}

async function named(home: Home, path: string): Promise<Found> {
  const kind = await kindOf(path);
  if (kind === 'file') return { files: [{ path: resolve(path), shown: path }], passedOver: [] };
  const found = kind === 'folder' ? await documentsIn(home, resolve(path), path) : await matching(path);
  if (found.files.length > 0 || resolve(path) === home.corpus) return found;
  if (kind === 'folder') throw new UsageError(`${path} holds no document (${ENDINGS.join(', ')})`);
  throw new UsageError(isDynamicPattern(path) ? `nothing matches ${path}` : `there is no ${path}`);
}

/** The documents in and under a folder, and the files there that are none by their names. */
export async function documentsIn(home: Home, folder: string, shownAs: string): Promise<Found> {
  const under = await glob('**/*', { ...WALK, cwd: folder });
  const files: FoundFile[] = [];
  const passedOver: string[] = [];
  for (const name of under) {
    const path = join(folder, name);
    const shown = join(shownAs, name).split(sep).join('/');
    if (OWN_BOOKS.some((book) => path === join(home.corpus, book)) || isInside(home.index, path)) continue;
    if (ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) files.push({ path, shown });
    else passedOver.push(shown);
  }
  return { files, passedOver };
}

/** What a glob matches is taken as named, as if the shell had written it out. */
async function matching(pattern: string): Promise<Found> {
  const matches = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    ...WALK,
    absolute: isAbsolute(pattern),
  });
  const files = matches.map((match) => ({ path: resolve(match), shown: match }));
  return { files: files.filter(({ path }) => !OWN_BOOKS.includes(basename(path))), passedOver: [] };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  return stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}

/** Whether a path lies in a folder. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** Everything found, each file once whatever links lead to it, in an order that does not depend on the disk's. */
async function settled(found: readonly Found[]): Promise<Found> {
  const files = new Map<string, FoundFile>();
  for (const file of found.flatMap((each) => each.files).sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const real = await realpath(file.path).catch(() => file.path);
    if (!files.has(real)) files.set(real, file);
  }
  return { files: [...files.values()], passedOver: [...new Set(found.flatMap((each) => each.passedOver))].sort() };
}
