import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseLedger, readLedger } from '../../src/corpus/ledger.js';
import type { Ledger } from '../../src/corpus/ledger.js';
import { readBytes, readSource } from '../../src/corpus/read-source.js';
import { knownAs, receive } from '../../src/corpus/receive.js';
import { verify } from '../../src/corpus/verify.js';
import { UnreadableError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import { contentsOf, temporaryFolder, temporaryHome } from '../temporary.js';

const NOW = new Date('2021-10-01T08:30:00Z');

describe('A source is received', () => {
  let home: Home;
  let folder: string;
  let ledger: Ledger;

  beforeEach(async () => {
    home = await temporaryHome();
    folder = await temporaryFolder();
    ledger = await readLedger(home);
  });

  /** Receives a file with these words under a name; a name with `/` lies in the corpus. */
  async function received(name: string, words: string, date = '2021-09-21') {
    const path = name.includes('/') ? join(home.corpus, name) : join(folder, name);
    await writeFile(path, words);
    const named = { path, shown: basename(path), format: 'dump' as const, date, specimen: false };
    const source = { ...(await readBytes(path)), ...named };
    const outcome = await receive(home, ledger, source, NOW);
    ledger = outcome.ledger;
    return outcome.line;
  }

  it('byte for byte, under its date, with a line that says whence and when', async () => {
    const words = 'SEC Releases Update\r\n\f“quoted”';
    expect(await received('SEC Releases  Update (final).txt', words)).toEqual({
      sha256: createHash('sha256').update(words).digest('hex'),
      path: 'papers/2021-09-21-SEC-Releases-Update-final.txt',
      origin: 'SEC Releases  Update (final).txt',
      bytes: Buffer.byteLength(words),
      receivedAt: '2021-10-01T08:30:00.000Z',
      format: 'dump',
    });
    expect(await readFile(join(home.corpus, 'papers/2021-09-21-SEC-Releases-Update-final.txt'), 'utf8')).toBe(words);
    expect((await readLedger(home)).lines).toEqual(ledger.lines);
  });

  it.each([
    ['2021-08-17-august.txt', 'papers/2021-08-17-august.txt'],
    ['paper', 'papers/2021-09-21-paper.txt'],
    ['minutes v1.2', 'papers/2021-09-21-minutes-v1.2.txt'],
    ['PAPER.TXT', 'papers/2021-09-21-PAPER.txt'],
    ['….txt', 'papers/2021-09-21-paper.txt'],
    ['Réunion.txt', 'papers/2021-09-21-Réunion.txt'],
  ])('%s is kept as %s', async (name, path) => {
    expect((await received(name, 'x')).path).toBe(path);
  });

  it('under a name of its own where another source has the name, whatever the ending or the case', async () => {
    await received('paper.txt', 'one');
    const second = await received('Paper.txt', 'two');
    expect(second.path).toBe(`papers/2021-09-21-Paper-${second.sha256.slice(0, 8)}.txt`);
    expect(await readFile(join(home.corpus, second.path), 'utf8')).toBe('two');
  });

  it('beside a file that lies under its name and is no source yet, which stays', async () => {
    await writeFile(join(home.corpus, 'papers/2021-09-21-paper.txt'), 'a note of my own');
    await received('paper.txt', 'one');
    expect(await readFile(join(home.corpus, 'papers/2021-09-21-paper.txt'), 'utf8')).toBe('a note of my own');
  });

  it('without a second copy where a cut-off run has left the first', async () => {
    await writeFile(join(home.corpus, 'papers/2021-09-21-paper.txt'), 'one');
    expect((await received('paper.txt', 'one')).path).toBe('papers/2021-09-21-paper.txt');
    expect(Object.keys(await contentsOf(join(home.corpus, 'papers')))).toEqual(['2021-09-21-paper.txt']);
  });

  it('in place where it lies in the corpus already', async () => {
    expect((await received('papers/as it is.txt', 'one')).path).toBe('papers/as it is.txt');
    expect(Object.keys(await contentsOf(join(home.corpus, 'papers')))).toEqual(['as it is.txt']);
  });

  it('once: its bytes are known under any name, and a lost copy is put back from them', async () => {
    const line = await received('paper.txt', 'one');
    const again = { path: join(folder, 'other.txt'), bytes: Buffer.from('one'), sha256: line.sha256 };
    expect(await knownAs(home, ledger, again)).toEqual(line);
    await rm(join(home.corpus, line.path));
    expect(await knownAs(home, ledger, again)).toEqual(line);
    expect(await readFile(join(home.corpus, line.path), 'utf8')).toBe('one');
  });

  it('and an altered copy is neither known nor new', async () => {
    const line = await received('paper.txt', 'one');
    const path = join(home.corpus, line.path);
    await writeFile(path, 'altered');
    await expect(knownAs(home, ledger, { path, ...(await readBytes(path)) })).rejects.toThrow(
      'was altered after it was received on 2021-10-01',
    );
  });
});

describe('What the corpus holds is verified', () => {
  it('as received, missing or altered', async () => {
    const home = await temporaryHome();
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const lines = ['ok', 'missing', 'altered'].map((state) => ({
      sha256: sha256(state),
      path: `papers/${state}.txt`,
      origin: state,
      bytes: state.length,
      receivedAt: NOW.toISOString(),
      format: 'dump',
    }));
    const ledger = parseLedger(lines.map((line) => JSON.stringify(line)).join('\n'));
    await writeFile(join(home.corpus, 'papers/ok.txt'), 'ok');
    await writeFile(join(home.corpus, 'papers/altered.txt'), 'alter3d');
    const states = (await verify(home, ledger.lines)).map(({ line, state }) => [line.origin, state]);
    expect(states).toEqual([
      ['ok', 'ok'],
      ['missing', 'missing'],
      ['altered', 'altered'],
    ]);
    const read = await Promise.allSettled(ledger.lines.map((line) => readSource(home, line)));
    expect(read).toEqual([
      { status: 'fulfilled', value: Buffer.from('ok') },
      { status: 'rejected', reason: new UnreadableError('is not there') },
      {
        status: 'rejected',
        reason: new UnreadableError('was altered after it was received: its checksum is not the one in the ledger'),
      },
    ]);
  });
});
