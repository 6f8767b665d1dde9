import { describe, expect, it } from 'vitest';
import { page as captured } from '../reconcile/pages.js';
import { homeOfPapers, storyPapers } from '../web/story-home.js';
import { axeFinds, complaintsOf, isBrowserHere } from './chromium.js';
import { browserOver } from './here.js';

const VIEWS = [
  '/',
  '/?q=report&stage=refinement&stage=decision',
  '/?q=firmwxyz',
  '/modifications/MP078',
  '/releases',
  '/releases/2021-11',
  '/differences',
  '/differences?show=inline',
  '/differences/pages',
  '/differences/pages?show=inline',
  '/papers',
  '/papers/2021-09-21-sec-releases-update',
  '/papers/2021-09-21-sec-releases-update?at=l104-106',
  '/findings?state=all',
  '/calendar',
  '/watches',
  '/add',
  '/help',
  '/api',
  '/modifications/MP999',
];

/** Two captures of a page, of which the newer says more. */
const CAPTURES = [
  captured({ on: '2021-05-01', id: 'MP109', slug: 'quarantine', title: 'Quarantine', latestUpdate: 'Raised.' }),
  captured({
    on: '2021-07-01',
    id: 'MP109',
    slug: 'quarantine',
    latestUpdate: 'In refinement.',
    impactedParties: ['DCC'],
  }),
];

const LOOKS = [
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
  { name: 'wide and dark', width: 1280, colorScheme: 'dark' },
  { name: 'narrow and light', width: 360, colorScheme: 'light' },
] as const;

describe.skipIf(!isBrowserHere('every view in a real browser'))('Every view in a real browser', () => {
  const here = browserOver(
    (folder) => homeOfPapers(folder, storyPapers(), CAPTURES),
    () => ({
      takeIn: () => Promise.reject(new Error('not asked for in this test')),
    }),
  );

  describe.each(LOOKS)('$name', ({ width, colorScheme }) => {
    it.each(VIEWS)('%s can be used by everyone, fits and complains of nothing', async (view) => {
      // What axe needs is put into the page past its policy; that the policy holds is another test.
      const page = await here.browser().newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const complaints = complaintsOf(page);
      await page.goto(here.address(view));
      expect(await axeFinds(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
      await page.close();
    });
  });

  it('shows a timeline from its newest end where it is narrow, the days of its rows kept in sight', async () => {
    const page = await here.browser().newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(here.address('/modifications/MP078'));
    const newest = (await page.locator('.timeline .mark').last().boundingBox()) ?? { x: 0, width: 0 };
    expect(newest.x + newest.width).toBeLessThan(360);
    expect(newest.x).toBeGreaterThan(100);
    const day = page.locator('.timeline .heads text').first();
    const before = await day.boundingBox();
    await page.evaluate(`document.querySelector('.timeline .scroll').scrollBy(-300, 0)`);
    expect(await day.boundingBox()).toEqual(before);
    await page.close();
  });

  it('draws no mark of a timeline over another', async () => {
    const page = await here.browser().newPage();
    await page.goto(here.address('/modifications/MP078'));
    const marks = await page.locator('.timeline .mark').all();
    const boxes = (await Promise.all(marks.map((mark) => mark.boundingBox()))).filter((box) => box !== null);
    expect(boxes.length).toBeGreaterThan(5);
    const covered = boxes.filter((one) =>
      boxes.some(
        (other) =>
          other !== one &&
          Math.abs(other.y - one.y) < 5 &&
          other.x < one.x + one.width &&
          one.x < other.x + other.width,
      ),
    );
    expect(covered).toEqual([]);
    await page.close();
  });

  it('prints statements with their sources, and neither buttons nor what is folded', async () => {
    const page = await here.browser().newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(here.address('/modifications/MP078'));
    expect(await page.locator('.where .print').first().isVisible()).toBe(true);
    for (const hidden of ['.head', '.actions', '.as-of', '.heads', 'details:not([open])'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    await page.goto(here.address('/findings'));
    expect(await page.locator('.finding').count()).toBeGreaterThan(0);
    expect(await page.locator('.note-form').first().isVisible()).toBe(false);
    await page.close();
  });

  it('weighs less than 60 kB all told, and asks no one else for anything', async () => {
    const page = await here.browser().newPage();
    const asked: string[] = [];
    let weight = 0;
    page.on('response', (response) => {
      asked.push(new URL(response.url()).origin);
      void response.body().then((body) => (weight += body.length));
    });
    await page.goto(here.address('/'), { waitUntil: 'networkidle' });
    expect(new Set(asked)).toEqual(new Set([new URL(here.address('/')).origin]));
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThan(60_000);
    await page.close();
  });
});
