import { Hono } from 'hono';
import { Page } from '../parts/page.js';
import type { Site } from '../site.js';
import type { AssetPaths } from './assets.js';
import { frameOf } from './frame.js';
import type { Show } from './show.js';
import { calendar, differences, modification, pageDifferences, release, releases, search } from './show-history.js';
import { api, findings, help, paper, papers, watches } from './show-sources.js';

/** Every page and what shows it. */
const PAGES: Readonly<Record<string, (site: Site) => Show>> = {
  '/': search,
  '/modifications/:id': modification,
  '/releases': releases,
  '/releases/:release': release,
  '/differences': differences,
  '/differences/pages': pageDifferences,
  '/papers': papers,
  '/papers/:name': paper,
  '/findings': findings,
  '/calendar': calendar,
  '/watches': watches,
  '/help': help,
  '/api': api,
};

/** The pages. */
export function pageRoutes(site: Site, assets: AssetPaths): Hono {
  const app = new Hono();
  for (const [path, showOf] of Object.entries(PAGES)) {
    const show = showOf(site);
    app.get(path, async (c) => {
      const index = await site.live.current();
      const { title, view, body, feed } = await show(index, c);
      return c.html(
        <Page frame={await frameOf(site, index, assets, c)} title={title} view={view} feed={feed}>
          {body}
        </Page>,
      );
    });
  }
  return app;
}
