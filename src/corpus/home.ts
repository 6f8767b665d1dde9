import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HomeError, UsageError } from '../lib/errors.js';
import { systemTrouble } from '../lib/system-errors.js';
import type { Home } from '../model/home.js';

/** Under version control the corpus keeps its bytes: no line end is ever rewritten, or checksums would differ. */
const CORPUS_ATTRIBUTES = '* -text\n';
const INDEX_IGNORE = '# Everything here is made from corpus/ and can be made again.\n*\n!.gitignore\n';

/**
 * The home in a folder (default: the folder we are in). A folder is a home when it has a `corpus/` folder; `index/` may
 * be missing, since it can be made again.
 * @throws HomeError where the folder is no home, saying how to make one.
 */
export async function homeAt(dir = '.'): Promise<Home> {
  const home = homeIn(dir);
  if (await isFolder(home.corpus)) return home;
  const why = (await isFolder(home.root)) ? 'has no corpus/ folder' : 'is no folder';
  throw new HomeError(
    `${dir === '.' ? home.root : dir} is no home: it ${why}. Make an empty home with: modtrail init DIR`,
  );
}

/**
 * Makes an empty home in a folder, which may exist; nothing in it is changed.
 * @throws UsageError where the folder is a home already, or the path is a file.
 */
export async function initHome(dir: string): Promise<Home> {
  const home = homeIn(dir);
  if (await isFolder(home.corpus)) throw new UsageError(`${dir} is a home already`);
  try {
    await mkdir(join(home.corpus, 'papers'), { recursive: true });
    await mkdir(home.index, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make a home in ${dir}: ${systemTrouble(error) ?? String(error)}`, { cause: error });
  }
  await writeFile(join(home.corpus, '.gitattributes'), CORPUS_ATTRIBUTES);
  await writeFile(join(home.index, '.gitignore'), INDEX_IGNORE);
  return home;
}

function homeIn(dir: string): Home {
  const root = resolve(dir);
  return { root, corpus: join(root, 'corpus'), index: join(root, 'index') };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
