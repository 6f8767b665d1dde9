import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/corpus/recognise.js';
import { UnreadableError } from '../../src/lib/errors.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('A file is recognised by its bytes', () => {
  it.each([
    ['plain text', bytes('SEC Releases Update\n')],
    ['text with a byte order mark', bytes('\ufeffSEC Releases Update')],
    ['text with form feeds between its pages', bytes('page 1\n\fpage 2\r\n')],
    ['text in UTF-16 with its mark', Buffer.from('\ufeffSEC Releases', 'utf16le')],
    ['text in UTF-16 without one', bytes('SEC Releases', 'utf16le')],
    ['text with the quotes of Windows', bytes('\x91Firmware\x92', 'latin1')],
    ['text that speaks of <html> and of PDF', bytes('The <html> page and the PDF say the same')],
  ])('%s is a text dump', (_, given) => {
    expect(recognise(given)).toBe('dump');
  });

  it.each([
    ['with its head at the front', bytes('%PDF-1.7\n%\u00e2\u00e3', 'latin1')],
    ['after a few stray bytes', bytes('\n\n%PDF-1.4\n')],
  ])('%s it is a PDF document', (_, given) => {
    expect(recognise(given)).toBe('pdf');
  });

  it.each([
    ['with a doctype', bytes('\n<!DOCTYPE html><title>x</title>')],
    ['without one', bytes('\ufeff<html lang="en">')],
    ['in the letters of Windows', bytes('<html><title>\x91x\x92</title>', 'latin1')],
  ])('%s it is a web page', (_, given) => {
    expect(recognise(given)).toBe('page');
  });

  it.each([
    ['an empty file', bytes(''), 'is empty'],
    ['white space alone', bytes(' \n\t\n'), 'is blank'],
    ['a Word document', bytes('PK\x03\x04\x14\x00', 'latin1'), 'Office document'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'is not text'],
    ['a byte that Windows leaves free', bytes('\x8dFirmware', 'latin1'), 'another encoding than UTF-8, UTF-16 or'],
  ])('%s cannot be read, and the reason says what it is', (_, given, reason) => {
    expect(() => recognise(given)).toThrow(UnreadableError);
    expect(() => recognise(given)).toThrow(reason);
    expect(() => recognise(given)).toThrow(
      /^[^\n]+what can be read is a PDF document \(\.pdf\), a web page \(\.html\), a text dump \(\.txt, UTF-8, UTF-16 or Windows-1252\)$/,
    );
  });
});
