import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { served } from './served.js';
import { storyPapers } from './story-home.js';

interface Link {
  readonly rel: string;
  readonly href: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
  readonly link: readonly Link[];
}

interface Feed {
  readonly id: string;
  readonly updated: string;
  readonly link: readonly Link[];
  readonly entry: readonly Entry[];
}

/** A feed as an independent parser reads it. */
function feedIn(xml: string): Feed {
  expect(SyntaxValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    textNodeName: 'text',
    isArray: (name) => name === 'entry' || name === 'link',
    htmlEntities: true,
  });
  const { feed } = parser.parse(xml) as {
    feed: Omit<Feed, 'entry'> & { entry?: (Entry & { content: { text: string } })[] };
  };
  return { ...feed, entry: (feed.entry ?? []).map((entry) => ({ ...entry, content: entry.content.text })) };
}

const rel = (links: readonly Link[], name: string) => links.find((link) => link.rel === name)?.href;

describe('Feeds', () => {
  it('tell what changed, in words, when the source said it, and lead to the view and the print', async () => {
    const { app } = await served();
    const response = await app.request('/feed/modification/MP78.atom');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const { entry } = feedIn(await response.text());
    expect(entry.length).toBeGreaterThan(2);
    const moved = entry.find(({ title }) => title.includes('November 2021 → January 2022'));
    expect(moved?.title).toMatch(/^MP078: /);
    expect(moved?.updated).toBe('2021-11-16T00:00:00Z');
    expect(rel(moved?.link ?? [], 'alternate')).toBe('http://localhost/modifications/MP078');
    const print = rel(moved?.link ?? [], 'via') ?? '';
    expect(moved?.content).toContain('2021-10-19-sec-releases-update');
    expect(await (await app.request(print.split('#')[0] ?? '')).text()).toContain('id="mark"');
    const days = entry.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('keep each id: the same papers give the same bytes, and an older paper taken in later loses no id', async () => {
    const all = await served();
    const again = await served();
    expect(await (await all.app.request('/feed.atom')).text()).toBe(
      await (await again.app.request('/feed.atom')).text(),
    );
    const ids = async (papers = storyPapers()) => {
      const { app } = await served({}, papers);
      return new Set(feedIn(await (await app.request('/feed/release/2022-02.atom')).text()).entry.map(({ id }) => id));
    };
    const [whole, withoutFirst] = [await ids(), await ids(storyPapers().slice(1))];
    const late = [...withoutFirst].slice(0, 3);
    expect(late).toHaveLength(3);
    for (const id of late) expect(whole).toContain(id);
  });

  it('are cut into pages that link to each other', async () => {
    const { app } = await served();
    const seen: string[] = [];
    let next: string | undefined = '/feed.atom';
    let pages = 0;
    while (next !== undefined) {
      const feed = feedIn(await (await app.request(next)).text());
      seen.push(...feed.entry.map(({ id }) => id));
      expect(rel(feed.link, 'first')).toBe('http://localhost/feed.atom');
      next = rel(feed.link, 'next');
      pages += 1;
    }
    expect(pages).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await app.request('/feed.atom?page=99')).status).toBe(404);
    expect((await app.request('/feed.atom?page=x')).status).toBe(404);
  });

  it('of a search tell of what it finds, of findings of these alone', async () => {
    const { app } = await served();
    const found = feedIn(await (await app.request('/feed/search.atom?q=MP78')).text());
    expect(found.entry.every(({ title }) => title.startsWith('MP078'))).toBe(true);
    expect(found.entry.length).toBeGreaterThan(0);
    const findings = feedIn(await (await app.request('/feed/findings.atom')).text());
    expect(findings.entry.length).toBeGreaterThan(0);
    expect(findings.id).not.toBe(found.id);
  });

  it('are named in the head of the views, and in their rows of links', async () => {
    const { page } = await served();
    const view = await page('/modifications/MP78');
    expect(view).toMatch(
      /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/feed\/modification\/MP078\.atom"/,
    );
    expect(view).toContain('href="/calendar.ics?modification=MP078"');
    expect(await page('/releases/2021-11')).toContain('href="/feed/release/2021-11.atom"');
    expect(await page('/?q=vote&stage=decision')).toContain('href="/feed/search.atom?q=vote&amp;stage=decision"');
    expect(await page('/papers')).toContain('href="/feed.atom"');
  });

  it('and calendars say nothing again to who holds them, and refuse what is not known', async () => {
    const { app } = await served();
    for (const address of ['/feed.atom', '/calendar.ics', '/calendar.ics?release=November+2022']) {
      const etag = (await app.request(address)).headers.get('ETag') ?? '';
      expect((await app.request(address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    }
    for (const address of [
      '/feed/modification/MP999.atom',
      '/feed/release/x.atom',
      '/calendar.ics?modification=MP999',
    ]) {
      expect((await app.request(address)).status).toBe(404);
    }
  });

  it('and calendars are given to programs whose address bears the token, which keep no cookie', async () => {
    const { app } = await served({ entry: { hosts: null, token: 'the-token' } });
    expect((await app.request('/feed.atom')).status).toBe(401);
    expect((await app.request('/calendar.ics?token=wrong')).status).toBe(401);
    const feed = await app.request('/feed.atom?token=the-token');
    expect(feed.status).toBe(200);
    expect(await feed.text()).not.toContain('the-token');
    const calendar = await app.request('/calendar.ics?token=the-token&modification=MP78');
    expect(calendar.status).toBe(200);
    expect((await app.request('/?token=the-token')).status).toBe(303);
  });
});

describe('The calendar that is served', () => {
  it('has the milestones of what a search finds, each with the address of its view', async () => {
    const { app } = await served();
    const response = await app.request('/calendar.ics?q=MP78');
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(String(event.getFirstPropertyValue('uid'))).toMatch(/^specimen\.78\.[a-z-]+@sec\.modtrail$/);
      expect(event.getFirstPropertyValue('url')).toBe('http://localhost/modifications/MP078');
    }
  });
});
