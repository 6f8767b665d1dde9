import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToLedger, parseLedger, readLedger } from '../../src/corpus/ledger.js';
import { LedgerLine } from '../../src/model/source.js';
import { temporaryHome } from '../temporary.js';

const line = (digit: string): LedgerLine =>
  LedgerLine.parse({
    sha256: digit.repeat(64),
    path: `papers/${digit}.txt`,
    origin: `Downloads/${digit}.txt`,
    bytes: 7,
    receivedAt: '2021-10-01T08:30:00.000Z',
    format: 'dump',
  });
const text = (...lines: LedgerLine[]) => lines.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('The ledger', () => {
  it('is empty before anything was received', async () => {
    expect(await readLedger(await temporaryHome())).toEqual({ text: '', lines: [], troubles: [] });
  });

  it('gains a line at its end, and nothing else is left behind', async () => {
    const home = await temporaryHome();
    const one = await addToLedger(home, await readLedger(home), line('1'));
    await addToLedger(home, one, line('2'));
    expect(await readFile(join(home.corpus, 'ledger.jsonl'), 'utf8')).toBe(text(line('1'), line('2')));
    expect((await readLedger(home)).lines).toEqual([line('1'), line('2')]);
    expect(await readdir(join(home.corpus, '.incoming'))).toEqual([]);
  });

  it.each([
    ['a line cut short', '{"sha256":"3333', 'is no JSON: it was cut short or edited by hand'],
    ['a mark of a merge', '<<<<<<< HEAD', 'is no JSON: it was cut short or edited by hand'],
    ['a line without its path', JSON.stringify({ ...line('3'), path: undefined }), 'path is missing'],
    ['a path out of the corpus', JSON.stringify({ ...line('3'), path: '../x' }), 'path is no path inside the corpus'],
    ['a checksum seen before', JSON.stringify({ ...line('1'), path: 'x' }), 'repeats the checksum of line 1'],
  ])('tells %s by its number, and it costs no other line', (_, damaged, message) => {
    const ledger = parseLedger(`${text(line('1'))}${damaged}\n${text(line('2'))}`);
    expect(ledger.lines).toEqual([line('1'), line('2')]);
    expect(ledger.troubles).toEqual([{ line: 2, message }]);
  });

  it('keeps what it cannot use, and adds after a torn last line', async () => {
    const home = await temporaryHome();
    await writeFile(join(home.corpus, 'ledger.jsonl'), `${text(line('1'))}{"torn`);
    const after = await addToLedger(home, await readLedger(home), line('2'));
    expect(after.text).toBe(`${text(line('1'))}{"torn\n${text(line('2'))}`);
    expect((await readLedger(home)).lines).toEqual([line('1'), line('2')]);
  });

  it('is read with the line ends of any system', () => {
    const ledger = parseLedger(`\ufeff${text(line('1'), line('2')).replaceAll('\n', '\r\n')}`);
    expect(ledger).toMatchObject({ lines: [line('1'), line('2')], troubles: [] });
  });
});
