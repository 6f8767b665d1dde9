import { createHmac } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { watchesOf } from '../../src/answers/watches.js';
import { UsageError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import type { ModificationKey } from '../../src/model/ids.js';
import { deliver, deliverTest } from '../../src/pipeline/deliver.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { addWatch } from '../../src/pipeline/watch.js';
import { withLock } from '../../src/store/lock.js';
import { mailServer } from '../notify/mail-server.js';
import { receiver, type Posted, type Receiver } from '../notify/receiver.js';
import { temporaryHome } from '../temporary.js';
import { folderOfPapers } from './dumps.js';

const [JULY, AUGUST, SEPTEMBER] = ['2021-07-20-july.txt', '2021-08-17-august.txt', '2021-09-21-september.txt'] as const;
const SECRET = 'a secret of ours';
const MP078 = { subject: { on: 'modification' as const, key: '78' as ModificationKey }, name: 'MP078 Part 2 Batch' };
const NOVEMBER = { subject: { on: 'release' as const, release: 'November 2021' }, name: 'November 2021 SEC Release' };

let home: Home;
let inbox: string;
let hook: Receiver;
let clock: Date;
const now = () => clock;
const later = (minutes: number) => (clock = new Date(clock.getTime() + minutes * 60_000));

beforeEach(async () => {
  clock = new Date('2021-10-01T00:00:00Z');
  home = await temporaryHome();
  inbox = await folderOfPapers();
  hook = await receiver();
  await take(JULY);
  await addWatch(home, MP078, { now });
  await addWatch(home, NOVEMBER, { now });
});

const take = (name: string) => ingest(home, [join(inbox, name)], { now });
const configure = (alerts: object, more: object = { allowPrivateAddresses: true }) =>
  writeFile(join(home.root, 'modtrail.json'), JSON.stringify({ ...more, alerts }));
const json = (form: object = {}) => ({ webhooks: { ops: { url: hook.url, secret: SECRET, ...form } } });

/** What a post tells, in words. */
const wordsOf = ({ body }: Posted) =>
  z
    .object({ alerts: z.array(z.object({ words: z.string() })) })
    .parse(JSON.parse(body))
    .alerts.map(({ words }) => words)
    .join();
const VOTE = 'Change Board vote (November 2021): 25 August 2021 → 29 September 2021: 35 days later';
const ALL = [VOTE, 'was DP173', 'Decision → Approved (November 2021)', 'joined the November 2021 SEC Release'];

describe('A webhook', () => {
  it('that is down for two runs and then up is told each alert once and in order', async () => {
    await configure(json());
    hook.status = 503;
    await take(AUGUST);
    expect(await deliver(home, { now })).toEqual([
      { channel: 'ops', delivered: 0, waiting: 2, reason: 'answered 503' },
    ]);
    later(2);
    await take(SEPTEMBER);
    expect(await deliver(home, { now })).toMatchObject([{ delivered: 0, waiting: 4 }]);
    hook.status = 200;
    expect(await deliver(home, { now })).toMatchObject([{ delivered: 0, waiting: 4, reason: 'answered 503' }]);
    later(2);
    expect(await deliver(home, { now })).toEqual([{ channel: 'ops', delivered: 4, waiting: 0, reason: null }]);
    expect(await deliver(home, { now })).toEqual([]);
    expect(hook.posts.map(wordsOf)).toEqual(ALL);
    expect((await watchesOf(home)).outboxes).toMatchObject([
      { channel: 'ops', waiting: [], delivered: 4, failures: 0 },
    ]);
  });

  it('can be tried at once when it is up again, and waits ever longer by itself', async () => {
    await configure(json());
    hook.status = 500;
    await take(AUGUST);
    const pauses: string[] = [];
    for (let run = 0; run < 3; run++) {
      await deliver(home, { now, atOnce: true });
      pauses.push((await watchesOf(home)).outboxes[0]?.notBefore?.slice(11, 19) ?? '');
    }
    expect(pauses).toEqual(['00:01:00', '00:02:00', '00:04:00']);
    hook.status = 202;
    expect(await deliver(home, { now, atOnce: true })).toMatchObject([{ delivered: 2 }]);
  });

  it('gets JSON with the watches it is for, signed over its time and body, under an id of its own', async () => {
    await configure({ ...json(), pagesAt: 'https://modtrail.example/' });
    await take(AUGUST);
    await deliver(home, { now, linkTo: (pagesAt, { source }) => `${pagesAt}/${source.slice(0, 4)}` });
    const [first, second] = hook.posts;
    const { body = '', headers = {} } = first ?? {};
    const mark = createHmac('sha256', SECRET)
      .update(`${String(headers['modtrail-timestamp'])}.${body}`)
      .digest('hex');
    expect(headers['modtrail-signature']).toBe(`sha256=${mark}`);
    expect(headers['modtrail-timestamp']).toBe(String(clock.getTime() / 1000));
    expect(headers['content-type']).toBe('application/json');
    const [alert] = z.object({ alerts: z.array(z.looseObject({ id: z.string() })) }).parse(JSON.parse(body)).alerts;
    expect(headers['idempotency-key']).toBe(alert?.id);
    expect(second?.headers['idempotency-key']).not.toBe(alert?.id);
    expect(alert).toMatchObject({
      about: 'MP078 Part 2 Batch',
      kind: 'milestone-moved',
      from: '2021-08-25',
      to: '2021-09-29',
      date: '2021-08-17',
      sourceName: '2021-08-17-august',
      watches: [{ name: 'MP078 Part 2 Batch' }, { name: 'November 2021 SEC Release' }],
      link: expect.stringMatching(/^https:\/\/modtrail\.example\/[0-9a-f]{4}$/) as string,
    });
  });

  it('that refuses one message is sent the others, and the one again later', async () => {
    await configure(json());
    hook.status = (post) => (wordsOf(post) === VOTE ? 422 : 200);
    await take(AUGUST);
    expect(await deliver(home, { now })).toMatchObject([{ delivered: 1, waiting: 1, reason: 'answered 422' }]);
    expect(hook.posts.map(wordsOf)).toEqual(['was DP173']);
    hook.status = 200;
    later(2);
    expect(await deliver(home, { now })).toMatchObject([{ delivered: 1, waiting: 0 }]);
  });

  it.each([
    ['leads elsewhere', 302, {}, { allowPrivateAddresses: true }, 'answered 302'],
    ['is not https', 200, {}, {}, /is not https$/],
    ['is of a private network', 200, { url: 'https://127.0.0.1:1/' }, {}, '127.0.0.1 is not a public address'],
    ['has a private address', 200, { url: 'https://localhost:1/' }, {}, /resolves to .*, which is not public/],
  ])('that %s is told nothing', async (_, status, form, more, reason) => {
    await configure(json(form), more);
    hook.status = status;
    await take(AUGUST);
    const [report] = await deliver(home, { now });
    expect(report).toMatchObject({ delivered: 0, waiting: 2, reason: expect.stringMatching(reason) as string });
    expect(hook.posts).toEqual([]);
  });

  it('of which the configuration says no more keeps what waits for it, and says so', async () => {
    await configure(json());
    await take(AUGUST);
    await configure({ webhooks: {} });
    expect(await deliver(home, { now })).toMatchObject(
      [{ channel: 'ops', waiting: 2, reason: /no channel ops/ }].map(({ reason, ...rest }) => ({
        ...rest,
        reason: expect.stringMatching(reason) as string,
      })),
    );
  });

  it('is not told by two processes at once', async () => {
    await configure(json());
    await take(AUGUST);
    await withLock(
      home,
      async () => {
        expect(await deliver(home, { now })).toEqual([]);
      },
      { folder: 'watches' },
    );
    expect(await deliver(home, { now })).toMatchObject([{ delivered: 2 }]);
  });

  it('that takes too long is tried again', async () => {
    await configure(json({ timeout: 1 }));
    hook.status = () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      return 200;
    };
    await take(AUGUST);
    expect(await deliver(home, { now })).toMatchObject([
      { reason: expect.stringMatching(/took longer than 1 ms/) as string },
    ]);
  });
});

describe('The text forms', () => {
  it.each([
    ['slack', 'text'],
    ['teams', 'attachments'],
  ])('%s gets what was told at one time in one post', async (form, field) => {
    await configure(json({ form, secret: undefined }));
    await take(AUGUST);
    later(1);
    await take(SEPTEMBER);
    await deliver(home, { now });
    expect(hook.posts).toHaveLength(2);
    const [august, september] = hook.posts.map(({ body }) => body);
    expect(Object.keys(JSON.parse(august ?? '{}') as object)).toContain(field);
    expect(august).toContain('MP078 Part 2 Batch');
    expect(august).toContain(VOTE);
    expect(september).toContain('MP150 Removing Table 28c');
    expect(september).toContain('21 September 2021, 2021-09-21-september');
    expect(hook.posts[0]?.headers['modtrail-signature']).toBeUndefined();
  });
});

describe('Mail', () => {
  it('is a letter for each run, and one that was not taken comes again under the same id', async () => {
    const server = await mailServer();
    await configure({
      mail: { host: '127.0.0.1', port: server.port, from: 'modtrail@example.org', to: ['a@example.org'] },
    });
    server.answer = '451 not now';
    await take(AUGUST);
    expect(await deliver(home, { now })).toMatchObject([{ channel: 'mail', delivered: 0, waiting: 2 }]);
    server.answer = '250 taken';
    later(2);
    expect(await deliver(home, { now })).toMatchObject([{ channel: 'mail', delivered: 2, waiting: 0 }]);
    const [letter = ''] = server.letters;
    expect(server.letters).toHaveLength(1);
    expect(letter).toContain('Subject: modtrail: 2 alerts');
    expect(letter).toMatch(/Message-ID: <[0-9a-f]{16}@modtrail>/);
    expect(letter).toContain('MP078 Part 2 Batch');
    expect(letter).toContain('MP173 Document Set reviews');
  });
});

describe('The configuration', () => {
  it('that is not understood tells nothing, so that nothing is lost', async () => {
    await configure({ webhooks: { ops: { url: 'nowhere' } } });
    await expect(take(AUGUST)).rejects.toThrow(UsageError);
    await configure(json());
    expect((await take(AUGUST)).alerts).toHaveLength(2);
    expect(await deliver(home, { now })).toMatchObject([{ delivered: 2 }]);
  });

  it('of a channel that is new sends nothing that was told before', async () => {
    await take(AUGUST);
    await configure(json());
    expect(await deliver(home, { now })).toEqual([]);
    await take(SEPTEMBER);
    await deliver(home, { now });
    expect(hook.posts.map(wordsOf)).toEqual(ALL.slice(2));
  });

  it('can be tried by a message that is marked as a test', async () => {
    await configure(json());
    const { alerts } = await take(AUGUST);
    expect(await deliverTest(home, alerts, { now })).toMatchObject([{ channel: 'ops', reason: null }]);
    expect(JSON.parse(hook.posts[0]?.body ?? '{}')).toMatchObject({ test: true });
    hook.posts.length = 0;
    await deliver(home, { now });
    expect(hook.posts.map(wordsOf)).toEqual(ALL.slice(0, 2));
  });

  it('costs nothing where a line of what was sent is spoilt: it is sent again under its id', async () => {
    await configure(json());
    await take(AUGUST);
    await deliver(home, { now });
    await appendFile(join(home.root, 'watches', 'sent.jsonl'), '{"channel":"op');
    expect(await deliver(home, { now })).toEqual([]);
  });
});
