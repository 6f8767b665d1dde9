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

  it.each([
    ['at the end of each page', ['first', '-- 1 of 2 --', 'second', '-- 2 of 2 --'], ['first', '-- 1 of 2 --']],
    ['at the head of each page', ['first', '=== Page 2 ===', 'second'], ['first']],
  ])('are on the pages that a tool marks %s', (_, lines, onFirst) => {
    const read = dump(lines.join('\n'));
    expect(read.lines.filter(({ page }) => page === 1).map(({ text }) => text)).toEqual(onFirst);
  });

  it('tell no pages where nothing shows them', () => {
    expect(dump('first\nsecond').lines.every(({ page }) => page === null)).toBe(true);
  });

  it('are read from Windows-1252 where they are no UTF-8', () => {
    expect(linesOf(new Uint8Array([0x91, 0x44, 0x43, 0x43, 0x92])).lines[0]?.text).toBe('‘DCC’');
  });

  it.each(['utf16le', 'utf-8'] as const)('are the same in %s', (encoding) => {
    const read = linesOf(Buffer.from('\ufeffMP104 ‘Security’\r\nis approved.', encoding));
    expect(read.lines.map(({ text }) => text)).toEqual(['MP104 ‘Security’', 'is approved.']);
  });

  it('are read in plain letters and spaces, whatever a typesetter put for them', () => {
    const read = dump('The\u00a0modi\ufb01cation is of\ufb02oaded\u2009to the \u00adDCC Sys\u00adtems');
    expect(read.lines.map(({ text }) => text)).toEqual(['The modification is offloaded to the DCC Systems']);
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
