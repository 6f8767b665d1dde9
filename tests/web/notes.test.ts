import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOn, served, type Served } from './served.js';
import { publishPapers, storyPapers } from './story-home.js';

const OWN = { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' };

async function firstFinding({ page }: Served): Promise<string> {
  return /action="(\/findings\/[0-9a-f]{12})"/.exec(await page('/findings'))?.[1] ?? '';
}

describe('A finding', () => {
  it('that was settled leaves the list of what is to do, with the note kept in the home', async () => {
    const site = await served();
    const address = await firstFinding(site);
    const answer = await site.app.request(address, {
      method: 'POST',
      headers: OWN,
      body: 'state=settled&note=Asked+SECAS.',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/findings');
    expect(await site.page('/findings')).not.toContain(address);
    expect(readOn(await site.page('/findings?state=settled'))).toContain('20 December 2021, settled Asked SECAS.');
    const kept = await readFile(join(site.home.root, 'notes', 'findings.jsonl'), 'utf8');
    expect(kept.trim().split('\n')).toHaveLength(1);
  });

  it('keeps its note when the index is made again, and can be opened again', async () => {
    const site = await served();
    const address = await firstFinding(site);
    await site.app.request(address, { method: 'POST', headers: OWN, body: 'state=seen&note=Looked.' });
    await publishPapers(site.home, storyPapers());
    expect(await site.page('/findings?state=seen')).toContain(address);
    await site.app.request(address, { method: 'POST', headers: OWN, body: 'state=open' });
    expect(await site.page('/findings')).toContain(address);
  });

  it.each([
    ['from another origin', { Origin: 'http://evil.example' }],
    ['from a page without an origin', { Origin: 'null' }],
    ['from who does not say', {}],
  ])('takes no note %s', async (_, headers) => {
    const site = await served();
    const answer = await site.app.request(await firstFinding(site), {
      method: 'POST',
      headers: { ...headers, 'Content-Type': OWN['Content-Type'] },
      body: 'state=settled',
    });
    expect(answer.status).toBe(403);
    await expect(readFile(join(site.home.root, 'notes', 'findings.jsonl'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['an unknown state', 'state=nonsense', 400],
    ['a note too long', `state=seen&note=${'x'.repeat(2001)}`, 400],
    ['a body too long', `state=seen&note=${'x'.repeat(20_000)}`, 413],
    ['a way back to elsewhere', 'state=seen&back=https://evil.example/', 400],
  ])('takes no note with %s', async (_, body, status) => {
    const site = await served();
    const headers = { ...OWN, 'Content-Length': String(body.length) };
    const answer = await site.app.request(await firstFinding(site), { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
  });

  it('that is not raised takes no note', async () => {
    const { app } = await served();
    const answer = await app.request('/findings/000000000000', { method: 'POST', headers: OWN, body: 'state=seen' });
    expect(answer.status).toBe(404);
  });
});
