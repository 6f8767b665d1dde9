import type { Home } from '../model/home.js';
import { readManifest } from '../store/manifest.js';
import { openHome } from './home.js';
import type { HomeIndex } from './home.js';

/** How long an answer about which generation is published is believed, in milliseconds. */
const BELIEVED = 100;

/** How long an index that another follows still answers those who began with it, in milliseconds: longer than they take. */
const FOLLOWED = 60_000;

/** A home for those who go on living: the index they get is the one published now. */
export interface LiveHome {
  readonly home: Home;
  /** @throws HomeError where there is no index that this version can read. */
  readonly current: () => Promise<HomeIndex>;
}

/** Follows the index of a home; a newly published one is seen within a tenth of a second. */
export function liveHome(home: Home): LiveHome {
  let held: Promise<HomeIndex> | undefined;
  let lookedAt = -Infinity;
  const look = async (before: HomeIndex | undefined): Promise<HomeIndex> => {
    const found = await readManifest(home);
    const isSame = found.state === 'current' && found.manifest.generation === before?.manifest.generation;
    if (before !== undefined && isSame) return before;
    const index = await openHome(home);
    if (before !== undefined) setTimeout(before.close, FOLLOWED).unref();
    return index;
  };
  const current = () => {
    if (held !== undefined && performance.now() - lookedAt < BELIEVED) return held;
    lookedAt = performance.now();
    held = (held ?? Promise.resolve(undefined)).catch(() => undefined).then(look);
    return held;
  };
  return { home, current };
}
