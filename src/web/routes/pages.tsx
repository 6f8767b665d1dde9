import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { newestDiff } from '../../answers/diff.js';
import { findingsOf } from '../../answers/findings.js';
import type { HomeIndex } from '../../answers/home.js';
import { historyOf } from '../../answers/history.js';
import { namesOf } from '../../answers/names.js';
import { reckoningOf } from '../../answers/reckoning.js';
import { boardsOf, releasesOf } from '../../answers/release.js';
import { releaseFlowOf } from '../../answers/release-flow.js';
import { relatedTo } from '../../answers/related.js';
import { searchAnswer } from '../../answers/search.js';
import { keyOf } from '../../lib/ids.js';
import { Day } from '../../model/ids.js';
import { Page, type Frame } from '../parts/page.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { ModificationPage } from '../views/modification.js';
import { ReleasePage } from '../views/release.js';
import { Releases } from '../views/releases.js';
import { Search } from '../views/search.js';
import type { AssetPaths } from './assets.js';
import { excerptsByStatement } from './excerpts.js';
import { asked, searchQueryIn } from './question.js';

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

const modification =
  ({ prints, now }: Site): Show =>
  async (index, c) => {
    const asOf = asked(Day.optional(), c.req.query('as-of') || undefined);
    const history = await historyOf(index, c.req.param('id') ?? '', asOf);
    const [related, reckoning, excerpts, nameOf] = await Promise.all([
      relatedTo(index, keyOf(history.modificationId)),
      reckoningOf(index, asOf === undefined ? now() : new Date(asOf)),
      excerptsByStatement(index, prints, history.statements),
      namesOf(index),
    ]);
    const view = { history, related, reckoning, asOf: asOf ?? null, excerpts, nameOf };
    const title = `${history.modificationId} ${history.title ?? ''}`;
    return { title, view: 'modification', body: <ModificationPage {...view} /> };
  };

const releases =
  ({ now }: Site): Show =>
  async (index) => {
    const [{ boards, nameOf }, known, reckoning] = await Promise.all([
      boardsOf(index, undefined),
      releasesOf(index),
      reckoningOf(index, now()),
    ]);
    const passed = known.filter((one) => one.passed);
    const view = { boards, passed, reckoning, nameOf };
    return { title: 'Releases', view: 'releases', body: <Releases {...view} /> };
  };

const release =
  ({ now }: Site): Show =>
  async (index, c) => {
    const { boards, nameOf } = await boardsOf(index, c.req.param('release') ?? '');
    const [board] = boards;
    if (board === undefined) throw refusal(404, 'No paper lists this release.');
    const [flow, reckoning] = await Promise.all([releaseFlowOf(index, board.release), reckoningOf(index, now())]);
    const view = { board, flow, reckoning, nameOf };
    return { title: `${board.release} SEC Release`, view: 'release', body: <ReleasePage {...view} /> };
  };

/** Every page and what shows it. */
const PAGES: Readonly<Record<string, (site: Site) => Show>> = {
  '/': () => search,
  '/modifications/:id': modification,
  '/releases': releases,
  '/releases/:release': release,
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
