import { describe, expect, it } from 'vitest';
import { isFigure } from '../../../../src/extract/pdf/sheet/chunks.js';
import { hyphensTold } from '../../../../src/extract/pdf/sheet/hyphens.js';
import { glyphText } from '../../../../src/extract/pdf/sheet/symbols.js';
import { lineText, textOfWords } from '../../../../src/extract/pdf/sheet/text.js';
import * as drawn from '../drawn.js';

const word = (text: string, left: number, baseline: number) => drawn.word(text, left, left + 5 * text.length, baseline);
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

  it('an id that has too few digits goes on with those it lacks, or with its part letter, however wide its column', () => {
    expect(textOfWords([word('SECMP', 2, 10), word('0015', 2, 22)])).toBe('SECMP0015');
    expect(textOfWords([word('MP192', 2, 10), word('A', 2, 22)])).toBe('MP192A');
    expect(textOfWords([word('SECMPO', 2, 10), word('OO7', 2, 22)])).toBe('SECMPOOO7');
    expect(textOfWords([word('MP192', 2, 10), word('A', 2, 22), word('title', 20, 22)])).toBe('MP192 A title');
    expect(textOfWords([word('SECMP0015', 2, 10), word('7', 2, 22)])).toBe('SECMP0015 7');
  });

  it('a hyphen that only breaks a word is left out where the document prints the word whole', () => {
    const words = [word('Consul-', 0, 10), word('tation', 0, 22), word('Half-', 0, 34), word('Hourly', 0, 46)];
    const sheet = {
      number: 1,
      object: 0,
      width: 600,
      height: 800,
      segments: [],
      shades: [],
      art: [],
      drawings: [],
      links: [],
    };
    const told = (...more: readonly ReturnType<typeof word>[]) =>
      hyphensTold([{ ...sheet, isScan: false, words: [...words, ...more] }]).flatMap((one) => one.words.slice(0, 4));
    expect(textOfWords(told(word('consultation', 0, 80)))).toBe('Consultation Half-Hourly');
    expect(textOfWords(told())).toBe('Consul-tation Half-Hourly');
    expect(told(word('consultation', 0, 80)).map(({ text }) => lineText([word(text, 0, 0)]))[0]).toBe('Consul-');
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
    expect(glyphText(text, font(name))).toBe(sign);
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
