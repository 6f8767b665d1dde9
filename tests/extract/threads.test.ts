import { beforeEach, describe, expect, it } from 'vitest';
import { tablesOf } from '../../src/extract/pdf/reader.js';
import { keepThread, keptThread, type Thread } from '../../src/extract/threads.js';
import { typesetTable } from './pdf/typeset.js';

const ROWS = [
  ['Modification', 'Status'],
  ['MP128', 'Implemented'],
];
const table = await typesetTable({
  widths: [150, 280],
  rows: ROWS,
  rules: 'strokes',
  font: 'Helvetica',
  size: 10,
  padding: 4,
});
const read = async () => (await tablesOf(table)).map(({ rows }) => rows);
const damaged = Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}\n%%EOF\n`);

/** The thread that waits for the next file; there is one after any file was read. */
function waiting(): Thread {
  const thread = keptThread();
  if (thread === undefined) throw new Error('no thread was kept');
  return thread;
}

describe('A thread that has read a file', () => {
  beforeEach(async () => {
    expect(await read()).toEqual([ROWS]);
  });

  it('reads the next one, alike', async () => {
    const first = waiting();
    await keepThread(first);
    expect(await read()).toEqual([ROWS]);
    const second = waiting();
    expect(second).toBe(first);
    await keepThread(second);
  });

  it('reads the next one after it refused one', async () => {
    const first = waiting();
    await keepThread(first);
    await expect(tablesOf(damaged)).rejects.toThrow('is a damaged PDF');
    expect(await read()).toEqual([ROWS]);
    expect(waiting()).toBe(first);
  });

  it('is not kept when it fails while it waits', async () => {
    const thread = waiting();
    await keepThread(thread);
    const ended = new Promise((resolve) => thread.worker.once('exit', resolve));
    thread.hear({ kind: 'failed', reason: 'what an earlier file left' });
    await ended;
    expect(keptThread()).not.toBe(thread);
  });

  it('costs the next file nothing when it fails for what the file before it left', async () => {
    const thread = waiting();
    await keepThread(thread);
    const reading = read();
    thread.hear({ kind: 'failed', reason: 'what an earlier file left' });
    expect(await reading).toEqual([ROWS]);
    expect(waiting()).not.toBe(thread);
  });
});
