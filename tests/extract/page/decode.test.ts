import { describe, expect, it } from 'vitest';
import { MOST_BYTES, decodePage } from '../../../src/extract/page/decode.js';
import { UnreadableError } from '../../../src/lib/errors.js';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('the encoding of a page', () => {
  it('is UTF-8 where the bytes are, with or without its mark, whatever is declared', () => {
    expect(decodePage(bytes([0xef, 0xbb, 0xbf], '<p>‘£’'))).toBe('<p>‘£’');
    expect(decodePage(bytes('<meta charset="iso-8859-1"><p>‘£’'))).toContain('‘£’');
  });

  it('is windows-1252 where that, or ISO 8859-1, or nothing is declared', () => {
    for (const declared of ['windows-1252', 'ISO-8859-1', ''])
      expect(decodePage(bytes(`<meta charset="${declared}"><p>`, [0x91, 0xa3, 0x92]))).toContain('‘£’');
  });

  it('stays UTF-8 where one byte of a page that declares it is broken', () => {
    expect(decodePage(bytes('<meta charset="utf-8"><p>‘a’ ', [0xff]))).toContain('‘a’ \ufffd');
  });

  it('is UTF-16 by its mark', () => {
    expect(decodePage(bytes([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
  });

  it('does not matter where there is no text, or too much', () => {
    expect(() => decodePage(bytes('<p>', [0]))).toThrow(UnreadableError);
    expect(() => decodePage(new Uint8Array(MOST_BYTES + 1))).toThrow(/the most that is read/);
  });
});
