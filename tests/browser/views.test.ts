import { describe, expect, it } from 'vitest';
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

const LOOKS = [
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
  { name: 'wide and dark', width: 1280, colorScheme: 'dark' },
  { name: 'narrow and light', width: 360, colorScheme: 'light' },
] as const;

describe.skipIf(!isBrowserHere('every view in a real browser'))('Every view in a real browser', () => {
  const here = browserOver(
    (folder) => homeOfPapers(folder, storyPapers()),
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
