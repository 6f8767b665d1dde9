import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { homeOfPapers, storyPapers } from '../web/story-home.js';
import { complaintsOf, isBrowserHere } from './chromium.js';
import { browserOver } from './here.js';

const HOSTILE = {
  id: 'MP666',
  title: '<script>document.title="taken"</script>"><img src=x onerror="document.title=1"> \u202Egnp.exe',
  release: 'November 2022',
  impact: true,
  status: 'Approved. </p><iframe src="https://evil.example"></iframe> \u2066hidden\u2069',
};

/** Milliseconds longer than the page waits for another letter. */
const PAUSE = 1000;

describe.skipIf(!isBrowserHere('what people do in a real browser'))('In a real browser', () => {
  const here = browserOver((folder) => homeOfPapers(folder, storyPapers([HOSTILE])));

  async function opened(
    path: string,
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await here.browser().newPage(options);
    const complaints = complaintsOf(page);
    await page.goto(here.address(path));
    return { page, complaints };
  }

  it('results come as you type, and the address can be sent to a colleague', async () => {
    const { page, complaints } = await opened('/');
    await page.keyboard.press('/');
    await page.keyboard.type('MPQ78', { delay: 20 });
    await page.getByText('MPQ78 read as MP078').waitFor();
    expect(await page.locator('.hit').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?q=MPQ78');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('facets are chosen, undone, and the back key goes back', async () => {
    const { page } = await opened('/?q=report');
    await page.locator('.facet a', { hasText: 'Refinement' }).click();
    await page.locator('.chips a', { hasText: 'Stage: Refinement' }).waitFor();
    await page.locator('.facet a', { hasText: 'Decision' }).first().click();
    await page.locator('.chips a', { hasText: 'Stage: Decision' }).waitFor();
    expect(await page.locator('.chips li').count()).toBe(3);
    await page.goBack();
    expect(await page.locator('.chips li').count()).toBe(2);
    await page.locator('.chips a', { hasText: 'Stage: Refinement' }).click();
    expect(await page.locator('.chips').count()).toBe(0);
    await page.close();
  });

  it('one click leads from a value to its print, with the place in sight', async () => {
    const { page } = await opened('/modifications/MP078');
    await page.locator('.statement', { hasText: 'MPQ78' }).locator('a.print').click();
    const mark = page.locator('#mark');
    await mark.waitFor();
    expect(await mark.innerText()).toContain('MPQ78 ‘Incorporation of multiple');
    const box = await mark.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    expect(await page.locator('.read').innerText()).toContain('MPQ78');
    await page.close();
  });

  it('one click leads from the head of a modification and from its timeline to the print', async () => {
    const { page } = await opened('/modifications/MP109');
    await page.locator('.modification-head a.print').first().click();
    await page.locator('#mark').first().waitFor();
    expect(await page.locator('.read').innerText()).toContain('MP109');
    await page.goBack();
    await page.locator('.timeline .scroll .mark').last().click();
    await page.locator('#mark').first().waitFor();
    expect(await page.locator('.read').innerText()).toContain('MP109');
    await page.close();
  });

  it('asks once for what is typed in one go, and gives up what is overtaken', async () => {
    const { page } = await opened('/');
    // Time on the page passes only where it is told to: on a busy machine letters come as late as they like.
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 1000));
    const asked: string[] = [];
    const cancelled: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('?q=')) asked.push(new URL(request.url()).search);
    });
    page.on('requestfailed', (request) => cancelled.push(new URL(request.url()).search));
    // The first answer is held back until it is overtaken.
    await page.route('**/?q=fla', () => undefined);
    await page.locator('#q').pressSequentially('fla');
    await page.clock.runFor(PAUSE);
    await expect.poll(() => asked).toEqual(['?q=fla']);
    await page.locator('#q').pressSequentially('gging');
    await page.clock.runFor(PAUSE);
    await page.getByText('1 modification found').waitFor();
    expect(asked).toEqual(['?q=fla', '?q=flagging']);
    expect(cancelled).toEqual(['?q=fla']);
    await page.clock.resume();
    await page.locator('.hit .title').click();
    await page.waitForURL('**/modifications/MP077');
    await page.goBack();
    expect(await page.locator('#q').inputValue()).toBe('flagging');
    expect(await page.locator('.hit').count()).toBe(1);
    await page.close();
  });

  it('j and k walk through the hits, and Enter opens one', async () => {
    const { page } = await opened('/?q=firmware');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const id = await page.locator('.hit.at .id').innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/modifications/${id}`);
    await page.close();
  });

  it('a finding is settled with a note', async () => {
    const { page } = await opened('/findings');
    const before = await page.locator('.finding').count();
    const first = page.locator('.finding').first();
    await first.getByLabel('Note on this finding').fill('Asked SECAS on Monday.');
    await first.getByRole('button', { name: 'Settled' }).click();
    await page.waitForURL('**/findings');
    expect(await page.locator('.finding').count()).toBe(before - 1);
    await page.goto(here.address('/findings?state=settled'));
    expect(await page.locator('.notes').innerText()).toContain('Asked SECAS on Monday.');
    await page.close();
  });

  it('works without script: search, facets, differences', async () => {
    const { page } = await opened('/', { javaScriptEnabled: false });
    await page.locator('#q').fill('flagging');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    expect(await page.locator('.hit').count()).toBe(1);
    await page.locator('.hit .title').click();
    expect(await page.locator('h1').innerText()).toBe('DCC Service Flagging');
    await page.goto(here.address('/differences'));
    await page.getByLabel('From').selectOption('2021-06-15-sec-releases-update');
    await page.getByRole('button', { name: 'Compare' }).click();
    expect(await page.locator('.changes li').count()).toBeGreaterThan(10);
    await page.close();
  });

  it.each(['/?q=MP666', '/modifications/MP666', '/releases/2022-11', '/papers/2021-12-14-sec-releases-update'])(
    'what a stranger wrote does nothing on %s',
    async (path) => {
      const { page, complaints } = await opened(path);
      expect(await page.title()).not.toBe('taken');
      expect(await page.locator('iframe, main img[src=x]').count()).toBe(0);
      expect(await page.locator('main').innerText()).toContain('<script>document.title="taken"</script>');
      expect(await page.locator('main').innerText()).toContain('U+202E');
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
