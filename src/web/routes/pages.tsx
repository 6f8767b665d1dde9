import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { newestDiff } from '../../answers/diff.js';
import { differencesOf } from '../../answers/differences.js';
import { findingsOf } from '../../answers/findings.js';
import type { HomeIndex } from '../../answers/home.js';
import { historyOf } from '../../answers/history.js';
import { namesOf } from '../../answers/names.js';
import { paperOf, papersOf } from '../../answers/papers.js';
import { reckoningOf } from '../../answers/reckoning.js';
import { boardsOf, releasesOf } from '../../answers/release.js';
import { releaseFlowOf } from '../../answers/release-flow.js';
import { relatedTo } from '../../answers/related.js';
import { searchAnswer } from '../../answers/search.js';
import { UnreadableError } from '../../lib/errors.js';
import { keyOf } from '../../lib/ids.js';
import { dateWords } from '../../lib/words.js';
import { Day } from '../../model/ids.js';
import { Page, type Frame } from '../parts/page.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { Differences } from '../views/differences.js';
import { ModificationPage } from '../views/modification.js';
import { PaperPage } from '../views/paper.js';
import { Papers } from '../views/papers.js';
import { ReleasePage } from '../views/release.js';
import { Releases } from '../views/releases.js';
import { Search } from '../views/search.js';
import type { AssetPaths } from './assets.js';
import { excerptsByStatement } from './excerpts.js';
import { markedIn } from './marked.js';
import { asked, Pair, searchQueryIn } from './question.js';

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

const differences = (): Show => async (index, c) => {
  const { from, to, show } = asked(Pair, c.req.query());
  const [answer, nameOf] = await Promise.all([differencesOf(index, from, to), namesOf(index)]);
  const title = `${dateWords(answer.from.date)} to ${dateWords(answer.to.date)} – Differences`;
  return { title, view: 'differences', body: <Differences answer={answer} show={show} nameOf={nameOf} /> };
};

const papers = (): Show => async (index) => ({
  title: 'Papers',
  view: 'papers',
  body: <Papers papers={await papersOf(index)} />,
});

const paper =
  ({ prints }: Site): Show =>
  async (index, c) => {
    const answer = await paperOf(index, c.req.param('name') ?? '');
    const { marked, read } = markedIn(answer.statements, c.req.query('statement'), c.req.queries('at') ?? []);
    const shown = await prints.view(answer.record).then(
      (print) => ({ print, trouble: null }),
      (error: unknown) => ({ print: null, trouble: error instanceof UnreadableError ? error.message : null }),
    );
    const body = <PaperPage paper={answer} marked={marked} read={read} {...shown} />;
    return { title: answer.record.name, view: 'paper', body };
  };

/** Every page and what shows it. */
const PAGES: Readonly<Record<string, (site: Site) => Show>> = {
  '/': () => search,
  '/modifications/:id': modification,
  '/releases': releases,
  '/differences': differences,
  '/papers': papers,
  '/papers/:name': paper,
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
