import { appendFile, mkdir, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { UsageError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import { holdingOf } from '../../src/pipeline/holding.js';
import type { IngestReport } from '../../src/pipeline/ingest.js';
import { watchFolder } from '../../src/pipeline/watched-folder.js';
import { keepUnread, readUnread } from '../../src/store/unread.js';
import { temporaryFolder, temporaryHome } from '../temporary.js';
import { PAPERS } from './dumps.js';

const [[JULY_NAME, JULY], [AUGUST_NAME, AUGUST]] = Object.entries(PAPERS) as [[string, string], [string, string]];
const EVERY = 20;
/** Between two looks of this many milliseconds a file that is written to has grown, however busy the machine. */
const GROWING = 400;
const PATIENT = { timeout: 20_000, interval: 10 };

let home: Home;
let folder: string;

beforeEach(async () => {
  home = await temporaryHome();
  folder = await temporaryFolder();
});

/** The watch at work until the test ends it or is over, and what it told. */
function watching(every = EVERY) {
  const reports: IngestReport[] = [];
  const troubles: string[] = [];
  const ending = new AbortController();
  const over = watchFolder(home, folder, {
    every,
    signal: ending.signal,
    onReport: (report) => void reports.push(report),
    onTrouble: (message) => void troubles.push(message),
  });
  const end = () => {
    ending.abort();
    return over;
  };
  onTestFinished(end);
  const added = () => reports.flatMap(({ run }) => run.added.map(({ path }) => path));
  const failed = () => reports.flatMap(({ run }) => run.failed.map(({ path }) => path));
  return { troubles, added, failed, end, reports };
}

/** So many looks that what was to happen has happened. */
const severalLooks = () => new Promise((resolve) => setTimeout(resolve, 15 * EVERY));

describe('A watched folder', () => {
  it('has each paper taken in as it comes, once, with what changed', async () => {
    await writeFile(join(folder, JULY_NAME), JULY);
    const watch = watching();
    await vi.waitFor(() => {
      expect(watch.added()).toEqual([join(folder, JULY_NAME)]);
    }, PATIENT);
    await mkdir(join(folder, 'later'));
    await writeFile(join(folder, 'later', AUGUST_NAME), AUGUST);
    await vi.waitFor(() => {
      expect(watch.added()).toHaveLength(2);
    }, PATIENT);
    expect(watch.reports[1]?.changes[0]).toMatchObject({ before: { date: '2021-07-20' } });
    await severalLooks();
    expect(watch.reports).toHaveLength(2);
  });

  it('lets a file that still grows wait, and takes it when it is whole', async () => {
    const path = join(folder, JULY_NAME);
    const watch = watching(GROWING);
    const parts = JULY.match(/[^]{1,100}/g) ?? [];
    for (const part of parts) {
      await appendFile(path, part);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await vi.waitFor(() => {
      expect(watch.added()).toEqual([path]);
    }, PATIENT);
    expect((await holdingOf(home)).verified.map(({ line }) => line.bytes)).toEqual([Buffer.byteLength(JULY)]);
  });

  it('has what cannot be read listed with its reason, and tried again only when it changes', async () => {
    const path = join(folder, 'notes.txt');
    await writeFile(path, 'no paper at all');
    const watch = watching();
    await vi.waitFor(() => {
      expect(watch.failed()).toEqual([path]);
    }, PATIENT);
    await vi.waitFor(async () => {
      expect((await holdingOf(home)).unread).toMatchObject([{ path }]);
    }, PATIENT);
    const [unread] = await readUnread(home);
    expect(unread?.reason).toBe(watch.reports[0]?.run.failed[0]?.reason);
    await severalLooks();
    expect(watch.failed()).toHaveLength(1);
    await writeFile(path, JULY);
    await vi.waitFor(() => {
      expect(watch.added()).toEqual([path]);
    }, PATIENT);
    await vi.waitFor(async () => {
      expect(await readUnread(home)).toEqual([]);
    }, PATIENT);
  });

  it('keeps in mind over a restart what could not be read, until other code reads', async () => {
    const path = join(folder, 'notes.txt');
    await writeFile(path, 'no paper at all');
    const first = watching();
    await vi.waitFor(async () => {
      expect(await readUnread(home)).toHaveLength(1);
    }, PATIENT);
    await first.end();
    const second = watching();
    await severalLooks();
    await second.end();
    expect(second.failed()).toEqual([]);
    await keepUnread(
      home,
      (await readUnread(home)).map((file) => ({ ...file, reader: 'of last year' })),
    );
    const third = watching();
    await vi.waitFor(() => {
      expect(third.failed()).toEqual([path]);
    }, PATIENT);
  });

  it('waits, saying so once, while the folder is gone', async () => {
    await rmdir(folder);
    await mkdir(folder);
    const watch = watching();
    await severalLooks();
    await rm(folder, { recursive: true });
    await vi.waitFor(() => {
      expect(watch.troubles).toEqual([`there is no folder ${folder}`]);
    }, PATIENT);
    await severalLooks();
    expect(watch.troubles).toHaveLength(1);
    await mkdir(folder);
    await writeFile(join(folder, JULY_NAME), JULY);
    await vi.waitFor(() => {
      expect(watch.added()).toHaveLength(1);
    }, PATIENT);
  });

  it('takes nothing twice though its time is touched', async () => {
    const path = join(folder, JULY_NAME);
    await writeFile(path, JULY);
    const watch = watching();
    await vi.waitFor(() => {
      expect(watch.added()).toEqual([path]);
    }, PATIENT);
    await utimes(path, new Date(), new Date('2022-01-01T00:00:00Z'));
    await severalLooks();
    expect(watch.added()).toHaveLength(1);
    expect((await holdingOf(home)).verified).toHaveLength(1);
  });

  it('must be there to begin with', async () => {
    const nowhere = join(folder, 'nowhere');
    const signal = new AbortController().signal;
    const nothing = () => undefined;
    await expect(watchFolder(home, nowhere, { signal, onReport: nothing, onTrouble: nothing })).rejects.toThrow(
      UsageError,
    );
  });
});
