import { Hono } from 'hono';
import type { Context } from 'hono';
import { findingsOf } from '../../answers/findings.js';
import type { HomeIndex } from '../../answers/home.js';
import { Page, type Frame } from '../parts/page.js';
import type { Site } from '../site.js';
import type { AssetPaths } from './assets.js';
import type { Show } from './show.js';
import { calendar, differences, modification, release, releases, search } from './show-history.js';
import { findings, help, paper, papers } from './show-sources.js';

/** Every page and what shows it. */
const PAGES: Readonly<Record<string, (site: Site) => Show>> = {
  '/': search,
  '/modifications/:id': modification,
  '/releases': releases,
  '/releases/:release': release,
  '/differences': differences,
  '/papers': papers,
  '/papers/:name': paper,
  '/findings': findings,
  '/calendar': calendar,
  '/help': help,
};

/** The pages. */
export function pageRoutes(site: Site, assets: AssetPaths): Hono {
  const app = new Hono();
  for (const [path, showOf] of Object.entries(PAGES)) {
    const show = showOf(site);
    app.get(path, async (c) => {
      const index = await site.live.current();
      const { title, view, body } = await show(index, c);
      return c.html(
        <Page frame={await frameOf(site, index, assets, c)} title={title} view={view}>
          {body}
        </Page>,
      );
    });
  }
  return app;
}

async function frameOf(site: Site, index: HomeIndex, assets: AssetPaths, c: Context): Promise<Frame> {
  const open = await findingsOf(index, { kinds: [], settledToo: false });
  const { pathname, search: asked } = new URL(c.req.url);
  return {
    assets,
    specimens: index.specimens,
    openFindings: open.length,
    mayAdd: site.takeIn !== null,
    here: pathname + asked,
  };
}
