import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Home } from '../../src/model/home.js';
import { appOf } from '../../src/web/app.js';
import { listen, type Listening } from '../../src/web/listen.js';
import type { Site } from '../../src/web/site.js';
import { siteOf } from '../web/site.js';
import { openBrowser } from './chromium.js';

/** A browser and a site it can open, for all tests of a file. */
export interface Here {
  readonly browser: () => Browser;
  readonly address: (path: string) => string;
}

/** Opens a browser and serves a home before the tests of a file, and ends both after them. */
export function browserOver(
  homeIn: (folder: string) => Promise<Home>,
  changes: (home: Home) => Partial<Site> = () => ({}),
): Here {
  let browser: Browser | undefined;
  let site: Listening | undefined;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'modtrail-browser-'));
    const home = await homeIn(join(folder, 'home'));
    site = await listen(appOf(await siteOf(home, changes(home))), { host: '127.0.0.1', port: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    browser: () => {
      if (browser === undefined) throw new Error('Expected an open browser.');
      return browser;
    },
    address: (path) => `${site?.address ?? ''}${path}`,
  };
}
