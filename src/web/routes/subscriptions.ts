import { Hono, type Context } from 'hono';
import { datedThings } from '../../answers/dated-things.js';
import { feedNews, type FeedQuestion } from '../../answers/feed.js';
import { namesOf } from '../../answers/names.js';
import { namedRelease, releaseAsked } from '../../answers/named.js';
import { CALENDAR_TYPE, calendarOf } from '../../doors/calendar/calendar.js';
import { calendarName } from '../../doors/calendar/name.js';
import { FEED_TYPE } from '../../doors/feeds/atom.js';
import { feedOf } from '../../doors/feeds/feed.js';
import { MOST_HITS } from '../../model/search.js';
import { addressesAt } from '../parts/addresses.js';
import { modificationHref, releaseHref } from '../parts/links.js';
import { refusal } from '../safety/refusals.js';
import type { Site } from '../site.js';
import { choicesOf, questionHref, searchQueryIn } from './question.js';

/** How many entries a page of a feed has. */
const ENTRIES = 50;
/** A calendar or a feed of a search is of all that it finds. */
const ALL = { offset: 0, limit: MOST_HITS };

/** What other programs subscribe to: the calendar, and the feeds. */
export function subscriptionRoutes(site: Site): Hono {
  const app = new Hono();
  app.get('/calendar.ics', (c) => calendarAnswer(site, c));
  app.get('/feed.atom', (c) => feedAnswer(site, c, {}, '/'));
  app.get('/feed/findings.atom', (c) => feedAnswer(site, c, { findings: true }, '/findings'));
  app.get('/feed/search.atom', (c) => {
    const query = { ...searchQueryIn(c.req.url), ...ALL };
    return feedAnswer(site, c, { query }, questionHref(query));
  });
  app.get('/feed/modification/:file{.+\\.atom}', (c) => {
    const modification = c.req.param('file').replace(/\.atom$/, '');
    return feedAnswer(site, c, { modification }, modificationHref(modification));
  });
  app.get('/feed/release/:file{.+\\.atom}', (c) => {
    const release = namedRelease(c.req.param('file').replace(/\.atom$/, ''));
    return feedAnswer(site, c, { release }, releaseHref(release));
  });
  return app;
}

/** Releases and milestones: all, or those of a release, a modification or a search. */
async function calendarAnswer({ live }: Site, c: Context): Promise<Response> {
  const index = await live.current();
  const { release, modification } = c.req.query();
  const address = new URL(c.req.url);
  address.searchParams.delete('release');
  const search = searchQueryIn(release === undefined ? c.req.url : address.href);
  const asked = {
    modification,
    release: releaseAsked(release),
    query: choicesOf(search).size > 0 ? { ...search, ...ALL } : undefined,
  };
  const naming = { nameOf: await namesOf(index), addresses: addressesAt(address.origin) };
  const bytes = calendarOf(await datedThings(index, asked), calendarName(asked), naming);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': CALENDAR_TYPE,
    'Content-Disposition': 'inline; filename="modtrail.ics"',
  });
}

/** A page of a feed, with links to the pages before and after (RFC 5005). */
async function feedAnswer({ live }: Site, c: Context, asked: FeedQuestion, view: string): Promise<Response> {
  const index = await live.current();
  const news = await feedNews(index, asked);
  const address = new URL(c.req.url);
  const page = Number(address.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(news.length / ENTRIES));
  if (!Number.isInteger(page) || page < 1 || page > last) throw refusal(404, `This feed has ${last} pages.`);
  const at = (number: number) => {
    const params = new URLSearchParams(address.search);
    params.delete('page');
    params.delete('token');
    if (number > 1) params.set('page', String(number));
    return `${address.origin}${address.pathname}${params.size === 0 ? '' : `?${params.toString()}`}`;
  };
  const links = {
    self: at(page),
    alternate: `${address.origin}${view}`,
    first: at(1),
    ...(page > 1 && { previous: at(page - 1) }),
    ...(page < last && { next: at(page + 1) }),
    last: at(last),
  };
  const shown = news.slice((page - 1) * ENTRIES, page * ENTRIES);
  const bytes = await feedOf(index, asked, shown, { addresses: addressesAt(address.origin), links });
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': FEED_TYPE });
}
