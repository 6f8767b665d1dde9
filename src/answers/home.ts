import type { Home } from '../model/home.js';
import { indexState, openIndex } from '../store/read.js';
import type { Index } from '../store/read.js';

/** The published index of a home, its parts read when they are first asked for. */
export interface HomeIndex extends Index {
  /** Whether specimens are among its sources, so that every view must show their mark. */
  readonly specimens: boolean;
}

/**
 * The index of a home as it is now.
 * @throws HomeError where there is none that this version can read.
 */
export async function openHome(home: Home): Promise<HomeIndex> {
  const index = await openIndex(home);
  return {
    ...index,
    specimens: ['only', 'included'].includes(index.manifest.specimens),
  };
}

/** Why the index of a home must be made again before it can be read, in words; null where it need not. */
export async function whyNotReadable(home: Home): Promise<string | null> {
  const found = await indexState(home);
  return found.state === 'current' ? null : found.why;
}
