import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import { documentsIn } from './find.js';

/** A document in a folder as it is at one look. */
export interface SeenFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly modified: number;
}

/**
 * The documents in and under a folder as they are now. One that is gone between two glances is not among them.
 * @throws UsageError where there is no such folder.
 */
export async function lookInto(home: Home, folder: string): Promise<SeenFile[]> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new UsageError(`there is no folder ${folder}`);
  const { files } = await documentsIn(home, resolve(folder), folder);
  const seen = files.map(async ({ path }): Promise<SeenFile[]> => {
    const file = await stat(path).catch(() => null);
    return file === null ? [] : [{ path, bytes: file.size, modified: file.mtimeMs }];
  });
  return (await Promise.all(seen)).flat();
}
