import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { newestDiff } from '../../answers/diff.js';
import { findingsOf } from '../../answers/findings.js';
import type { HomeIndex } from '../../answers/home.js';
import { searchAnswer } from '../../answers/search.js';
import { Page, type Frame } from '../parts/page.js';
import type { Site } from '../site.js';
import { Search } from '../views/search.js';
import type { AssetPaths } from './assets.js';
import { searchQueryIn } from './question.js';

/** What a view gives: its title, its class, and itself. */
export interface Shown {
  readonly title: string;
  readonly view: string;
  readonly body: Child;
}

/** Makes a view of what an index says, for one request. */
export type Show = (index: HomeIndex, c: Context) => Promise<Shown>;

const search: Show = async (index, c) => {
  const query = searchQueryIn(c.req.url);
  const isBare = query.text === '' && Object.keys(query.filters).length === 0 && query.offset === 0;
  const [answer, news] = await Promise.all([searchAnswer(index, query), isBare ? newestDiff(index) : null]);
  const title = query.text === '' ? 'Search' : `${query.text} – Search`;
  return {
    title,
    view: 'search',
    body: <Search query={query} answer={answer} news={news} />,
  };
};

/** Every page and what shows it. */
const PAGES: Readonly<Record<string, (site: Site) => Show>> = {
  '/': () => search,
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
