import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { homeAt } from '../../src/corpus/home.js';
import type { Home } from '../../src/model/home.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { rebuild } from '../../src/pipeline/rebuild.js';
import { indexState, openIndex } from '../../src/store/read.js';
import { PAPERS } from '../pipeline/dumps.js';
import { bundled } from './bundled.js';
import { contentsOf, temporaryFolder, temporaryHome } from '../temporary.js';

const runOnce = await bundled('../pipeline/run-once.ts');
afterAll(runOnce.remove);

const NOW = '2021-10-01T00:00:00.000Z';
const options = { now: () => new Date(NOW) };
const [july, ...later] = Object.keys(PAPERS);

/** Runs the pipeline in a process of its own; answers the signal that ended it, or its exit status. */
async function run(words: readonly string[], killAt?: number): Promise<string | number> {
  const env = { ...process.env, NOW, ...(killAt === undefined ? {} : { KILL_AT: String(killAt) }) };
  const child = spawn(process.execPath, [runOnce.file, ...words], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? status ?? 'lost';
}

/** Everything a reader of the home's index is told. */
async function told(home: Home): Promise<unknown> {
  const index = await openIndex(home);
  return [await index.sources(), await index.statements(), await index.findings(), await index.search()];
}

/** Kills runs at their first change on the disk, their second, and so on, until one comes through unhurt. */
async function killedEverywhere(trial: (at: number) => Promise<string | number>): Promise<number> {
  let next = 1;
  let through = Infinity;
  const one = async () => {
    while (next < through) {
      const at = next++;
      const end = await trial(at);
      if (end === 0) through = Math.min(through, at);
      else expect(end).toBe('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  return through;
}

describe('A kill between any two writes costs nothing', { timeout: 300_000 }, () => {
  let place: string;
  let before: Home;
  let papers: string[];

  beforeEach(async () => {
    before = await temporaryHome();
    place = await temporaryFolder();
    const inbox = join(place, 'inbox');
    await mkdir(inbox);
    for (const [name, text] of Object.entries(PAPERS)) await writeFile(join(inbox, name), text);
    papers = later.map((name) => join(inbox, name));
    await ingest(before, [join(inbox, july ?? '')], options);
  });

  const copy = async (name: string): Promise<Home> => {
    await cp(before.root, join(place, name), { recursive: true });
    return homeAt(join(place, name));
  };

  it('of ingest: the index is the old one or the new one, and the next ingest ends as if nothing had been', async () => {
    const undisturbed = await copy('undisturbed');
    await ingest(undisturbed, papers, options);
    const whole = [await told(before), await told(undisturbed)];
    const expected = [await contentsOf(undisturbed.corpus), await contentsOf(undisturbed.index)];

    const through = await killedEverywhere(async (at) => {
      const home = await copy(`killed-${at}`);
      const end = await run(['ingest', home.root, ...papers], at);
      expect(whole).toContainEqual(await told(home));
      await ingest(home, papers, { ...options, wait: 0 });
      expect([await contentsOf(home.corpus), await contentsOf(home.index)], `killed at ${at}`).toEqual(expected);
      return end;
    });
    expect(through).toBeGreaterThan(40);
  });

  it('of the first ingest: there is no index or the whole one', async () => {
    const empty = await temporaryHome();
    const first = async (home: Home) => ingest(home, papers.slice(0, 1), { ...options, wait: 0 });
    const undisturbed = await temporaryHome();
    await first(undisturbed);
    const expected = [await contentsOf(undisturbed.corpus), await contentsOf(undisturbed.index)];
    const through = await killedEverywhere(async (at) => {
      const root = join(place, `first-${at}`);
      await cp(empty.root, root, { recursive: true });
      const home = await homeAt(root);
      const end = await run(['ingest', root, ...papers.slice(0, 1)], at);
      const { state } = await indexState(home);
      if (state === 'current') expect(await told(home)).toEqual(await told(undisturbed));
      else expect(state).toBe('missing');
      await first(home);
      expect([await contentsOf(home.corpus), await contentsOf(home.index)], `killed at ${at}`).toEqual(expected);
      return end;
    });
    expect(through).toBeGreaterThan(40);
  });

  it('of rebuild: the index is whole throughout', async () => {
    const whole = await told(before);
    const expected = await contentsOf(before.index);
    const through = await killedEverywhere(async (at) => {
      const home = await copy(`rebuilt-${at}`);
      const end = await run(['rebuild', home.root], at);
      expect(await told(home)).toEqual(whole);
      await rebuild(home, { wait: 0 });
      expect(await contentsOf(home.index), `killed at ${at}`).toEqual(expected);
      await rm(home.root, { recursive: true });
      return end;
    });
    expect(through).toBeGreaterThan(20);
  });

  it('and two ingests at once both come through, one after the other', async () => {
    const undisturbed = await copy('undisturbed');
    await ingest(undisturbed, papers, options);
    const home = await copy('both');
    expect(await Promise.all(papers.map((paper) => run(['ingest', home.root, paper])))).toEqual([0, 0]);
    expect(await contentsOf(home.index)).toEqual(await contentsOf(undisturbed.index));
  });
});
