import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readOn, served } from './served.js';

const OWN = { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' };
const Kept = z.object({ watches: z.array(z.object({ watch: z.object({ id: z.string(), name: z.string() }) })) });

describe('The Watch button', () => {
  it.each([
    ['/modifications/MP78', 'MP078 Incorporation of multiple Issue Resolution Proposals into the SEC - Part 2'],
    ['/releases/2022-02', 'February 2022 SEC Release'],
    ['/?q=report&stage=refinement', 'search “report”, Refinement'],
    ['/findings', 'all findings'],
  ])('of %s adds a watch on %s, once', async (view, name) => {
    const { app, page, json } = await served();
    const form = /<form method="post" action="\/watches">(.*?)<\/form>/.exec(await page(view))?.[1] ?? '';
    const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, field = '', value = '']) => [
      field,
      value,
    ]);
    const body = new URLSearchParams(fields as [string, string][]).toString();
    for (let time = 0; time < 2; time++) {
      const answer = await app.request('/watches', { method: 'POST', headers: OWN, body });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')).toMatch(/^\/watches#w-[0-9a-f]{8}$/);
    }
    const { watches } = Kept.parse(await json('/watches'));
    expect(watches.map(({ watch }) => watch.name)).toEqual([name]);
    expect(readOn(await page('/watches'))).toContain(`${name} watched since 20 December 2021 , 0 alerts so far`);
  });

  it('is undone on the page of watches', async () => {
    const { app, page } = await served();
    await app.request('/watches', { method: 'POST', headers: OWN, body: 'q=MP78' });
    const [, address = ''] = /action="(\/watches\/[0-9a-f]{8}\/remove)"/.exec(await page('/watches')) ?? [];
    expect((await app.request(address, { method: 'POST', headers: OWN })).status).toBe(303);
    expect(readOn(await page('/watches'))).toContain('Nothing is watched yet.');
    expect((await app.request(address, { method: 'POST', headers: OWN })).status).toBe(404);
  });

  it.each([
    ['from another site', 'q=MP78', { ...OWN, Origin: 'http://evil.example' }, 403],
    ['of what is not known', 'q=MP999', OWN, 404],
    ['of a facet that is none', 'q=x&stage=nonsense', OWN, 400],
    ['of findings of no kind', 'findings=nonsense', OWN, 400],
    ['that is too long', `q=${'x'.repeat(20_000)}`, { ...OWN, 'Content-Length': '20002' }, 413],
  ])('watches nothing %s', async (_, body, headers, status) => {
    const { app, json } = await served();
    expect((await app.request('/watches', { method: 'POST', headers, body })).status).toBe(status);
    expect(Kept.parse(await json('/watches')).watches).toEqual([]);
  });
});
