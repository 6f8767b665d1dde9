import { describe, expect, it } from 'vitest';
import { served } from './served.js';
import { storyPapers } from './story-home.js';

const HOSTILE = {
  id: 'MP666',
  title: '<script>alert(1)</script> "onmouseover=alert(2) x=" \u202Egnp.exe',
  release: 'November 2022',
  impact: true,
  status: 'Approved. <img src=x onerror=alert(3)> </span></body> \u2066hidden\u2069 ${7*7} {{7*7}}',
  url: 'javascript:alert(4)',
};

describe('What strangers wrote', () => {
  it.each([
    '/',
    '/?q=alert',
    '/modifications/MP666',
    '/releases',
    '/releases/2022-11',
    '/differences',
    '/calendar',
    '/papers/2021-12-14-sec-releases-update',
  ])('stays text on %s', async (address) => {
    const { page } = await served({}, storyPapers([HOSTILE]));
    const shown = await page(address);
    expect(shown).not.toMatch(/<script>|<img src=x|javascript:/);
    expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(shown).not.toMatch(/<[^>]*\sonmouseover=/);
  });

  it('has its unseen signs shown by name', async () => {
    const { page } = await served({}, storyPapers([HOSTILE]));
    expect(await page('/modifications/MP666')).toContain('<span class="unseen">U+202E</span>');
  });
});

describe('Every answer', () => {
  const entry = { hosts: ['localhost', 'modtrail.example'], token: null };
  const own = { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' };
  it.each<[string, RequestInit, number]>([
    ['/', {}, 200],
    ['/', { method: 'HEAD' }, 200],
    ['/?q=report', {}, 200],
    ['/api/v1/search', {}, 200],
    ['/api/v1/search', { method: 'HEAD' }, 200],
    ['/api/v1/search?q=report&offset=1', {}, 200],
    ['/calendar.ics', {}, 200],
    ['/nowhere', {}, 404],
    ['/api/v1/nowhere', {}, 404],
    ['/api/v1/search?stage=nonsense', {}, 400],
    ['http://evil.example/', {}, 421],
    ['http://evil.example/api/v1/search', {}, 421],
    ['/papers/..%2F..%2Fetc%2Fpasswd', {}, 400],
    [`/api/v1/search?q=${'x'.repeat(9000)}`, {}, 414],
    ['/watches', { method: 'POST' }, 403],
    ['/watches', { method: 'POST', headers: { Origin: 'http://evil.example' } }, 403],
    ['/watches', { method: 'POST', headers: own, body: 'q=MP78' }, 303],
  ])('to %s (%j) is %i and keeps the page to itself, each time', async (address, init, status) => {
    const { app } = await served({ entry });
    for (const time of ['the first', 'again']) {
      const answer = await app.request(address, init);
      expect(answer.status, time).toBe(status);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(answer.headers.get('X-Frame-Options')).toBe('DENY');
      expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    }
  });

  it('that is not changed carries them too', async () => {
    const { app } = await served();
    const etag = (await app.request('/api/v1/search')).headers.get('ETag') ?? '';
    const again = await app.request('/api/v1/search', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('X-Frame-Options')).toBe('DENY');
  });

  it('has no inline script, style or handler', async () => {
    const { page } = await served();
    for (const address of [
      '/',
      '/modifications/MP078',
      '/releases/2021-11',
      '/differences',
      '/findings',
      '/calendar',
    ]) {
      expect(await page(address)).not.toMatch(/<script>|<style|\sstyle=|\son\w+=/);
    }
  });
});

describe('A request under a name that is not the site’s', () => {
  it('is refused, so that a stranger’s page cannot read the site', async () => {
    const { app } = await served();
    expect((await app.request('http://evil.example/')).status).toBe(421);
    expect((await app.request('http://127.0.0.1:4780/')).status).toBe(200);
    expect((await app.request('http://[::1]:4780/')).status).toBe(200);
  });
});

describe('A site that is not on loopback', () => {
  const entry = { hosts: ['modtrail.example'], token: 'a-long-token' };
  const at = (path: string) => `http://modtrail.example${path}`;

  it('asks for its token', async () => {
    const { app } = await served({ entry });
    expect((await app.request(at('/'))).status).toBe(401);
    expect((await app.request(at('/api/v1/search'))).status).toBe(401);
    expect((await app.request(at('/?token=another'))).status).toBe(401);
  });

  it('takes it once from the address, then from the cookie; programs send it along', async () => {
    const { app } = await served({ entry });
    const first = await app.request(at('/papers?token=a-long-token'));
    expect(first.status).toBe(303);
    expect(first.headers.get('Location')).toBe('/papers');
    const cookie = first.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
    expect((await app.request(at('/papers'), { headers: { Cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200);
    const program = await app.request(at('/api/v1/papers'), { headers: { Authorization: 'Bearer a-long-token' } });
    expect(program.status).toBe(200);
  });

  it('judges the name and the address before the token, and the token before where a change comes from', async () => {
    const { app } = await served({ entry });
    expect((await app.request('http://evil.example/?token=a-long-token')).status).toBe(421);
    expect((await app.request(at('/papers/..%2Fx'))).status).toBe(400);
    expect((await app.request(at('/watches'), { method: 'POST' })).status).toBe(401);
    expect((await app.request(at('/watches?token=a-long-token'), { method: 'POST' })).status).toBe(401);
    const program = { Authorization: 'Bearer a-long-token' };
    expect((await app.request(at('/watches'), { method: 'POST', headers: program })).status).toBe(403);
  });

  it('takes the token from the address each time for what is subscribed to, and from another address never', async () => {
    const { app } = await served({ entry });
    for (const path of ['/calendar.ics', '/feed.atom']) {
      expect((await app.request(at(`${path}?token=a-long-token`))).status).toBe(200);
      expect((await app.request(at(path))).status).toBe(401);
    }
    expect((await app.request(at('/api/v1/search?token=a-long-token'))).status).toBe(303);
    expect((await app.request(at('/api/v1/search'))).status).toBe(401);
  });

  it('leads no one elsewhere', async () => {
    const { app } = await served({ entry });
    const answer = await app.request(at('//evil.example/?token=a-long-token'));
    expect(answer.headers.get('Location')).toBe('/evil.example/');
  });
});

describe('A question that cannot be meant', () => {
  it.each([
    ['/?stage=nonsense', 400],
    ['/?since=yesterday', 400],
    ['/?page=-3', 400],
    ['/modifications/MP999', 404],
    ['/modifications/%3Cscript%3E', 404],
    ['/releases/nonsense', 404],
    ['/papers/..%2F..%2Fetc%2Fpasswd', 400],
    ['/papers/nothing', 404],
    ['/papers/2021-09-21-sec-releases-update?at=nonsense', 400],
    ['/papers/2021-09-21-sec-releases-update?statement=no:1', 404],
    ['/findings?kind=nonsense', 400],
    ['/differences?from=nothing&to=2021-09-21', 404],
    ['/add', 404],
    ['/nowhere', 404],
  ])('%s gets %i and is told', async (address, status) => {
    const { app } = await served();
    const answer = await app.request(address);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('<h1>');
  });

  it.each([
    [1001, 400],
    [9000, 414],
  ])('of %i letters gets %i', async (letters, status) => {
    const { app } = await served();
    expect((await app.request(`/?q=${'x'.repeat(letters)}`)).status).toBe(status);
  });
});
