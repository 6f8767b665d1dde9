import type { Home } from '../model/home.js';
import type { Watching } from '../web/site.js';

/** Adds and removes watches of a home for its visitors, as `watch add` and `watch remove` do. */
export function watchingIn(home: Home, now: () => Date): Watching {
  return {
    add: async (meant) => {
      const { addWatch } = await import('../pipeline/watch.js');
      return (await addWatch(home, meant, { now })).watch;
    },
    remove: async (id) => {
      const { removeWatch } = await import('../pipeline/watch.js');
      await removeWatch(home, id, { now });
    },
  };
}
