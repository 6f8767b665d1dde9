import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { temporaryFolder } from '../temporary.js';
import { homeOfPapers, storyPapers } from '../web/story-home.js';
import { modtrail } from './running.js';

async function storyHome(): Promise<string> {
  return (await homeOfPapers(join(await temporaryFolder(), 'home'), storyPapers())).root;
}

describe('modtrail export', () => {
  it('prints a list as CSV, with the words and options of the search', async () => {
    const home = await storyHome();
    const { status, data } = await modtrail(['export', 'search', 'report', '--stage', 'decision', '--home', home]);
    expect(status).toBe(0);
    const rows = parse<Record<string, string>>(data.toString(), { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row['Stage']))).toEqual(new Set(['Decision']));
    for (const row of rows) expect(row['Place']).toContain(`${row['Source'] ?? '–'}, `);
  });

  it('leads to the views where it is told where they are served', async () => {
    const home = await storyHome();
    const { data } = await modtrail(['export', 'diff', '--site', 'http://127.0.0.1:4780/', '--home', home]);
    const [row] = parse<Record<string, string>>(data.toString(), { columns: true });
    expect(row?.['Modification (address)']).toMatch(/^http:\/\/127\.0\.0\.1:4780\/modifications\//);
    expect(row?.['Print (address)']).toMatch(/^http:\/\/127\.0\.0\.1:4780\/papers\/.*#mark$/);
  });

  it('writes a file wholly, and replaces none unless it may', async () => {
    const home = await storyHome();
    const folder = await temporaryFolder();
    const out = join(folder, 'found.xlsx');
    const words = ['export', 'findings', '--format', 'xlsx', '--out', out, '--home', home];
    expect(await modtrail(words)).toMatchObject({ status: 0, said: `modtrail: wrote ${out}` });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    writeFileSync(out, 'mine');
    expect(await modtrail(words)).toMatchObject({
      status: 2,
      said: `modtrail: ${out} is there already: --force replaces it`,
    });
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect((await modtrail([...words, '--force'])).status).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder)).toEqual(['found.xlsx']);
  });

  it('shows no terminal what is no text', async () => {
    const home = await storyHome();
    const words = ['export', 'diff', '--format', 'xlsx', '--home', home];
    const { status, said, data } = await modtrail(words, { terminal: true });
    expect([status, said, data.length]).toEqual([
      2,
      'modtrail: this is no text for a terminal: name a file with --out FILE',
      0,
    ]);
    expect((await modtrail(words)).data.length).toBeGreaterThan(1000);
  });

  it('prints a digest fit for mail: no script, no style sheet, nothing fetched', async () => {
    const home = await storyHome();
    const { data } = await modtrail(['export', 'digest', '--format', 'html', '--home', home]);
    const html = data.toString();
    expect(html).toContain('Slipped (');
    expect(html).not.toMatch(/<(?:script|style|link|img|iframe)|\bon\w+=|url\(/i);
    expect((await modtrail(['digest', '--html', '--home', home])).data.toString()).toBe(html);
  });

  it('gives the shape of every record as one JSON Schema, each reference in it met', async () => {
    const { status, data } = await modtrail(['export', 'schema']);
    expect(status).toBe(0);
    const { $defs } = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(JSON.parse(data.toString()));
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['Statement', 'Finding', 'Change', 'SourceRecord', 'SearchHit', 'NewsItem', 'Alert']),
    );
    const named = [...data.toString().matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys($defs)).toContain(name);
  });

  it.each([
    [['export', 'nothing'], /there is no list nothing: export takes search, history/],
    [['export', 'constructor'], /there is no list constructor/],
    [['export', 'history'], /export history wants to know which: name its id/],
    [['export', 'findings', 'MP109'], /export findings takes no “MP109”/],
    [['export', 'findings', '--route', 'self-governance'], /export findings takes no --route/],
    [['export', 'slippage', '--stage', 'nonsense'], /--stage /],
    [['export', 'diff', '--format', 'pdf'], /--format wants one of csv, xlsx, jsonl, html/],
    [['export', 'diff', '--site', 'ftp://a'], /--site wants an address/],
  ])('tells in one line what is wrong with %j', async (words, message) => {
    const { status, said } = await modtrail(words);
    expect(status).toBe(2);
    expect(said).toMatch(message);
    expect(said).not.toContain('\n');
  });

  it('writes nothing where nothing can be asked', async () => {
    const out = join(await temporaryFolder(), 'none.csv');
    await modtrail(['export', 'history', 'MP999', '--out', out, '--home', await storyHome()]);
    expect(existsSync(out)).toBe(false);
  });
});
