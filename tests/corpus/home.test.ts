import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeAt, initHome } from '../../src/corpus/home.js';
import { HomeError, UsageError } from '../../src/lib/errors.js';
import { temporaryFolder, temporaryHome } from '../temporary.js';

describe('A home', () => {
  it('is made empty, with a corpus and an index', async () => {
    const home = await temporaryHome();
    expect((await readdir(home.root)).sort()).toEqual(['corpus', 'index']);
    expect(await homeAt(home.root)).toEqual(home);
  });

  it('is a home still when its index was deleted', async () => {
    const home = await temporaryHome();
    await rm(home.index, { recursive: true });
    expect((await homeAt(home.root)).index).toBe(home.index);
  });

  it('is not any folder: the error names it and says how to make one', async () => {
    const folder = await temporaryFolder();
    await expect(homeAt(folder)).rejects.toThrow(HomeError);
    await expect(homeAt(folder)).rejects.toThrow(`${folder} is no home: it has no corpus/ folder`);
    await expect(homeAt(join(folder, 'gone'))).rejects.toThrow('is no folder');
  });

  it('is never made over another, nor over a file', async () => {
    const home = await temporaryHome();
    await expect(initHome(home.root)).rejects.toThrow(UsageError);
    const file = join(home.root, 'file');
    await writeFile(file, '');
    await expect(initHome(file)).rejects.toThrow(UsageError);
  });

  it('may be made in a folder with other things, which stay', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'mine'));
    await initHome(folder);
    expect((await readdir(folder)).sort()).toEqual(['corpus', 'index', 'mine']);
  });
});
