import { printsOf } from '../../src/cli/prints.js';
import { watchingIn } from '../../src/cli/watching.js';
import { webAssets } from '../../src/cli/web-assets.js';
import { liveHome } from '../../src/answers/live.js';
import type { Home } from '../../src/model/home.js';
import { LOOPBACK_NAMES } from '../../src/web/safety/hosts.js';
import type { Site } from '../../src/web/site.js';

/** A site over a home as `modtrail serve` makes it, in December 2021; a defect fails the test that meets it. */
export async function siteOf(home: Home, changes: Partial<Site> = {}): Promise<Site> {
  return {
    live: liveHome(home),
    prints: printsOf(home),
    assets: await webAssets(),
    entry: { hosts: LOOPBACK_NAMES, token: null },
    takeIn: null,
    watching: watchingIn(home, () => new Date('2021-12-20T12:00:00Z')),
    now: () => new Date('2021-12-20T12:00:00Z'),
    onDefect: (error) => {
      throw error;
    },
    ...changes,
  };
}
