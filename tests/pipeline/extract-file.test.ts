import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../src/lib/errors.js';
import { extractFile, snapshotOfFile } from '../../src/pipeline/extract-file.js';
import { temporaryFolder } from '../temporary.js';
import { PAPERS } from './dumps.js';

const JULY = PAPERS['2021-07-20-july.txt'];

describe('One document is read and nothing stored', () => {
  it('its facts come with the checksum of its bytes', async () => {
    const path = join(await temporaryFolder(), 'july.txt');
    await writeFile(path, JULY);
    expect(await extractFile(path)).toMatchObject({
      format: 'dump',
      sha256: createHash('sha256').update(JULY).digest('hex'),
      facts: { paper: { date: '2021-07-20' } },
    });
  });

  it('it can stand in for a held paper, under its own name', async () => {
    const path = join(await temporaryFolder(), 'july.txt');
    await writeFile(path, JULY);
    const { record, statements } = await snapshotOfFile(path, new Date('2021-10-01T00:00:00Z'));
    expect(record).toMatchObject({ name: 'july', origin: path, receivedAt: '2021-10-01T00:00:00.000Z' });
    expect(statements.map(({ modificationId }) => modificationId)).toEqual(['MP078', 'DP173']);
  });

  it.each([
    ['gone.txt', null, 'gone.txt is not there'],
    [
      'empty.txt',
      '',
      'empty.txt is empty; what can be read is a PDF document (.pdf), a web page (.html), a text dump (.txt, UTF-8, UTF-16 or Windows-1252)',
    ],
  ])('%s fails with its name and the reason', async (name, text, message) => {
    const path = join(await temporaryFolder(), name);
    if (text !== null) await writeFile(path, text);
    await expect(extractFile(path)).rejects.toThrow(UnreadableError);
    await expect(extractFile(path)).rejects.toThrow(message);
  });

  it('a folder is no document', async () => {
    await expect(extractFile(await temporaryFolder())).rejects.toThrow('is no ordinary file');
  });
});
