import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../src/doors/exports/lists.js';
import { FORMAT_NAMES } from '../../src/doors/exports/formats.js';
import { served } from './served.js';

const ASKED: Readonly<Record<string, string>> = { history: '?id=MP78', release: '?release=November+2021' };
const FILES = Object.keys(LISTS).flatMap((list) => FORMAT_NAMES.map((format) => [list, format] as const));

describe('Exports', () => {
  it.each(FILES)('gives the list %s as %s, under a safe name', async (list, format) => {
    const { app } = await served();
    const response = await app.request(`/export/${list}.${format}${ASKED[list] ?? ''}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="modtrail-[a-z0-9-]+\.[a-z]+"$/);
    expect(response.headers.get('ETag')).not.toBeNull();
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  it('finds in a file what the page finds, and leads back to the page and the print', async () => {
    const { app, json } = await served();
    const csv = await (await app.request('/export/search.csv?q=report&stage=decision')).text();
    const rows = parse<Record<string, string>>(csv, { columns: true });
    const { total } = (await json('/search?q=report&stage=decision')) as { total: number };
    expect(rows).toHaveLength(total);
    for (const row of rows) {
      expect(row['Stage']).toBe('Decision');
      expect(row['Place']).toContain(row['Source'] ?? '–');
      const view = await app.request(row['Modification (address)'] ?? '');
      expect(view.status).toBe(200);
      const print = await app.request((row['Print (address)'] ?? '').split('#')[0] ?? '');
      expect(await print.text()).toContain('id="mark"');
    }
  });

  it('gives a history in Excel with the same dates, releases and status texts as the API, cell by cell', async () => {
    const { app, json } = await served();
    const file = await app.request('/export/history.xlsx?id=MP78');
    const [sheet] = await readXlsx(Buffer.from(await file.arrayBuffer()));
    const [head = [], ...rows] = sheet?.data ?? [];
    const { statements } = (await json('/modifications/MP78')) as {
      statements: { date: string; modificationId: string; release: string; statusText: string; sourceName: string }[];
    };
    const at = (name: string) => head.indexOf(name);
    expect(rows).toHaveLength(statements.length);
    expect(
      rows.map((row) => [row[at('Date')], row[at('Modification')], row[at('Release')], row[at('Status')]]),
    ).toEqual(statements.map((one) => [new Date(one.date), one.modificationId, one.release, one.statusText]));
    expect(rows.map((row) => row[at('Source')])).toEqual(statements.map(({ sourceName }) => sourceName));
  });

  it('gives whole statements with their places as JSON Lines', async () => {
    const { app, json } = await served();
    const lines = (await (await app.request('/export/statements.jsonl')).text()).trimEnd().split('\n');
    const records = lines.map((line) => JSON.parse(line) as { key: string; places: unknown[]; source: string });
    expect(records.every(({ places }) => places.length > 0)).toBe(true);
    const { statements } = (await json('/modifications/MP78')) as { statements: unknown[] };
    expect(records.filter(({ key }) => key === '78')).toEqual(statements);
  });

  it('begins CSV with a byte order mark where that is asked for', async () => {
    const { app } = await served();
    const bytes = new Uint8Array(await (await app.request('/export/findings.csv?bom=1')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('says nothing again to who holds the file', async () => {
    const { app } = await served();
    const etag = (await app.request('/export/diff.xlsx')).headers.get('ETag') ?? '';
    const again = await app.request('/export/diff.xlsx', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('is offered on every list, for what is asked there', async () => {
    const { page } = await served();
    expect(await page('/?q=report&stage=decision')).toContain('href="/export/search.csv?q=report&amp;stage=decision"');
    expect(await page('/modifications/MP78?as-of=2021-08-01')).toContain(
      '"/export/history.xlsx?id=MP078&amp;as-of=2021-08-01"',
    );
    expect(await page('/releases/2021-11')).toContain('href="/export/release.csv?release=November+2021"');
    expect(await page('/findings?state=all')).toContain('href="/export/findings.jsonl?state=all"');
    for (const view of ['/releases', '/differences', '/papers', '/calendar']) {
      expect(await page(view)).toMatch(/href="\/export\/[a-z]+\.xlsx/);
    }
  });

  it.each([
    ['/export/search.pdf', 404],
    ['/export/nothing.csv', 404],
    ['/export/constructor.csv', 404],
    ['/export/history.csv', 400],
    ['/export/history.csv?id=MP999', 404],
    ['/export/search.csv?stage=nonsense', 400],
    ['/export/search.csv?stgae=refinement', 400],
    ['/export/release.csv?release=nonsense', 404],
  ])('refuses %s with %i', async (address, status) => {
    const { app } = await served();
    expect((await app.request(address)).status).toBe(status);
  });
});
