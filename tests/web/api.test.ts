import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ENDPOINTS } from '../../src/web/api/endpoints.js';
import { FILES } from '../../src/web/api/files.js';
import { page as captured } from '../reconcile/pages.js';
import { served } from './served.js';
import { storyPapers } from './story-home.js';

const ADDRESSES: Readonly<Record<string, string>> = {
  '/search': '/search?q=report&stage=refinement&stage=decision',
  '/modifications/{id}': '/modifications/MP78',
  '/releases/{release}': '/releases/2021-11',
  '/papers/{name}': '/papers/2021-09-21',
};

/** Two captures of one page, for what compares them. */
const CAPTURES = ['2021-07-01', '2021-11-01'].map((on) => captured({ on, id: 'MP109', latestUpdate: `Said ${on}.` }));

describe('The API', () => {
  it.each(ENDPOINTS)('answers $path in the shape it describes', async ({ path, answer }) => {
    const { app } = await served({}, storyPapers(), CAPTURES);
    const response = await app.request(`/api/v1${ADDRESSES[path] ?? path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    const body: unknown = await response.json();
    // What the schema does not know is dropped by it: nothing may be.
    expect(answer.parse(body)).toEqual(body);
  });

  it('describes every address in an OpenAPI document', async () => {
    const { json } = await served();
    const document = z
      .object({
        openapi: z.literal('3.1.0'),
        paths: z.record(
          z.string(),
          z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string() })) }) }),
        ),
      })
      .parse(await json('/openapi.json'));
    expect(Object.keys(document.paths)).toEqual([...ENDPOINTS, ...FILES].map(({ path }) => path));
    const asked = document.paths['/search']?.get.parameters.map(({ name }) => name);
    expect(asked).toEqual(expect.arrayContaining(['q', 'release', 'stage', 'since', 'sort', 'limit', 'offset']));
  });

  it.each(FILES)('gives the file $path in a media type that is described', async ({ path, query, mediaTypes }) => {
    const { app } = await served();
    const named = path.replace('{format}', 'csv').replace('{id}', 'MP78').replace('{release}', '2021-11');
    const wanted = { id: 'MP78', release: 'November 2021' };
    const asks = Object.entries(wanted).filter(([name]) => path.startsWith('/export/') && name in query.shape);
    const response = await app.request(`${named}?${new URLSearchParams(asks).toString()}`);
    expect(response.status).toBe(200);
    expect(mediaTypes).toContain(response.headers.get('Content-Type'));
  });

  it('gives the same answer as the page: what MP78 is called', async () => {
    const { json, page } = await served();
    const { title } = z.object({ title: z.string() }).parse(await json('/modifications/MP78'));
    expect(title).toBe('Incorporation of multiple Issue Resolution Proposals into the SEC - Part 2');
    expect(await page('/modifications/MP78')).toContain(title);
  });

  it('knows a modification as of a day', async () => {
    const { json } = await served();
    const history = z
      .object({ statements: z.array(z.object({ date: z.string() })) })
      .parse(await json('/modifications/MP78?as-of=2021-07-31'));
    expect(history.statements.map(({ date }) => date)).toEqual(['2021-06-15', '2021-07-20']);
  });

  it('counts the next deadlines from today, as the pages do, unless asked as of another day', async () => {
    const voted = (id: string, day: string) => ({
      id,
      title: `Voted on ${day}`,
      release: 'November 2022',
      impact: false,
      status: `The Change Board vote will take place on ${day} December 2021.`,
    });
    const { json, page } = await served({}, storyPapers([voted('MP901', '16'), voted('MP902', '22')]));
    const first = async (asked: string) => {
      const found = z.object({ hits: z.array(z.object({ key: z.string() })) }).parse(await json(`/search?${asked}`));
      return found.hits[0]?.key;
    };
    expect(await first('sort=next-deadline')).toBe('902');
    expect(await first('sort=next-deadline&as-of=2021-12-16')).toBe('901');
    const shown = await page('/?sort=next-deadline');
    expect(shown).toMatch(/next: [^<]*22 December 2021/);
    expect(shown).not.toMatch(/next: [^<]*16 December 2021/);
  });

  it('tells what slipped and how far', async () => {
    const { json } = await served();
    const slippage = z
      .object({ moves: z.array(z.object({ modificationId: z.string().nullable(), from: z.string(), to: z.string() })) })
      .parse(await json('/slippage?release=November+2022'));
    const moves = slippage.moves.filter(({ modificationId }) => modificationId === 'MP078');
    expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2021-09 2021-10',
      '2021-10 2021-11',
      '2021-11 2022-01',
    ]);
  });

  it.each(['2022-11', 'nov22', 'November 2022 SEC Release'])('takes %s for a release', async (typed) => {
    const { json, app } = await served();
    for (const list of ['slippage', 'news']) {
      const asked = await json(`/${list}?release=${encodeURIComponent(typed)}`);
      expect(asked).toEqual(await json(`/${list}?release=November+2022`));
      expect((await app.request(`/api/v1/${list}?release=soon`)).status).toBe(400);
    }
  });

  it('cuts lists and links to the parts before and after', async () => {
    const { app } = await served();
    const response = await app.request('/api/v1/modifications?limit=10&offset=10');
    const { total, items } = z.object({ total: z.number(), items: z.array(z.unknown()) }).parse(await response.json());
    expect(total).toBe(28);
    expect(items).toHaveLength(10);
    expect(response.headers.get('Link')).toBe(
      '</api/v1/modifications?limit=10&offset=0>; rel="prev", </api/v1/modifications?limit=10&offset=20>; rel="next"',
    );
  });

  it('says nothing again to who holds the answer', async () => {
    const { app } = await served();
    const etag = (await app.request('/api/v1/search?q=report')).headers.get('ETag') ?? '';
    const again = await app.request('/api/v1/search?q=report', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await app.request('/api/v1/search?q=vote', { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
  });

  it.each([
    ['/search?stage=nonsense', 400],
    ['/search?stgae=refinement', 400],
    ['/search?limit=100000', 400],
    ['/modifications/MP999', 404],
    ['/releases/nonsense', 404],
    ['/papers/nothing', 404],
    ['/nowhere', 404],
  ])('tells what is wrong with %s as problem+json, %i', async (address, status) => {
    const { app } = await served();
    const response = await app.request(`/api/v1${address}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    const problem = z
      .object({ status: z.number(), title: z.string(), detail: z.string().min(5) })
      .parse(await response.json());
    expect(problem.status).toBe(status);
  });
});
