import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FetchedPage, type World, fetchPages } from '../../../src/corpus/fetch/fetch-pages.js';
import { FetchPolicy } from '../../../src/corpus/fetch/policy.js';
import { type Handler, serverWith } from './loopback.js';

/** A world in which waiting takes no time and is written down. */
function worldOf(): World & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date('2022-03-02T10:00:00Z'),
    chance: () => 0,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
}

const policyFor = (host: string, changes: Partial<FetchPolicy> = {}) =>
  FetchPolicy.parse({
    hosts: [host],
    allowPrivate: true,
    userAgent: 'modtrail (someone@example.org)',
    timeout: 2_000,
    ...changes,
  });

async function fetched(urls: string[], policy: FetchPolicy, world: World = worldOf()): Promise<FetchedPage[]> {
  const pages: FetchedPage[] = [];
  for await (const page of fetchPages(
    urls.map((url) => ({ url })),
    policy,
    world,
  ))
    pages.push(page);
  return pages;
}

const html: Handler = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end('<p>yes');
const textOf = (page: FetchedPage | undefined) =>
  page?.outcome === 'page' ? new TextDecoder().decode(page.answer.bytes) : undefined;

describe('fetching pages', () => {
  it('gives the bytes as sent, unpacked, with the headers that matter, under our own name', async () => {
    let agent = '';
    const { base, host } = await serverWith({
      '/a/': (request, response) => {
        agent = request.headers['user-agent'] ?? '';
        response.writeHead(200, {
          'content-type': 'text/html; charset=UTF-8',
          'content-encoding': 'gzip',
          etag: '"1"',
        });
        response.end(gzipSync('<p>yes'));
      },
    });
    const [page] = await fetched([`${base}/a/`], policyFor(host));
    expect(textOf(page)).toBe('<p>yes');
    expect(page).toMatchObject({
      outcome: 'page',
      finalUrl: `${base}/a/`,
      answer: { status: 200, headers: { etag: '"1"' } },
    });
    expect(agent).toBe('modtrail (someone@example.org)');
  });

  it('asks with what the last capture said, and takes 304 for unchanged', async () => {
    const { base, host } = await serverWith({
      '/a/': (request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end(),
    });
    const pages: FetchedPage[] = [];
    for await (const page of fetchPages([{ url: `${base}/a/`, etag: '"1"' }], policyFor(host), worldOf()))
      pages.push(page);
    expect(pages).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it('asks robots.txt once, obeys it, and keeps the pause between requests that it or we want', async () => {
    const world = worldOf();
    const { base, host, asked } = await serverWith({
      '/robots.txt': (_, response) =>
        response.writeHead(200).end('User-agent: modtrail\nCrawl-delay: 7\nDisallow: /secret/\n'),
      '/a/': html,
      '/b/': html,
    });
    const pages = await fetched(
      [`${base}/a/`, `${base}/secret/`, `${base}/b/`],
      policyFor(host, { pause: 2_000 }),
      world,
    );
    expect(pages.map(({ outcome }) => outcome)).toEqual(['page', 'refused', 'page']);
    expect(asked).toEqual(['/robots.txt', '/a/', '/b/']);
    expect(world.waits).toEqual([7_000, 7_000]);
  });

  it('asks for nothing where robots.txt cannot be given', async () => {
    const { base, host, asked } = await serverWith({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/a/': html,
    });
    expect(await fetched([`${base}/a/`], policyFor(host, { retries: 0 }))).toMatchObject([{ outcome: 'refused' }]);
    expect(asked).toEqual(['/robots.txt']);
  });

  it('waits as 429 asks and tries again; gives up on what asks too long', async () => {
    const world = worldOf();
    let times = 0;
    const { base, host } = await serverWith({
      '/busy/': (request, response) => {
        times += 1;
        if (times < 3)
          response.writeHead(429, { 'retry-after': times === 1 ? '9' : 'Wed, 02 Mar 2022 10:00:30 GMT' }).end();
        else html(request, response);
      },
      '/never/': (_, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
    });
    const policy = policyFor(host, { pause: 0, backOff: 100 });
    expect(textOf((await fetched([`${base}/busy/`], policy, world))[0])).toBe('<p>yes');
    expect(world.waits.filter((wait) => wait > 0)).toEqual([9_000, 30_000]);
    expect(await fetched([`${base}/never/`], policy)).toMatchObject([
      { outcome: 'refused', reason: expect.stringContaining('86400') as string },
    ]);
  });

  it('tries a connection that breaks again, longer and longer, and then says that it failed', async () => {
    const world = worldOf();
    const { base, host } = await serverWith({ '/flaky/': (request) => request.socket.destroy() });
    const [page] = await fetched([`${base}/flaky/`], policyFor(host, { pause: 0, backOff: 100, retries: 3 }), world);
    expect(page?.outcome).toBe('failed');
    expect(world.waits.filter((wait) => wait > 0)).toEqual([100, 200, 400]);
  });

  it('follows redirects on the list, and none out of it or without end', async () => {
    const to =
      (location: string): Handler =>
      (_, response) =>
        response.writeHead(301, { location }).end();
    const { base, host } = await serverWith({
      '/old/': to('/new/'),
      '/new/': html,
      '/out/': to('https://example.org/'),
      '/round/': to('/round/'),
      '/file/': to('file:///etc/passwd'),
    });
    const pages = await fetched(
      ['/old/', '/out/', '/round/', '/file/'].map((path) => base + path),
      policyFor(host),
    );
    expect(pages).toMatchObject([
      { outcome: 'page', finalUrl: `${base}/new/` },
      { outcome: 'refused', reason: 'example.org is not on the list of hosts' },
      { outcome: 'refused', reason: 'more than 5 redirects' },
      { outcome: 'refused' },
    ]);
  });

  it('notes a page that is gone as a fact', async () => {
    const { base, host } = await serverWith({});
    expect(await fetched([`${base}/gone/`], policyFor(host))).toMatchObject([{ outcome: 'gone', status: 404 }]);
  });

  it('refuses what is no page, an endless body and one that unpacks without end', async () => {
    const { base, host } = await serverWith({
      '/pdf/': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-'),
      '/endless/': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const more = () => {
          while (response.write('x'.repeat(10_000)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      '/bomb/': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(20_000_000))),
    });
    const pages = await fetched(
      ['/pdf/', '/endless/', '/bomb/'].map((path) => base + path),
      policyFor(host, { mostBytes: 100_000 }),
    );
    expect(pages).toMatchObject([
      { outcome: 'refused', reason: expect.stringContaining('application/pdf') as string },
      { outcome: 'refused', reason: 'the answer is longer than 100000 bytes' },
      { outcome: 'refused', reason: 'the answer unpacks to more than 100000 bytes' },
    ]);
  });

  it('does not wait for an answer that drips', async () => {
    const { base, host } = await serverWith({
      '/slow/': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => {
          clearInterval(drip);
        });
      },
    });
    const [page] = await fetched([`${base}/slow/`], policyFor(host, { timeout: 300, retries: 0 }));
    expect(page).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('longer than 300 ms') as string });
  });

  it('asks neither a loopback address nor a name that leads to one, unless the policy says so', async () => {
    const { host, asked } = await serverWith({ '/a/': html });
    const port = host.split(':')[1] ?? '';
    const policy = FetchPolicy.parse({ hosts: [host, `localhost:${port}`, '[::1]'], retries: 0 });
    const pages = await fetched(
      [`https://${host}/a/`, `https://localhost:${port}/a/`, `http://${host}/a/`, 'https://[::1]/'],
      policy,
    );
    expect(pages.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(pages[1]).toMatchObject({ reason: expect.stringContaining('not public') as string });
    expect(asked).toEqual([]);
  });

  it('stops when told, and what came has been given', async () => {
    const { base, host } = await serverWith({ '/a/': html, '/b/': html });
    const stop = new AbortController();
    const given: FetchedPage[] = [];
    for await (const page of fetchPages(
      [{ url: `${base}/a/` }, { url: `${base}/b/` }],
      policyFor(host),
      worldOf(),
      stop.signal,
    )) {
      given.push(page);
      stop.abort();
    }
    expect(given).toMatchObject([{ outcome: 'page', finalUrl: `${base}/a/` }]);
  });
});
