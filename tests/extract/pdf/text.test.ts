import { describe, expect, it } from 'vitest';
import { isFigure } from '../../../src/extract/pdf/chunks.js';
import { glyphText } from '../../../src/extract/pdf/symbols.js';
import { textOfWords } from '../../../src/extract/pdf/text.js';
import type { Word } from '../../../src/extract/pdf/words.js';

const word = (text: string, left: number, baseline: number): Word => ({
  text,
  box: { left, right: left + 5 * text.length, top: baseline - 8, bottom: baseline + 2 },
  baseline,
  size: 10,
  bold: false,
  mcids: [],
  invisible: false,
  turn: 0,
});
const font = (name: string) => ({ name, ascent: 0.8, descent: -0.2, unit: 0.001, vertical: false });

describe('The lines of a cell become its text', () => {
  it('a word broken at its hyphen is joined, a dash between words keeps its spaces', () => {
    expect(textOfWords([word('Half-', 0, 10), word('Hourly', 0, 22)])).toBe('Half-Hourly');
    expect(textOfWords([word('SEC', 0, 10), word('-', 20, 10), word('Batch', 0, 22)])).toBe('SEC - Batch');
  });

  it('a code that did not fit its narrow column is joined, a number under a year is not', () => {
    const column = { left: 0, right: 33, top: 0, bottom: 40 };
    expect(textOfWords([word('SECMP0', 2, 10), word('015', 2, 22)], column)).toBe('SECMP0015');
    expect(textOfWords([word('202199', 2, 10), word('2022', 2, 22)], column)).toBe('202199 2022');
  });
});

describe('A sign of a symbol font reads as what it shows', () => {
  it.each([
    ['\uf0fc', 'ABCDEE+Wingdings', '✔'],
    ['\uf0fb', 'Wingdings-Regular', '✘'],
    ['\u00fc', 'Wingdings', '✔'],
    ['P', 'Wingdings2', '✔'],
    ['\uf0b7', 'Symbol', '•'],
    ['ü', 'Arial', 'ü'],
    ['✓', 'DejaVuSans', '✓'],
    ['ﬁ', 'Times', 'fi'],
  ])('%s in %s is %s', (text, name, sign) => {
    expect(glyphText({ text, font: font(name) })).toBe(sign);
  });
});

describe('A figure is told from words', () => {
  it.each(['12', '1,234.5', '-3%', '(45)', '£ 1,200', 'n/a', '–', '12 345', '+0.4'])('%s is a figure', (text) => {
    expect(isFigure(text)).toBe(true);
  });
  it.each(['MP078', 'Total', '4 November 2021', 'Yes'])('%s is none', (text) => {
    expect(isFigure(text)).toBe(false);
  });
});
