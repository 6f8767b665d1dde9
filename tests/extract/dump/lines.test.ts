import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/extract/dump/lines.js';
import { UnreadableError } from '../../../src/lib/errors.js';

const dump = (text: string) => linesOf(new TextEncoder().encode(text));
const pagesOf = (text: string) => dump(text).lines.map(({ text: line, page }) => [line, page]);

describe('the lines of a dump', () => {
  it('are numbered as in the file, and empty lines are only noted', () => {
    expect(dump('one line\n\nanother').lines).toEqual([
      { text: 'one line', number: 1, page: null, afterGap: true },
      { text: 'another', number: 3, page: null, afterGap: true },
    ]);
  });

  it('are on a new page after a form feed', () => {
    expect(pagesOf('first\n\fsecond\n')).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });

  it('are on a new page after the links at a page’s end, which stand apart', () => {
    const read = dump('first\n https://a.example/x/\nhttps://a.example/x/\n second\n https://a.example/y/\n');
    expect(read.lines.map(({ text, page }) => [text, page])).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
    expect(read.links.map(({ text, page }) => [text, page])).toEqual([
      ['https://a.example/x/', 1],
      ['https://a.example/x/', 1],
      ['https://a.example/y/', 2],
    ]);
  });

  it('are on a new page where one is set in by a space', () => {
    const lines = Array.from({ length: 30 }, (_, at) => (at === 15 ? ' set in' : `line ${at}`));
    const read = dump(lines.join('\n'));
    expect(read.pages).toBe(2);
    expect(read.lines.find(({ page }) => page === 2)?.text).toBe('set in');
  });

  it('tell no pages where nothing shows them', () => {
    expect(dump('first\nsecond').lines.every(({ page }) => page === null)).toBe(true);
  });

  it('are read from Windows-1252 where they are no UTF-8', () => {
    expect(linesOf(new Uint8Array([0x91, 0x44, 0x43, 0x43, 0x92])).lines[0]?.text).toBe('‘DCC’');
  });

  it.each([
    ['nothing', ''],
    ['no words', '1\n2\n..'],
    ['a PDF', '%PDF-1.7 and more'],
    ['binary data', 'PK\u0003\u0004 some words'],
  ])('cannot be read from %s', (_, text) => {
    expect(() => dump(text)).toThrow(UnreadableError);
  });
});
