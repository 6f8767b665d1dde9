import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLedger } from '../../src/corpus/ledger.js';
import { HomeError, UsageError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import { holdingOf } from '../../src/pipeline/holding.js';
import { ingest } from '../../src/pipeline/ingest.js';
import type { IngestOptions } from '../../src/pipeline/ingest.js';
import { ensureIndex, rebuild } from '../../src/pipeline/rebuild.js';
import { withLock } from '../../src/store/lock.js';
import { openIndex } from '../../src/store/read.js';
import { contentsOf, temporaryHome } from '../temporary.js';
import { dumpOf, folderOfPapers, PAPERS, SPECIMEN } from './dumps.js';

const JULY = '2021-07-20-july.txt';
const AUGUST = '2021-08-17-august.txt';
const SEPTEMBER = '2021-09-21-september.txt';

let home: Home;
let inbox: string;

beforeEach(async () => {
  home = await temporaryHome();
  inbox = await folderOfPapers();
});

const now = () => new Date('2021-10-01T00:00:00Z');
const take = (names: readonly string[], options: IngestOptions = {}) =>
  ingest(
    home,
    names.map((name) => join(inbox, name)),
    { now, ...options },
  );
const names = async () => (await (await openIndex(home)).sources()).map(({ name }) => name);

describe('Papers are taken in', () => {
  it('the first is added, and there is nothing before it', async () => {
    const report = await take([JULY]);
    expect(report.run.added).toMatchObject([
      { path: join(inbox, JULY), what: 'paper of 2021-07-20, 2 modifications in 1 release' },
    ]);
    expect(report.changes).toMatchObject([{ paper: { name: '2021-07-20-july' }, before: null, changes: [] }]);
    expect(report).toMatchObject({ index: 'published', specimens: 'none', ledgerTroubles: [], passedOver: [] });
    expect(await names()).toEqual(['2021-07-20-july']);
  });

  it('of the next it is told what changed since the paper before it', async () => {
    await take([JULY]);
    const { changes } = await take([AUGUST]);
    expect(changes).toMatchObject([{ paper: { name: '2021-08-17-august' }, before: { name: '2021-07-20-july' } }]);
    expect(changes[0]?.changes).toMatchObject([
      { kind: 'milestone-moved', modificationId: 'MP078', from: '2021-08-25', to: '2021-09-29' },
      { kind: 'converted', modificationId: 'MP173', from: 'DP173', to: 'MP173' },
    ]);
  });

  it('a paper that comes late is compared with the one before it in time', async () => {
    await take([JULY, SEPTEMBER]);
    const { changes } = await take([AUGUST]);
    expect(changes).toMatchObject([{ paper: { date: '2021-08-17' }, before: { date: '2021-07-20' } }]);
  });

  it('what is known by its bytes is unchanged whatever its name, and nothing is done', async () => {
    await take([JULY]);
    const before = await contentsOf(home.root);
    await rename(join(inbox, JULY), join(inbox, 'download (1).txt'));
    const report = await take(['download (1).txt']);
    expect(report).toMatchObject({ run: { added: [], failed: [] }, index: 'unchanged', changes: [] });
    expect(report.run.unchanged).toMatchObject([{ path: join(inbox, 'download (1).txt') }]);
    expect(await contentsOf(home.root)).toEqual(before);
  });

  it('a file given twice in one run is added once', async () => {
    await writeFile(join(inbox, 'copy.txt'), PAPERS[JULY]);
    const { run } = await take([JULY, 'copy.txt']);
    expect([run.added.length, run.unchanged.length]).toEqual([1, 1]);
  });

  it('without paths, what lies in the corpus is taken up where it lies', async () => {
    await writeFile(join(home.corpus, 'papers', JULY), PAPERS[JULY]);
    expect((await ingest(home, [], { now })).run.added).toMatchObject([{ path: `corpus/papers/${JULY}` }]);
    expect((await readLedger(home)).lines).toMatchObject([{ path: `papers/${JULY}`, origin: `corpus/papers/${JULY}` }]);
    expect(await ingest(home, [], { now })).toMatchObject({ run: { added: [] }, index: 'unchanged' });
  });

  it('the outcome does not depend on the order in which papers come', async () => {
    const other = await temporaryHome();
    await take([JULY, AUGUST, SEPTEMBER]);
    for (const name of [SEPTEMBER, JULY, AUGUST]) await ingest(other, [join(inbox, name)], { now });
    expect(await contentsOf(other.index)).toEqual(await contentsOf(home.index));
  });

  it('each file is told as it ends, in order, and what was read before is not read again', async () => {
    await take([SEPTEMBER]);
    const steps: string[] = [];
    await take([JULY, AUGUST], { onProgress: ({ done, total, file }) => steps.push(`${done}/${total} ${file}`) });
    expect(steps).toEqual([`1/2 ${join(inbox, JULY)}`, `2/2 ${join(inbox, AUGUST)}`]);
  });
});

describe('What cannot be read fails alone', () => {
  it('with the reason; the others go on, and nothing of it is kept', async () => {
    await writeFile(join(inbox, 'empty.txt'), '');
    await writeFile(join(inbox, 'letter.txt'), 'Dear all,\nthe meeting is off.\n');
    await writeFile(join(inbox, 'paper.pdf'), '%PDF-1.7');
    const { run } = await take(['empty.txt', JULY, 'letter.txt', 'paper.pdf']);
    expect(run.added).toHaveLength(1);
    expect(run.failed.map(({ path, reason }) => [path.replace(`${inbox}/`, ''), reason])).toEqual([
      ['empty.txt', expect.stringMatching(/^is empty/)],
      ['letter.txt', expect.stringMatching(/\w/)],
      ['paper.pdf', expect.stringMatching(/^is cut short/)],
    ]);
    expect(Object.keys(await contentsOf(join(home.corpus, 'papers')))).toEqual([JULY]);
  });

  it('an altered copy in the corpus is told, and the index keeps what was received', async () => {
    await take([JULY]);
    await writeFile(join(home.corpus, 'papers', JULY), PAPERS[AUGUST]);
    const report = await ingest(home, [], { now });
    expect(report.run.failed).toMatchObject([
      { path: `corpus/papers/${JULY}`, reason: expect.stringContaining('was altered after it was received') as string },
    ]);
    expect(await names()).toEqual(['2021-07-20-july']);
    expect((await rebuild(home)).run.failed).toHaveLength(1);
    expect(await names()).toEqual([]);
    await writeFile(join(home.corpus, 'papers', JULY), PAPERS[JULY]);
    await ingest(home, [], { now });
    expect(await names()).toEqual(['2021-07-20-july']);
  });

  it('a damaged line of the ledger is told by its number', async () => {
    await take([JULY]);
    const path = join(home.corpus, 'ledger.jsonl');
    await writeFile(path, `{"sha\n${await readFile(path, 'utf8')}`);
    expect((await take([AUGUST])).ledgerTroubles).toMatchObject([{ line: 1 }]);
    expect(await names()).toEqual(['2021-07-20-july', '2021-08-17-august']);
  });

  it('a path that names nothing is wrong usage, and the home is as it was', async () => {
    const before = await contentsOf(home.root);
    await expect(take(['gone.txt'])).rejects.toThrow(UsageError);
    expect(await contentsOf(home.root)).toEqual(before);
  });

  it('a home in use is left alone, with a word of who uses it', async () => {
    await withLock(home, async () => {
      await expect(take([JULY], { wait: 0 })).rejects.toThrow(HomeError);
    });
    expect((await readLedger(home)).lines).toEqual([]);
  });
});

describe('Specimens step aside for real papers', () => {
  const specimen = '2021-06-15-specimen.txt';
  beforeEach(() => writeFile(join(inbox, specimen), SPECIMEN));

  it('and stay as long as there is none', async () => {
    const report = await take([specimen]);
    expect(report.specimens).toBe('only');
    expect(report.run.added[0]?.what).toBe('specimen paper of 2021-06-15, 1 modification in 1 release');
    expect(await names()).toEqual(['2021-06-15-specimen']);
  });

  it('out of the index, not out of the corpus; they come back when asked for', async () => {
    await take([specimen]);
    expect(await take([JULY])).toMatchObject({ specimens: 'aside', changes: [{ before: null }] });
    expect(await names()).toEqual(['2021-07-20-july']);
    expect((await holdingOf(home)).verified).toHaveLength(2);
    expect((await take([JULY], { withSpecimens: true })).specimens).toBe('included');
    expect(await names()).toEqual(['2021-06-15-specimen', '2021-07-20-july']);
    expect((await take([JULY])).specimens).toBe('aside');
  });
});

describe('The index is made again', () => {
  beforeEach(() => take([JULY, AUGUST, SEPTEMBER]));

  it('from the corpus alone, to the same bytes', async () => {
    await rm(join(home.index, '.gitignore'));
    const before = await contentsOf(home.index);
    await rm(home.index, { recursive: true });
    const report = await rebuild(home);
    expect(report.run.unchanged.map(({ path }) => path)).toEqual(
      [JULY, AUGUST, SEPTEMBER].map((name) => `corpus/papers/${name}`),
    );
    expect(await contentsOf(home.index)).toEqual(before);
    await rebuild(home);
    expect(await contentsOf(home.index)).toEqual(before);
  });

  it('by itself where it is missing, of another version or damaged, and only there', async () => {
    const before = await contentsOf(home.index);
    const manifest = join(home.index, 'manifest.json');
    expect(await ensureIndex(home)).toBeNull();
    for (const text of ['{"schema": 0}', 'torn', null]) {
      await (text === null ? rm(manifest) : writeFile(manifest, text));
      expect(await ensureIndex(home)).toMatchObject({ index: 'published' });
      expect(await contentsOf(home.index)).toEqual(before);
    }
  });

  it('without what a former index said falsely', async () => {
    const before = await contentsOf(home.index);
    const facts = Object.keys(before).find((name) => name.startsWith('facts'));
    const path = join(home.index, facts ?? '');
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('Part 2 Batch', 'A lie'));
    await rebuild(home);
    expect(await contentsOf(home.index)).toEqual(before);
  });

  it('and a source of which the copy is lost is told, and comes back with the file', async () => {
    await rm(join(home.corpus, 'papers', JULY));
    expect((await holdingOf(home)).verified.map(({ state }) => state)).toEqual(['missing', 'ok', 'ok']);
    expect((await rebuild(home)).run.failed).toEqual([{ path: `corpus/papers/${JULY}`, reason: 'is not there' }]);
    expect(await names()).toHaveLength(2);
    await take([JULY]);
    expect(await names()).toHaveLength(3);
  });
});

describe('What a home holds', () => {
  it('is looked at without changing anything', async () => {
    await take([JULY]);
    await mkdir(join(home.corpus, 'papers', 'later'));
    await writeFile(join(home.corpus, 'papers', 'later', 'x.txt'), dumpOf('19 October 2021', []));
    const before = await contentsOf(home.root);
    expect(await holdingOf(home)).toMatchObject({
      verified: [{ state: 'ok', line: { path: `papers/${JULY}` } }],
      notTakenIn: ['corpus/papers/later/x.txt'],
      upToDate: true,
      specimens: 'none',
      ledgerTroubles: [],
    });
    expect(await contentsOf(home.root)).toEqual(before);
  });
});
