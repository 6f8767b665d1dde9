import { calendarOf } from '../../answers/calendar.js';
import { capturesOf } from '../../answers/captures.js';
import { newestDiff } from '../../answers/diff.js';
import { differencesOf } from '../../answers/differences.js';
import { historyOf } from '../../answers/history.js';
import { namesOf, titlesOf } from '../../answers/names.js';
import { reckoningOf } from '../../answers/reckoning.js';
import { boardsOf, releasesOf } from '../../answers/release.js';
import { releaseFlowOf } from '../../answers/release-flow.js';
import { relatedTo } from '../../answers/related.js';
import { searchToday } from '../../answers/search.js';
import { dateWords } from '../../lib/words.js';
import { Day } from '../../model/ids.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { Calendar } from '../views/calendar.js';
import { Differences } from '../views/differences.js';
import { PageDifferences } from '../views/differences-pages.js';
import { ModificationPage } from '../views/modification.js';
import { ReleasePage } from '../views/release.js';
import { Releases } from '../views/releases.js';
import { Search } from '../views/search.js';
import { idOf } from '../parts/links.js';
import { modificationFeedHref, releaseFeedHref, searchFeedHref } from '../parts/subscribing.js';
import { excerptsByStatement } from './excerpts.js';
import { asked, CapturePair, Pair, searchQueryIn } from './question.js';
import type { Show } from './show.js';

/** The front page. */
export const search =
  ({ now }: Site): Show =>
  async (index, c) => {
    const query = searchQueryIn(c.req.url);
    const isBare = query.text === '' && Object.keys(query.filters).length === 0 && query.offset === 0;
    const [answer, news] = await Promise.all([searchToday(index, query, now()), isBare ? newestDiff(index) : null]);
    const title = query.text === '' ? 'Search' : `${query.text} – Search`;
    return {
      title,
      view: 'search',
      body: <Search query={query} answer={answer} news={news} />,
      ...(!isBare && { feed: searchFeedHref(query) }),
    };
  };

/** A modification. */
export const modification =
  ({ prints, now }: Site): Show =>
  async (index, c) => {
    const asOf = asked(Day.optional(), c.req.query('as-of') === '' ? undefined : c.req.query('as-of'));
    const history = await historyOf(index, c.req.param('id') ?? '', asOf);
    const [related, reckoning, excerpts, nameOf] = await Promise.all([
      relatedTo(index, history.key),
      reckoningOf(index, asOf === undefined ? now() : new Date(asOf)),
      excerptsByStatement({ c, index, prints }, history.statements),
      namesOf(index),
    ]);
    const view = { history, related, reckoning, asOf: asOf ?? null, excerpts, nameOf };
    const title = `${idOf(history)} ${history.title ?? ''}`;
    return {
      title,
      view: 'modification',
      body: <ModificationPage {...view} />,
      feed: modificationFeedHref(idOf(history)),
    };
  };

/** The boards of the coming releases. */
export const releases =
  ({ now }: Site): Show =>
  async (index) => {
    const [coming, known, today] = await Promise.all([
      boardsOf(index, undefined),
      releasesOf(index),
      reckoningOf(index, now()),
    ]);
    // Where all releases have come, the wall is shown as the newest paper saw it: it is the last there was.
    const lastPaper = (await index.sources()).findLast(({ kind }) => kind === 'paper')?.date;
    const asOf = coming.boards.length === 0 && lastPaper !== undefined ? lastPaper : null;
    const { boards, nameOf } = asOf === null ? coming : await boardsOf(index, undefined, asOf);
    const reckoning = asOf === null ? today : { day: asOf, isToday: false };
    const view = { boards, passed: known.filter((one) => one.passed), reckoning, asOf, nameOf };
    return { title: 'Releases', view: 'releases', body: <Releases {...view} /> };
  };

/** A release. */
export const release =
  ({ now }: Site): Show =>
  async (index, c) => {
    const { boards, nameOf } = await boardsOf(index, c.req.param('release') ?? '');
    const [board] = boards;
    if (board === undefined) throw refusal(404, 'No paper lists this release.');
    const [flow, reckoning] = await Promise.all([releaseFlowOf(index, board.release), reckoningOf(index, now())]);
    const view = { board, flow, reckoning, nameOf };
    return {
      title: `${board.release} SEC Release`,
      view: 'release',
      body: <ReleasePage {...view} />,
      feed: releaseFeedHref(board.release),
    };
  };

/** What changed from one paper to another. */
export const differences = (): Show => async (index, c) => {
  const { from, to, show } = asked(Pair, c.req.query());
  const [answer, nameOf, titleOf] = await Promise.all([
    differencesOf(index, from, to),
    namesOf(index),
    titlesOf(index),
  ]);
  const title = `${dateWords(answer.from.date)} to ${dateWords(answer.to.date)} – Differences`;
  return {
    title,
    view: 'differences',
    body: <Differences answer={answer} show={show} nameOf={nameOf} titleOf={titleOf} />,
  };
};

/** What changed from one capture of a page to another. */
export const pageDifferences = (): Show => async (index, c) => {
  const { page, from, to, show } = asked(CapturePair, c.req.query());
  const answer = await capturesOf(index, { page, from, to });
  const title = `${answer?.to.title ?? 'Pages'} – Differences`;
  return { title, view: 'differences', body: <PageDifferences answer={answer} show={show} /> };
};

/** What is announced, month by month. */
export const calendar =
  ({ now }: Site): Show =>
  async (index) => {
    const reckoning = await reckoningOf(index, now());
    const [months, nameOf] = await Promise.all([calendarOf(index, reckoning.day), namesOf(index)]);
    return {
      title: 'Calendar',
      view: 'calendar',
      body: <Calendar months={months} reckoning={reckoning} nameOf={nameOf} />,
    };
  };
