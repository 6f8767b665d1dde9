import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { initHome } from '../../src/corpus/home.js';
import { uploadsInto } from '../../src/cli/uploads.js';
import { complaintsOf, isBrowserHere } from './chromium.js';
import { browserOver } from './here.js';
import { ensureIndex } from '../../src/pipeline/rebuild.js';
import { shippedPapers } from './shipped.js';

describe.skipIf(!isBrowserHere('papers added in a real browser'))('Adding papers in a real browser', () => {
  const now = () => new Date('2021-12-20T12:00:00Z');
  const here = browserOver(
    async (folder) => {
      const home = await initHome(folder);
      await ensureIndex(home);
      return home;
    },
    (home) => ({ takeIn: uploadsInto(home, { now, say: () => undefined, colour: false }), now }),
  );

  it('is seen through to what the newer paper changed', async () => {
    const [older, newer] = await shippedPapers();
    const page = await here.browser().newPage();
    const complaints = complaintsOf(page);
    await page.goto(here.address('/add'));
    await page.locator('input[type=file]').setInputFiles([older.path, newer.path]);
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { level: 1, name: 'Added' }).waitFor({ timeout: 50_000 });
    expect(await page.locator('main').innerText()).toContain(`✔ added ${older.file}`);
    expect(await page.locator('main').innerText()).toContain(`✔ added ${newer.file}`);
    await page.getByRole('link', { name: /changes? since the paper before/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Differences' }).waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toContain(newer.date);
    expect(await page.locator('.changes li').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('tells of a file that cannot be read, and of one that is known already', async () => {
    const [older] = await shippedPapers();
    const page = await here.browser().newPage();
    await page.goto(here.address('/add'));
    await page.locator('input[type=file]').setInputFiles([
      { name: '../../evil<b>.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all\u0000') },
      { name: 'again.pdf', mimeType: 'application/pdf', buffer: await readFile(older.path) },
    ]);
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { level: 1, name: 'Added' }).waitFor({ timeout: 50_000 });
    const said = await page.locator('main').innerText();
    expect(said).toMatch(/⨯ failed .*evil.*: is not text/);
    expect(said).toContain('＝ known already again.pdf');
    await page.close();
  });
});
