import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { HomeError } from '../../src/lib/errors.js';
import { SourceId } from '../../src/model/ids.js';
import type { Home } from '../../src/model/home.js';
import { SCHEMA_VERSION } from '../../src/store/manifest.js';
import { publish, sweep } from '../../src/store/publish.js';
import { indexState, openIndex } from '../../src/store/read.js';
import { contentsOf, temporaryHome } from '../temporary.js';
import { AUGUST, contentsFrom, SEPTEMBER } from './contents.js';

describe('An index', () => {
  let home: Home;
  const older = contentsFrom(AUGUST);
  const newer = contentsFrom(AUGUST, SEPTEMBER);

  beforeEach(async () => {
    home = await temporaryHome();
  });

  it('that is published is read as it was given', async () => {
    await publish(home, newer);
    const index = await openIndex(home);
    expect(await index.sources()).toEqual(newer.sources);
    expect(await index.statements()).toEqual(newer.statements);
    expect(await index.modifications()).toEqual(newer.modifications);
    expect(await index.findings()).toEqual(newer.findings);
    expect(await index.search()).toEqual(newer.search);
    expect(index.manifest).toMatchObject({ specimens: 'none', madeFrom: newer.madeFrom });
  });

  it('is one record a line, which a person can read and version control can compare', async () => {
    const { generation, files } = await publish(home, newer);
    const statements = await readFile(join(home.index, 'generations', generation, 'statements.jsonl'), 'utf8');
    const lines = statements.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { modificationId: string }).modificationId)).toEqual([
      'MP078',
      'DP173',
      'MP173',
    ]);
    expect(files['statements.jsonl'].lines).toBe(3);
  });

  it('has the same bytes when the same is published again, in whatever order its keys came', async () => {
    const manifest = await publish(home, newer);
    const first = await contentsOf(home.index);
    const turned = newer.statements.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one);
    await publish(home, older);
    expect(await contentsOf(home.index)).not.toEqual(first);
    await publish(home, { ...newer, statements: turned });
    await sweep(home, manifest, []);
    expect(await contentsOf(home.index)).toEqual(first);
  });

  it('is all there is once the store is swept: no former one, no facts of others, no writes cut short', async () => {
    const [held, gone] = [SourceId.parse('a'.repeat(64)), SourceId.parse('b'.repeat(64))];
    const { generation: former } = await publish(home, older);
    const manifest = await publish(home, newer);
    await mkdir(join(home.index, 'facts'));
    for (const stray of [
      'manifest.json.123',
      `generations/${manifest.generation}/search.json.4711`,
      `facts/${held}.json`,
      `facts/${held}.json.99`,
      `facts/${gone}.json`,
    ])
      await writeFile(join(home.index, stray), '{');
    expect(former).not.toBe(manifest.generation);
    await sweep(home, manifest, [held]);
    expect(Object.keys(await contentsOf(home.index))).toEqual([
      '.gitignore',
      `facts/${held}.json`,
      ...['findings.jsonl', 'modifications.jsonl', 'search.json', 'sources.jsonl', 'statements.jsonl'].map(
        (name) => `generations/${manifest.generation}/${name}`,
      ),
      'manifest.json',
    ]);
  });

  it('stays whole for who has opened it, though another is published and the old one removed', async () => {
    await publish(home, older);
    const open = await openIndex(home);
    expect(await open.sources()).toEqual(older.sources);
    await sweep(home, await publish(home, newer), []);
    expect(await open.statements()).toEqual(older.statements);
    expect(await open.search()).toEqual(older.search);
    expect(await (await openIndex(home)).statements()).toEqual(newer.statements);
  });

  it('is closed without harm, read or not', async () => {
    await publish(home, older);
    const index = await openIndex(home);
    await index.sources();
    index.close();
    index.close();
    expect(await index.sources()).toEqual(older.sources);
  });

  it('of an empty home is an index', async () => {
    await publish(home, contentsFrom());
    expect(await (await openIndex(home)).sources()).toEqual([]);
  });
});

describe('An index that cannot be read says why, and what to do', () => {
  let home: Home;
  let generation: string;

  beforeEach(async () => {
    home = await temporaryHome();
    ({ generation } = await publish(home, contentsFrom(AUGUST)));
  });
  const inManifest = async (edit: (text: string) => string) => {
    const path = join(home.index, 'manifest.json');
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };

  it.each<[string, () => Promise<void>, string, string]>([
    ['none', () => rm(join(home.index, 'manifest.json')), 'missing', 'there is no index yet'],
    ['no index folder', () => rm(home.index, { recursive: true }), 'missing', 'there is no index yet'],
    [
      'another version',
      () => inManifest((text) => text.replace(/"schema": \d+/, '"schema": 99')),
      'outdated',
      `the index is of version 99, not ${SCHEMA_VERSION}`,
    ],
    ['a torn manifest', () => inManifest((text) => text.slice(0, 40)), 'damaged', 'manifest.json is no JSON'],
    [
      'a manifest without its files',
      () => inManifest(() => `{"schema":${SCHEMA_VERSION}}`),
      'damaged',
      'index/manifest.json: generation is missing',
    ],
    [
      'a lost file',
      () => rm(join(home.index, 'generations', generation, 'findings.jsonl')),
      'damaged',
      'lacks files that its manifest names',
    ],
  ])('%s', async (_, harm, state, why) => {
    await harm();
    expect(await indexState(home)).toMatchObject({ state, why: expect.stringContaining(why) as string });
    await expect(openIndex(home)).rejects.toThrow(HomeError);
    await expect(openIndex(home)).rejects.toThrow(/modtrail rebuild$/);
  });

  it('a changed table, and the other tables can be read', async () => {
    await writeFile(join(home.index, 'generations', generation, 'statements.jsonl'), '{}\n');
    const index = await openIndex(home);
    await expect(index.statements()).rejects.toThrow('index/statements.jsonl is damaged');
    expect(await index.sources()).toHaveLength(1);
  });
});
