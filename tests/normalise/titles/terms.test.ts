import { describe, expect, it } from 'vitest';
import { termMeant } from '../../../src/normalise/titles/terms.js';

describe('a word in capitals', () => {
  it.each([
    ['GPE', 'GPF'],
    ['THD', 'IHD'],
    ['[HDs', 'IHDs'],
    ['DUlS', null],
    ['SMKl', null],
  ])('%s is a misreading of %s', (word, meant) => {
    expect(termMeant(word)).toBe(meant);
  });

  it.each(['GPF', 'IHDs', 'ABC', 'The', 'DCC', 'SRV', '[DCC', '[HAN', '[IHDs'])('%s is none', (word) => {
    expect(termMeant(word)).toBeNull();
  });
});
