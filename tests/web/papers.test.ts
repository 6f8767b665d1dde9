import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { page as captured } from '../reconcile/pages.js';
import { readOn, served } from './served.js';
import { storyPapers } from './story-home.js';

/** Sixty captures of a page in 2020, beside the seven papers of 2021. */
const CAPTURES = Array.from({ length: 60 }, (_, at) => {
  const on = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
  return captured({ on, id: 'MP109', latestUpdate: `Said ${on}.` });
});

const Papers = z.object({ total: z.number(), items: z.array(z.object({ kind: z.string(), date: z.string() })) });

describe('The list of sources', () => {
  it('is shown a page at a time, the newest first, and each page says where the next is', async () => {
    const { page } = await served({}, storyPapers(), CAPTURES);
    const [first, second] = [await page('/papers'), await page('/papers?page=2')];
    expect(first.match(/<li data-item/g)).toHaveLength(50);
    expect(readOn(first)).toContain('67 sources');
    expect(first).toContain('<a rel="next" href="/papers?page=2">');
    expect(second.match(/<li data-item/g)).toHaveLength(17);
    expect(second).toContain('start="51"');
    expect(first.indexOf('14 December 2021')).toBeLessThan(first.indexOf('21 September 2021'));
  });

  it('is narrowed by kind and year, and a choice does not empty its siblings', async () => {
    const { page } = await served({}, storyPapers(), CAPTURES);
    const shown = await page('/papers?kind=paper&year=2021');
    expect(readOn(shown)).toContain('7 sources');
    // No page was captured in 2021, no paper is of 2020.
    expect(readOn(shown)).toMatch(/Kind CSC paper 7 Year 2021 7 /);
    expect(readOn(await page('/papers?year=2021'))).toMatch(/Kind CSC paper 7 Year 2021 7 2020 60 /);
    expect(shown).toContain('href="/papers?year=2021" aria-current="true"');
    expect(shown).toContain('/export/papers.csv?kind=paper&amp;year=2021');
  });

  it('is the same in the API and as a file', async () => {
    const { app, json } = await served({}, storyPapers(), CAPTURES);
    const { total, items } = Papers.parse(await json('/papers?kind=modification&year=2020&limit=5'));
    expect(total).toBe(60);
    expect(items.map(({ date }) => date).at(0)).toBe('2020-02-29');
    const csv = await (await app.request('/export/papers.csv?kind=paper&year=2021')).text();
    expect(parse(csv, { columns: true })).toHaveLength(7);
    expect((await app.request('/api/v1/papers?kind=nothing')).status).toBe(400);
    expect((await app.request('/papers?year=21')).status).toBe(400);
  });
});

describe('A source whose bytes are away', () => {
  it('is said to be, and shown as soon as they are there again', async () => {
    const { home, page } = await served();
    const name = '2021-09-21-sec-releases-update';
    const [there, away] = [join(home.corpus, `papers/${name}.txt`), join(home.corpus, 'away.txt')];
    await rename(there, away);
    const [paper, history] = [await page(`/papers/${name}`), await page('/modifications/MP078')];
    await rename(away, there);
    expect(paper).not.toContain('MPQ78');
    expect(await page(`/papers/${name}`)).toContain('MPQ78');
    expect(history).not.toContain('MPQ78 ');
    expect(await page('/modifications/MP078')).not.toEqual(history);
  });
});
