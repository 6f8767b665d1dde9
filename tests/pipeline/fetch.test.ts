import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFetchNotes } from '../../src/corpus/fetch/notes.js';
import { readLedger } from '../../src/corpus/ledger.js';
import { UsageError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import { fetchInto, plannedFetch } from '../../src/pipeline/fetch.js';
import type { FetchOptions } from '../../src/pipeline/fetch.js';
import { ingest } from '../../src/pipeline/ingest.js';
import type { PagesAsked } from '../../src/pipeline/wanted.js';
import { openIndex } from '../../src/store/read.js';
import { type Handler, type Loopback, serverWith } from '../corpus/fetch/loopback.js';
import { contentsOf, temporaryFolder, temporaryHome } from '../temporary.js';
import { dumpOf } from './dumps.js';

const BATCH = '/modifications/part-2-batch/';
const REVIEWS = '/modifications/document-set-reviews/';
const TABLE = '/modifications/removing-table-28c/';
const RELEASE = '/november-2021-sec-release/';
const ALL: PagesAsked = { ids: [], staleFor: null };

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});

/** A home with a paper that links to three pages of the server, and is allowed to ask it. */
async function homeFor({ base, host }: Loopback): Promise<void> {
  const paper = dumpOf('20 July 2021', [
    ['MP078', 'Part 2 Batch', 'The Modification Report will be presented to the CSC in October 2021.'],
    ['DP173', 'Document Set reviews', 'The legal text is being developed.'],
    ['MP150', 'Removing Table 28c', 'Approved for inclusion.'],
  ]);
  const path = join(await temporaryFolder(), 'july.txt');
  await writeFile(path, `${paper}${[BATCH, REVIEWS, TABLE].map((page) => base + page).join('\n')}\n`);
  await ingest(home, [path], { now: () => new Date('2021-07-21T00:00:00Z') });
  await configure({ hosts: [host], releasePages: `${base}/{release}-sec-release/` });
}

const configure = (changes: object) =>
  writeFile(
    join(home.root, 'modtrail.json'),
    JSON.stringify({
      contact: 'someone@example.org',
      pause: 0,
      backOff: 1,
      retries: 1,
      timeout: 3_000,
      allowPrivateAddresses: true,
      ...changes,
    }),
  );

/** The page of a modification, at a stage and with a date on which it is to come. */
function pageOf(heading: string, stage: string, comes: string): string {
  return `<!DOCTYPE html><html><body><h1>${heading}</h1><table>
    <tr><th>Proposer</th><td>DCC</td></tr><tr><th>Stage</th><td>${stage}</td></tr>
    <tr><th>Modifications path</th><td>Self-Governance</td></tr>
    <tr><th>Implementation date</th><td>${comes}</td></tr></table></body></html>`;
}

const BATCH_PAGE = pageOf('MP078: Part 2 Batch', 'Refinement', '4 November 2021 (November 2021 SEC Release)');
const REVIEWS_PAGE = pageOf('DP173: Document Set reviews', 'Development Stage', 'TBC');
const TABLE_PAGE = pageOf('MP150: Removing Table 28c', 'Pending Implementation', '4 November 2021');

const sends =
  (body: string, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
const fetchOn = (day: string, asked: PagesAsked = ALL, options: FetchOptions = {}) =>
  fetchInto(home, asked, { now: () => new Date(`${day}T10:00:00Z`), ...options });
const pathsHeld = async () => (await readLedger(home)).lines.map(({ path }) => path);
const WEEK = 7 * 24 * 3_600_000;

describe('Which pages are wanted', () => {
  it('all links of the papers and the pages of their releases, or only those of the modifications named', async () => {
    const server = await serverWith({});
    await homeFor(server);
    const wanted = async (asked: PagesAsked) =>
      (await plannedFetch(home, asked)).map(({ url }) => url.slice(server.base.length));
    expect(await wanted(ALL)).toEqual([REVIEWS, BATCH, TABLE, RELEASE]);
    expect(await wanted({ ids: ['MP173', 'mp78'], staleFor: null })).toEqual([REVIEWS, BATCH]);
    await expect(wanted({ ids: ['MP999'], staleFor: null })).rejects.toThrow(UsageError);
  });

  it('and a plan asks for nothing and leaves the home as it was', async () => {
    const server = await serverWith({});
    await homeFor(server);
    const before = await contentsOf(home.root);
    expect(await plannedFetch(home, ALL)).toContainEqual({ url: server.base + BATCH, of: 'MP078', lastSeen: null });
    expect(server.asked).toEqual([]);
    expect(await contentsOf(home.root)).toEqual(before);
  });

  it('of the stale ones those that were not seen for so long', async () => {
    const server = await serverWith({ [BATCH]: sends(BATCH_PAGE), [REVIEWS]: sends(REVIEWS_PAGE) });
    await homeFor(server);
    await fetchOn('2021-08-01', { ids: ['MP078'], staleFor: null });
    await fetchOn('2021-08-05', { ids: ['DP173'], staleFor: null });
    const stale = async (day: string) =>
      (await plannedFetch(home, { ids: ['MP078', 'DP173'], staleFor: WEEK }, { now: () => new Date(day) })).map(
        ({ of }) => of,
      );
    expect(await stale('2021-08-07')).toEqual([]);
    expect(await stale('2021-08-09')).toEqual(['MP078']);
    expect(await stale('2021-08-20')).toEqual(['DP173', 'MP078']);
  });
});

describe('Pages are fetched', () => {
  it('not before those who keep the site can reach us', async () => {
    const server = await serverWith({});
    await homeFor(server);
    await configure({ contact: undefined });
    await expect(fetchOn('2021-08-01')).rejects.toThrow(/write \{"contact": .+modtrail\.json/);
    await configure({ contacts: 'someone@example.org' });
    await expect(fetchOn('2021-08-01')).rejects.toThrow(/modtrail\.json: .*contacts/);
    expect(server.asked).toEqual([]);
  });

  it('each is a source with what the server said, and what is not there is a fact', async () => {
    const server = await serverWith({ [BATCH]: sends(BATCH_PAGE, { etag: '"1"' }), [TABLE]: sends(TABLE_PAGE) });
    await homeFor(server);
    const report = await fetchOn('2021-08-01');
    expect(report).toMatchObject({ wanted: 4, asked: 4, stopped: false, index: 'published', run: { failed: [] } });
    expect(report.run.added).toMatchObject([
      { path: 'corpus/pages/part-2-batch/2021-08-01.html', what: 'page of MP078' },
      { path: 'corpus/pages/removing-table-28c/2021-08-01.html', what: 'page of MP150' },
    ]);
    expect(report.gone).toEqual([REVIEWS, RELEASE].map((page) => ({ url: server.base + page, status: 404 })));
    expect((await readLedger(home)).lines[1]).toMatchObject({
      path: 'pages/part-2-batch/2021-08-01.html',
      url: server.base + BATCH,
      capturedOn: '2021-08-01',
      answer: { status: 200, etag: '"1"' },
    });
    expect(await readFile(join(home.corpus, 'pages/part-2-batch/2021-08-01.html'), 'utf8')).toBe(BATCH_PAGE);
    expect(await readFetchNotes(home)).toMatchObject([
      { url: server.base + REVIEWS, status: 404, sha256: null, redirectedTo: null },
      { url: server.base + BATCH, at: '2021-08-01T10:00:00.000Z', status: 200, etag: '"1"' },
      { url: server.base + TABLE, status: 200, etag: null },
      { url: server.base + RELEASE, status: 404 },
    ]);
  });

  it('a page that has changed is captured again, and the difference is history', async () => {
    const pages = { [BATCH]: sends(BATCH_PAGE) };
    await homeFor(await serverWith(pages));
    const asked = { ids: ['MP078'], staleFor: null };
    await fetchOn('2021-08-01', asked);
    pages[BATCH] = sends(BATCH_PAGE.replace('Refinement', 'Modification Report'));
    const report = await fetchOn('2021-08-15', asked);
    expect(report.changes).toMatchObject([
      { kind: 'stage', modificationId: 'MP078', from: 'refinement', to: 'report', date: '2021-08-15' },
    ]);
    expect((await pathsHeld()).slice(1)).toEqual([
      'pages/part-2-batch/2021-08-01.html',
      'pages/part-2-batch/2021-08-15.html',
    ]);
    const statements = await (await openIndex(home)).statements();
    expect(
      statements.filter(({ role, modificationId }) => role === 'page' && modificationId === 'MP078'),
    ).toMatchObject([
      { date: '2021-08-01', stage: 'refinement' },
      { date: '2021-08-15', stage: 'report' },
    ]);
  });

  it('an unchanged one is only noted as seen, whether or not the server says so', async () => {
    const etags: unknown[] = [];
    const server = await serverWith({
      [BATCH]: (request, response) => {
        etags.push(request.headers['if-none-match']);
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else sends(BATCH_PAGE, { etag: '"1"' })(request, response);
      },
      [TABLE]: sends(TABLE_PAGE),
    });
    await homeFor(server);
    const asked = { ids: ['MP078', 'MP150'], staleFor: null };
    await fetchOn('2021-08-01', asked);
    const held = await pathsHeld();
    for (const day of ['2021-08-08', '2021-08-15']) {
      const report = await fetchOn(day, asked);
      expect(report).toMatchObject({ index: 'unchanged', changes: [], run: { added: [], failed: [] } });
      expect(report.run.unchanged.map(({ path }) => path)).toEqual([server.base + BATCH, server.base + TABLE]);
    }
    expect(await pathsHeld()).toEqual(held);
    expect(etags).toEqual([undefined, '"1"', '"1"']);
    const notes = (await readFetchNotes(home)).filter(({ url }) => url.endsWith(BATCH));
    expect(notes.map(({ at, status }) => [at.slice(0, 10), status])).toEqual([
      ['2021-08-01', 200],
      ['2021-08-08', 304],
      ['2021-08-15', 304],
    ]);
    expect(new Set(notes.map(({ sha256 }) => sha256)).size).toBe(1);
  });

  it('one that goes back to what it said before is noted with that, and not stored twice', async () => {
    const pages = { [TABLE]: sends(TABLE_PAGE) };
    await homeFor(await serverWith(pages));
    const asked = { ids: ['MP150'], staleFor: null };
    await fetchOn('2021-08-01', asked);
    pages[TABLE] = sends(TABLE_PAGE.replace('DCC', 'Large Supplier'));
    await fetchOn('2021-08-02', asked);
    pages[TABLE] = sends(TABLE_PAGE);
    expect((await fetchOn('2021-08-03', asked)).run).toMatchObject({ added: [], unchanged: [{}], failed: [] });
    const [first, second, third] = await readFetchNotes(home);
    expect(third?.sha256).toBe(first?.sha256);
    expect(second?.sha256).not.toBe(first?.sha256);
  });

  it('a page under another name is kept under that, and the move is noted', async () => {
    const NEW = '/modifications/part-2-batch-and-more/';
    const server = await serverWith({
      [BATCH]: (_, response) => response.writeHead(301, { location: NEW }).end(),
      [NEW]: sends(BATCH_PAGE),
    });
    await homeFor(server);
    const report = await fetchOn('2021-08-01', { ids: ['MP078'], staleFor: null });
    expect(report.moved).toEqual([{ url: server.base + BATCH, to: server.base + NEW }]);
    expect((await pathsHeld())[1]).toBe('pages/part-2-batch-and-more/2021-08-01.html');
    expect(await readFetchNotes(home)).toMatchObject([{ url: server.base + BATCH, redirectedTo: server.base + NEW }]);
  });

  it('a server that is busy is asked again when it says; one that never answers costs no other page', async () => {
    const times: number[] = [];
    const server = await serverWith({
      [BATCH]: (request, response) => {
        times.push(performance.now());
        if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else sends(BATCH_PAGE)(request, response);
      },
      [REVIEWS]: () => undefined,
      [TABLE]: sends(TABLE_PAGE),
    });
    await homeFor(server);
    await configure({ hosts: [server.host], timeout: 300 });
    const { run } = await fetchOn('2021-08-01', { ids: ['MP078', 'DP173', 'MP150'], staleFor: null });
    expect(run.added.map(({ what }) => what)).toEqual(['page of MP078', 'page of MP150']);
    expect(run.failed).toMatchObject([
      { path: server.base + REVIEWS, reason: expect.stringContaining('longer than 300 ms') as string },
    ]);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
  });

  it('what is sent as a page and is none fails alone', async () => {
    const server = await serverWith({ [BATCH]: sends('%PDF-1.7'), [TABLE]: sends('') });
    await homeFor(server);
    const { run } = await fetchOn('2021-08-01', { ids: ['MP078', 'MP150'], staleFor: null });
    expect(run.failed.map(({ path }) => path)).toEqual([server.base + BATCH, server.base + TABLE]);
    expect(await pathsHeld()).toHaveLength(1);
  });

  it('what came before the run was ended is kept, and in the index', async () => {
    const stop = new AbortController();
    const server = await serverWith({
      [REVIEWS]: sends(REVIEWS_PAGE),
      [BATCH]: () => {
        stop.abort();
      },
      [TABLE]: sends(TABLE_PAGE),
    });
    await homeFor(server);
    const report = await fetchOn('2021-08-01', ALL, { signal: stop.signal });
    expect(report).toMatchObject({ stopped: true, wanted: 4, asked: 1, index: 'published', run: { failed: [] } });
    expect(report.run.added).toMatchObject([{ what: 'page of DP173' }]);
    expect(server.asked).toEqual(['/robots.txt', REVIEWS, BATCH]);
    expect((await (await openIndex(home)).sources()).map(({ kind }) => kind)).toEqual(['paper', 'modification']);
  });
});
