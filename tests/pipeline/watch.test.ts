import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchMeant } from '../../src/answers/watch-subject.js';
import { openHome } from '../../src/answers/home.js';
import { watchesOf } from '../../src/answers/watches.js';
import { UsageError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import type { Watch } from '../../src/model/watch.js';
import { holdingOf } from '../../src/pipeline/holding.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { rebuild } from '../../src/pipeline/rebuild.js';
import { addWatch, removeWatch, wouldTell } from '../../src/pipeline/watch.js';
import { temporaryHome } from '../temporary.js';
import { folderOfPapers, PAPERS } from './dumps.js';

const [JULY, AUGUST, SEPTEMBER] = ['2021-07-20-july.txt', '2021-08-17-august.txt', '2021-09-21-september.txt'] as const;
const now = () => new Date('2021-10-01T00:00:00Z');

let home: Home;
let inbox: string;

beforeEach(async () => {
  home = await temporaryHome();
  inbox = await folderOfPapers();
});

/** Takes papers in; answers what the watches were told, in words. */
async function take(...names: readonly string[]): Promise<string[]> {
  const { alerts } = await ingest(
    home,
    names.map((name) => join(inbox, name)),
    { now },
  );
  return alerts.map(({ modificationId, key, words }) => `${modificationId ?? key ?? 'release'} ${words}`);
}

/** Watches what a person asks for. */
async function watch(text: string, filters: Parameters<typeof watchMeant>[1]['filters'] = {}): Promise<Watch> {
  const index = await openHome(home);
  const meant = await watchMeant(index, { text, filters });
  index.close();
  return (await addWatch(home, meant, { now })).watch;
}

/** What a watch has told so far, newest first. */
async function feedOf({ id }: Watch): Promise<string[]> {
  const told = (await watchesOf(home)).watches.find((one) => one.watch.id === id);
  return (told?.alerts ?? []).map(({ modificationId, kind }) => `${modificationId ?? ''} ${kind}`);
}

describe('Three papers and three watches', () => {
  it('tell what each paper makes known, each thing once, and begin with what was known', async () => {
    expect(await take(JULY)).toEqual([]);
    const [mod, release, search] = [
      await watch('DP173'),
      await watch('nov 21'),
      await watch('bactch', { stage: ['decision'] }),
    ];
    expect([mod.name, release.name, search.name]).toEqual([
      'DP173 Document Set reviews',
      'November 2021 SEC Release',
      'search “bactch”, Decision',
    ]);
    const vote = 'MP078 Change Board vote (November 2021): 25 August 2021 → 29 September 2021: 35 days later';
    expect(await take(AUGUST)).toEqual([vote, 'MP173 was DP173']);
    expect(await take(SEPTEMBER)).toEqual([
      'MP078 Decision → Approved (November 2021)',
      'MP150 joined the November 2021 SEC Release',
      'MP078 is no longer found by search “bactch”, Decision',
    ]);
    expect(await feedOf(mod)).toEqual(['MP173 converted']);
    expect(await feedOf(release)).toEqual(['MP150 added', 'MP078 stage', 'MP173 converted', 'MP078 milestone-moved']);
    expect(await feedOf(search)).toEqual(['MP078 hit-left', 'MP078 stage', 'MP078 milestone-moved']);
    expect(await take(JULY, AUGUST, SEPTEMBER)).toEqual([]);
    await writeFile(join(inbox, 'again.txt'), `${PAPERS[SEPTEMBER]}\n`);
    expect(await take('again.txt')).toEqual([]);
    await rebuild(home);
    expect(await feedOf(mod)).toEqual(['MP173 converted']);
  });

  it('tell a paper that comes late, and nothing twice', async () => {
    await take(JULY);
    const mod = await watch('MP078');
    expect(await take(SEPTEMBER)).toEqual(['MP078 Decision → Approved (November 2021)']);
    expect(await take(AUGUST)).toEqual([
      'MP078 Change Board vote (November 2021): 25 August 2021 → 29 September 2021: 35 days later',
    ]);
    expect(await feedOf(mod)).toEqual(['MP078 milestone-moved', 'MP078 stage']);
  });

  it('a search tells what enters it', async () => {
    await take(JULY);
    await watch('table 28c');
    expect(await take(AUGUST)).toEqual([]);
    expect(await take(SEPTEMBER)).toEqual([
      'MP150 joined the November 2021 SEC Release',
      'MP150 is found by search “table 28c”: Approved, in the November 2021 SEC Release',
    ]);
  });

  it('are tried with what the newest paper would have told', async () => {
    await take(JULY, AUGUST, SEPTEMBER);
    const mod = await watch('MP078');
    const watches = [mod, await watch('batch', { stage: ['decision'] })];
    expect((await wouldTell(home, watches)).map(({ kind }) => kind)).toEqual(['stage', 'hit-left']);
    expect(await feedOf(mod)).toEqual([]);
  });
});

describe('A watch', () => {
  beforeEach(() => take(JULY));

  it('is kept once for one subject, under every id of it', async () => {
    const first = await watch('DP173');
    expect(await watch('MP173')).toEqual(first);
    expect((await watchesOf(home)).watches).toHaveLength(1);
  });

  it('that is removed tells no more, and one that is added again begins anew', async () => {
    const mod = await watch('MP078');
    await removeWatch(home, mod.id.slice(0, 4), { now });
    expect(await take(AUGUST)).toEqual([]);
    await watch('MP078');
    expect(await take(SEPTEMBER)).toEqual(['MP078 Decision → Approved (November 2021)']);
    await expect(removeWatch(home, 'nothing', { now })).rejects.toThrow(UsageError);
  });

  it('of which nothing is known is none, with what is close', async () => {
    await expect(watch('MP079')).rejects.toThrow(/did you mean MP078/);
  });

  it('that finds nothing now says which words it may mean', async () => {
    const index = await openHome(home);
    const { finds } = await watchMeant(index, { text: 'bactch', filters: { stage: ['withdrawn'] } });
    expect(finds?.now).toBe(0);
    const { subject } = await watchMeant(index, { text: 'MP078', filters: { release: ['June 2022'] } });
    expect(subject.on).toBe('search');
    index.close();
  });

  it('survives a line that was spoilt', async () => {
    await watch('MP078');
    await appendFile(join(home.root, 'watches', 'watches.jsonl'), '{"did":"add","wat');
    const other = await watch('DP173');
    expect((await watchesOf(home)).watches.map(({ watch: { name } }) => name)).toEqual([
      'MP078 Part 2 Batch',
      other.name,
    ]);
  });

  it('is counted among what the home holds', async () => {
    await watch('MP078');
    expect(await holdingOf(home)).toMatchObject({ watches: 1, outboxes: [] });
  });
});

describe('What was told', () => {
  it('is told again where its line was cut short, to the same bytes', async () => {
    await take(JULY);
    await watch('MP078');
    const alerts = await take(AUGUST);
    const path = join(home.root, 'watches', 'told.jsonl');
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, -100));
    expect(await take(AUGUST)).toEqual(alerts);
    expect((await readFile(path, 'utf8')).split('\n').at(-2)).toBe(whole.split('\n').at(-2));
  });
});
