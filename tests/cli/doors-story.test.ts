import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import readXlsx from 'read-excel-file/node';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { receiver } from '../notify/receiver.js';
import { temporaryFolder } from '../temporary.js';

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const PAPERS = new URL('../../corpus/papers/', import.meta.url).pathname;
const [JULY, AUGUST, SEPTEMBER] = [
  '2021-07-20-specimen-word.pdf',
  '2021-08-17-specimen-groups.pdf',
  '2021-09-21-specimen-wide.pdf',
];
/** After the longest pause that is made before a sending is tried again. */
const LATER = 7 * 3_600_000;

let home: string;
let clock: number;

beforeEach(async () => {
  home = await temporaryFolder();
  clock = Date.parse('2021-10-01T00:00:00Z');
  await mkdir(join(home, 'corpus'));
});

/** Runs the built command, hours after the run before; what it printed. */
async function modtrail(...words: readonly string[]): Promise<Buffer> {
  const env = { ...process.env, MODTRAIL_NOW: new Date((clock += LATER)).toISOString() };
  const ran = promisify(execFile)(process.execPath, [MAIN, '--home', home, ...words], { env, encoding: 'buffer' });
  return (await ran).stdout;
}

/** What a run told to watches, when a paper came: a line each. */
async function toldOf(paper = ''): Promise<string[]> {
  const out = (await modtrail('ingest', join(PAPERS, paper))).toString();
  const [, told = ''] = /Told to watches: .*\n([^]*?)\n*$/.exec(out) ?? [];
  return told
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .flatMap((line) => line.trim() || []);
}

async function eventOf(words: string) {
  const out = (await modtrail('calendar', '--modification', 'MP149')).toString();
  const events = new ICAL.Component(ICAL.parse(out) as unknown[]).getAllSubcomponents('vevent');
  const one = events.map((event) => new ICAL.Event(event)).find(({ summary }) => summary.includes(words));
  return {
    uid: one?.uid,
    day: one?.startDate.toString(),
    sequence: Number(one?.component.getFirstPropertyValue('sequence') ?? 0),
    says: one?.description ?? '',
  };
}

/** A cell of a workbook as the same cell stands in CSV. */
function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

const AlertsPosted = z.object({ alerts: z.array(z.object({ id: z.string(), words: z.string() })) });

describe('The doors, as three papers come one after another', () => {
  it('tell what each paper makes known, once, however often it is read and whoever was away', async () => {
    const hook = await receiver();
    hook.status = 503;
    const alerts = { webhooks: { ops: { url: hook.url, secret: 'a secret of ours, long' } } };
    await writeFile(join(home, 'modtrail.json'), JSON.stringify({ allowPrivateAddresses: true, alerts }));
    await toldOf(JULY);
    for (const what of [['MP149'], ['February 2022'], ['change', '--stage', 'decision']])
      await modtrail('watch', 'add', ...what);

    const august = await toldOf(AUGUST);
    expect(august).toContainEqual(expect.stringMatching(/^MP149 .*Refinement → Decision/));
    expect(august.filter((line) => line.includes('MP149') && line.includes('search'))).toHaveLength(1);
    const before = await eventOf('Change Board vote');
    expect(before).toMatchObject({ day: '2021-09-22', sequence: 0 });
    const feed = (await modtrail('feed', '--modification', 'MP149')).toString();

    const september = await toldOf(SEPTEMBER);
    expect(september).toContainEqual(
      expect.stringMatching(/^MP149 Change Board vote.*22 September 2021 → 29 September 2021/),
    );
    expect(september).toContainEqual(expect.stringMatching(/^MP128B joined the February 2022 SEC Release/));
    expect(september).toContainEqual(expect.stringMatching(/^MP154 left the February 2022 SEC Release/));
    const after = await eventOf('Change Board vote');
    expect(after).toMatchObject({ uid: before.uid, day: '2021-09-29' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.says).toContain('22 September 2021');
    const later = (await modtrail('feed', '--modification', 'MP149')).toString();
    const ids = (atom: string) => [...atom.matchAll(/<entry>[^]*?<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(ids(later)).toEqual(expect.arrayContaining(ids(feed)));
    expect(ids(later).length).toBeGreaterThan(ids(feed).length);

    for (const paper of [JULY, AUGUST, SEPTEMBER]) expect(await toldOf(paper)).toEqual([]);
    expect((await modtrail('feed', '--modification', 'MP149')).toString()).toBe(later);

    expect(hook.posts).toEqual([]);
    hook.status = 200;
    await modtrail('watch', 'deliver');
    const posted = hook.posts.flatMap(({ body }) => AlertsPosted.parse(JSON.parse(body)).alerts);
    expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
    expect(posted).toHaveLength(august.length + september.length);
    expect((await modtrail('watch', 'deliver')).toString()).toBe('Nothing waits to be sent.\n');
    expect(hook.posts.flatMap(({ body }) => AlertsPosted.parse(JSON.parse(body)).alerts)).toEqual(posted);

    const board = ['export', 'release', 'February 2022', '--format'];
    const [sheet] = await readXlsx(await modtrail(...board, 'xlsx'));
    const cells = sheet?.data.map((row) => row.map(asText)) ?? [];
    const rows = parse(await modtrail(...board, 'csv'), { columns: false });
    const shared = cells[0]?.map((heading) => rows[0]?.indexOf(heading) ?? -1) ?? [];
    expect(shared).not.toContain(-1);
    expect(cells).toEqual(rows.map((row) => shared.map((at) => row[at])));
    expect(cells.flat()).toContain('MP128B');
  }, 240_000);
});
