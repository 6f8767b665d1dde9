import { describe, expect, it } from 'vitest';
import { isLikelyMisreading, isNoise, withoutStrokes } from '../../src/lib/recognition.js';

describe('noise', () => {
  it.each(['|', '.', ':', 'E——', '~', '__', '’', '•'])('%s is no word', (token) => {
    expect(isNoise(token)).toBe(true);
  });

  it.each(['&', '/', '-', '—', '–', 'v', '5', 'E', 'Half-Hourly', '6.15.1', '(DUIS)'])('%s is print', (token) => {
    expect(isNoise(token)).toBe(false);
  });

  it('is drawn through words', () => {
    expect(withoutStrokes('Rel_ease._')).toBe('Release.');
  });
});

describe('a likely misreading', () => {
  it.each([
    ['GPE', 'GPF'],
    ['fumestamp', 'timestamp'],
    ['imestamp', 'timestamp'],
    ['SMETSl', 'SMETS1'],
    ['5ecurity', 'Security'],
    ['Firrnware', 'Firmware'],
    ['lmprovements', 'Improvements'],
    ['28e', '28c'],
    ['S', '5'],
  ])('%s may be %s', (printed, meant) => {
    expect(isLikelyMisreading(printed, meant)).toBe(true);
  });

  it.each([
    ['update', 'updates'],
    ['updates', 'update'],
    ['1', '0'],
    ['v1', 'v2'],
    ['data', 'date'],
    ['effect', 'affect'],
    ['adopt', 'adapt'],
    ['Device', 'Devices'],
    ['charge', 'changes'],
    ['reads', 'reading'],
    ['user', 'users'],
    ['amend', 'mend'],
    ['mend', 'amend'],
    ['valuation', 'evaluation'],
    ['rain', 'train'],
    ['timestamp', 'timestamp'],
  ])('%s is no misreading of %s', (printed, meant) => {
    expect(isLikelyMisreading(printed, meant)).toBe(false);
  });

  it('holds few confusions in one word', () => {
    expect(isLikelyMisreading('fcrrnwacc', 'firmware')).toBe(false);
  });
});
