import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/corpus/find.js';
import { UsageError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import { temporaryFolder, temporaryHome } from '../temporary.js';

describe('Paths name files', () => {
  let home: Home;
  let folder: string;
  const shown = async (...paths: string[]) => {
    const { files } = await findFiles(home, paths);
    return files.map((file) => file.shown.replace(`${folder}/`, ''));
  };

  beforeEach(async () => {
    home = await temporaryHome();
    folder = await temporaryFolder();
    await mkdir(join(folder, 'sub', 'node_modules'), { recursive: true });
    for (const name of ['b.txt', 'a.TXT', 'notes.md', '.hidden.txt', 'sub/c.txt', 'sub/node_modules/licence.txt'])
      await writeFile(join(folder, name), name);
  });

  it('a folder is all documents in and under it, without hidden files and installed packages', async () => {
    expect(await shown(folder)).toEqual(['a.TXT', 'b.txt', 'sub/c.txt']);
  });

  it('what is no document by its name is passed over in a folder, and told', async () => {
    expect((await findFiles(home, [folder])).passedOver).toEqual([`${folder}/notes.md`]);
  });

  it('a file that is named is taken whatever it is called', async () => {
    expect(await shown(join(folder, 'notes.md'))).toEqual(['notes.md']);
    expect(await shown(join(folder, '.hidden.txt'))).toEqual(['.hidden.txt']);
  });

  it('a glob is what it matches, and a file named like a glob is the file', async () => {
    expect(await shown(`${folder}/*.txt`, `${folder}/s?b/*.txt`)).toEqual(['b.txt', 'sub/c.txt']);
    await writeFile(join(folder, 'paper [1].txt'), '');
    expect(await shown(join(folder, 'paper [1].txt'))).toEqual(['paper [1].txt']);
  });

  it('each file comes once, however often it is named', async () => {
    expect(await shown(folder, join(folder, 'b.txt'), `${folder}/*.txt`)).toEqual(['a.TXT', 'b.txt', 'sub/c.txt']);
  });

  it('a folder that leads back to itself ends', async () => {
    await symlink(folder, join(folder, 'sub', 'loop'));
    expect(await shown(folder)).toEqual(['a.TXT', 'b.txt', 'sub/c.txt']);
  });

  it.each([
    ['a path that is not there', 'gone.txt', 'there is no'],
    ['a glob without a match', '*.pdf', 'nothing matches'],
    ['a folder without a document', 'empty', 'holds no document'],
  ])('%s is wrong usage', async (_, name, message) => {
    await mkdir(join(folder, 'empty'));
    await expect(findFiles(home, [join(folder, name)])).rejects.toThrow(UsageError);
    await expect(findFiles(home, [join(folder, name)])).rejects.toThrow(message);
  });

  it('no path means the corpus of the home, where the ledger is no document', async () => {
    await writeFile(join(home.corpus, 'papers', 'x.txt'), '');
    await writeFile(join(home.corpus, 'ledger.jsonl'), '');
    expect(await findFiles(home, [])).toEqual({
      files: [{ path: join(home.corpus, 'papers', 'x.txt'), shown: 'corpus/papers/x.txt' }],
      passedOver: [],
    });
  });

  it('an empty corpus holds nothing, and that is no mistake', async () => {
    expect(await findFiles(home, [])).toEqual({ files: [], passedOver: [] });
    expect(await findFiles(home, [home.corpus])).toEqual({ files: [], passedOver: [] });
  });

  it('the index of the home is never taken for documents', async () => {
    await writeFile(join(home.index, 'x.txt'), '');
    await writeFile(join(home.corpus, 'papers', 'y.txt'), '');
    expect((await findFiles(home, [home.root])).files.map(({ path }) => path)).toEqual([
      join(home.corpus, 'papers', 'y.txt'),
    ]);
  });
});
