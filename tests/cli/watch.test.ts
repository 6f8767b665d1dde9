import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Home } from '../../src/model/home.js';
import { folderOfPapers } from '../pipeline/dumps.js';
import { temporaryHome } from '../temporary.js';
import { modtrail as run } from './running.js';

const [JULY, AUGUST] = ['2021-07-20-july.txt', '2021-08-17-august.txt'] as const;

let home: Home;
let inbox: string;

beforeEach(async () => {
  home = await temporaryHome();
  inbox = await folderOfPapers();
  await modtrail('ingest', join(inbox, JULY));
});

/** Runs modtrail in the home. */
const modtrail = (...words: readonly string[]) => run(['--home', home.root, ...words], { width: 200 });

describe('modtrail watch', () => {
  it('tells what was asked for with the report of the next paper, and lists it', async () => {
    expect(await modtrail('watch', 'add', 'MP78')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Watching MP078 Part 2 Batch\n[0-9a-f]{8}$/) as string,
    });
    expect((await modtrail('watch', 'add', 'batch', '--stage', 'decision')).out).toContain(
      'Watching search “batch”, Decision; it finds 1 modification now',
    );
    const { out } = await modtrail('ingest', join(inbox, AUGUST));
    expect(out).toContain('Told to watches: 1 alert\n  MP078 Change Board vote (November 2021)');
    expect((await modtrail('ingest', join(inbox, AUGUST))).out).not.toContain('Told');
    expect((await modtrail('watch', 'list')).out).toContain(
      'MP078 Part 2 Batch\n  1 alert, the last: Change Board vote',
    );
    expect((await modtrail('status')).out).toContain('2 watches kept.');
    expect((await modtrail('watch', 'test')).out).toContain('Told to watches: 1 alert');
    expect((await modtrail('watch', 'deliver')).out).toBe('Nothing waits to be sent.');
  });

  it('loses no watch in silence: status names the line that cannot be read', async () => {
    await modtrail('watch', 'add', 'MP78');
    await appendFile(join(home.root, 'watches', 'watches.jsonl'), '{"did":"add","watch":{"id":"12\n');
    const { status, said, out } = await modtrail('status');
    expect(status).toBe(1);
    expect(said).toBe(
      'modtrail: watches/watches.jsonl, line 2: cannot be read and is passed over; mend or remove the line',
    );
    expect(out).toContain('1 watch kept.');
  });

  it('says what cannot be watched, and why', async () => {
    const unknown = await modtrail('watch', 'add', 'MP079');
    expect(unknown).toMatchObject({ status: 2, said: expect.stringContaining('did you mean MP078') as string });
    expect((await modtrail('watch', 'add', 'batch', '--stage', 'refinment')).said).toContain('--stage');
    expect((await modtrail('watch', 'add')).said).toContain('say what to watch');
    expect((await modtrail('watch', 'ad', 'MP078')).said).toContain('add, list, remove, test, deliver');
    expect((await modtrail('watch', 'remove', 'ffff')).said).toContain('there is no watch ffff');
    expect((await modtrail('watch', 'add', 'quarantne')).out).toContain('it finds 0 modifications now');
  });

  it('keeps for later what cannot be sent', async () => {
    const webhooks = { ops: { url: 'http://127.0.0.1:9/' } };
    await writeFile(join(home.root, 'modtrail.json'), JSON.stringify({ alerts: { webhooks } }));
    await modtrail('watch', 'add', '--findings', 'all');
    await modtrail('watch', 'add', 'nov 2021');
    const { said } = await modtrail('ingest', join(inbox, AUGUST));
    expect(said).toContain('sent 0 alerts to ops; 2 alerts kept for later: http://127.0.0.1:9 is not https');
    expect((await modtrail('status')).out).toContain('waiting 2 alerts for ops (http://127.0.0.1:9 is not https)');
    expect((await modtrail('watch', 'deliver')).status).toBe(1);
  });
});
