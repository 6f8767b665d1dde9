import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { watchesOf } from '../../src/answers/watches.js';
import { homeAt } from '../../src/corpus/home.js';
import type { Home } from '../../src/model/home.js';
import type { ModificationKey } from '../../src/model/ids.js';
import { deliver } from '../../src/pipeline/deliver.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { addWatch } from '../../src/pipeline/watch.js';
import { receiver, type Receiver } from '../notify/receiver.js';
import { PAPERS } from '../pipeline/dumps.js';
import { temporaryFolder, temporaryHome } from '../temporary.js';
import { bundled } from './bundled.js';

const runOnce = await bundled('../pipeline/run-once.ts');
afterAll(runOnce.remove);

const NOW = '2021-10-01T00:00:00.000Z';
const now = () => new Date(NOW);
const WATCHES = [
  { subject: { on: 'modification' as const, key: '78' as ModificationKey }, name: 'MP078' },
  { subject: { on: 'release' as const, release: 'November 2021' }, name: 'November 2021' },
  { subject: { on: 'search' as const, query: { text: 'table 28c', filters: {} } }, name: 'search “table 28c”' },
];

/** A run in a process of its own that dies at its `at`-th change on the disk; the signal or status that ended it. */
async function killed(home: Home, at: number): Promise<string | number> {
  const env = { ...process.env, NOW, KILL_AT: String(at) };
  const child = spawn(process.execPath, [runOnce.file, 'tell', home.root], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? status ?? 'lost';
}

/** The ids of all alerts of a home, in the order in which they were told. */
async function toldIn(home: Home): Promise<string[]> {
  const text = await readFile(join(home.root, 'watches', 'told.jsonl'), 'utf8');
  const lines = text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as { alerts: { id: string }[] }];
    } catch {
      return [];
    }
  });
  return lines.flatMap(({ alerts }) => alerts.map(({ id }) => id));
}

/** The ids under which posts came, a repetition of the last left out: it is the same message. */
function receivedBy(hook: Receiver, path: string): string[] {
  const ids = hook.posts.filter((post) => post.path === path).map(({ headers }) => String(headers['idempotency-key']));
  return ids.filter((id, place) => id !== ids[place - 1]);
}

describe('A kill between any two writes of telling and sending', { timeout: 300_000 }, () => {
  let place: string;
  let untold: Home;
  let hook: Receiver;

  /** A home in which two papers were taken in and the run ended before its watches were told. */
  beforeEach(async () => {
    place = await temporaryFolder();
    untold = await temporaryHome();
    hook = await receiver();
    const papers = Object.entries(PAPERS).map(([name, text]) => [join(place, name), text] as const);
    for (const [path, text] of papers) await writeFile(path, text);
    const [july, ...later] = papers.map(([path]) => path);
    await ingest(untold, [july ?? ''], { now });
    for (const watch of WATCHES) await addWatch(untold, watch, { now });
    const path = join(untold.root, 'watches', 'told.jsonl');
    const before = await readFile(path, 'utf8');
    await ingest(untold, later, { now });
    await writeFile(path, before);
  });

  const copy = async (name: string): Promise<Home> => {
    const root = join(place, name);
    await cp(untold.root, root, { recursive: true });
    const ops = { url: `${hook.url}/${name}` };
    await writeFile(
      join(root, 'modtrail.json'),
      JSON.stringify({ allowPrivateAddresses: true, alerts: { webhooks: { ops } } }),
    );
    return homeAt(root);
  };

  it('loses nothing and repeats nothing', async () => {
    const undisturbed = await copy('undisturbed');
    await ingest(undisturbed, [], { now });
    await deliver(undisturbed, { now });
    const expected = await toldIn(undisturbed);
    expect(expected).toHaveLength(5);
    expect(receivedBy(hook, '/hook/undisturbed')).toEqual(expected);

    let through = 0;
    for (let at = 1; through === 0; at++) {
      const home = await copy(`killed-${at}`);
      const end = await killed(home, at);
      if (end === 0) through = at;
      else expect(end).toBe('SIGKILL');
      await ingest(home, [], { now, wait: 0 });
      await deliver(home, { now, atOnce: true });
      expect(await toldIn(home), `killed at ${at}`).toEqual(expected);
      expect(receivedBy(hook, `/hook/killed-${at}`), `killed at ${at}`).toEqual(expected);
      expect((await watchesOf(home)).outboxes).toMatchObject([{ waiting: [], delivered: expected.length }]);
    }
    expect(through).toBeGreaterThan(10);
  });
});
