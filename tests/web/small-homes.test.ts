import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../src/web/api/endpoints.js';
import { readOn, served } from './served.js';
import { storyPapers } from './story-home.js';

const VIEWS = [
  '/',
  '/releases',
  '/papers',
  '/findings',
  '/calendar',
  '/watches',
  '/help',
  '/api',
  '/differences/pages',
];
const LISTED = ENDPOINTS.filter(({ path }) => !path.includes('{'));

describe('A home that holds nothing yet', () => {
  it.each(VIEWS)('shows %s', async (address) => {
    const { app } = await served({}, []);
    const answer = await app.request(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<h1');
  });

  it('says how sources come in', async () => {
    const { page } = await served({}, []);
    expect(readOn(await page('/'))).toContain('modtrail ingest');
    expect(readOn(await page('/papers'))).toContain('modtrail ingest');
  });

  it('answers what is listed with nothing, and what is compared with what is missing', async () => {
    const { app } = await served({}, []);
    for (const { path } of LISTED) {
      const { status } = await app.request(`/api/v1${path}`);
      expect([path, status]).toEqual([path, path.startsWith('/diff') ? 404 : 200]);
    }
    const differences = await app.request('/differences');
    expect(differences.status).toBe(404);
    expect(readOn(await differences.text())).toContain('two papers');
  });
});

describe('A home of one paper', () => {
  it('shows every view that needs no other, and says of differences that they need another', async () => {
    const { app, page } = await served({}, storyPapers().slice(0, 1));
    for (const address of [...VIEWS, '/papers/2021-06-15', '/modifications/MP078', '/releases/2021-11']) {
      expect([address, (await app.request(address)).status]).toEqual([address, 200]);
    }
    expect((await app.request('/differences')).status).toBe(404);
    expect(readOn(await page('/differences'))).toContain('There are not yet two papers to compare');
  });
});
