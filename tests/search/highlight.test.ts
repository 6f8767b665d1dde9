import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/search/highlight.js';

const LONG = `${'The committee noted the position. '.repeat(20)}The gas Impact Assessment is due. ${'More is to follow. '.repeat(20)}`;
const is =
  (...wanted: string[]) =>
  (term: string) =>
    wanted.includes(term);

describe('A highlight', () => {
  it('gives the ranges of the words that matched, each once', () => {
    expect(highlight('title', 'Non-domestic gas', is('nondomestic', 'domestic', 'gas'))).toEqual({
      field: 'title',
      text: 'Non-domestic gas',
      ranges: [
        [0, 12],
        [13, 16],
      ],
    });
  });

  it('is none where nothing matched', () => {
    expect(highlight('title', 'Gas', is('electricity'))).toBeNull();
  });

  it('cuts a long text between words, about its best part', () => {
    const shown = highlight('statusText', LONG, is('impact', 'assessment', 'committee'));
    expect(shown?.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(
      expect.arrayContaining(['Impact', 'Assessment']),
    );
    expect(shown?.text).toMatch(/^… \S.* …$/);
    expect(shown?.text.length).toBeLessThan(240);
    const words = shown?.text.split(' ').filter((word) => word !== '…') ?? [];
    expect(LONG).toContain(words.join(' '));
  });

  it('shows the end of a text that matches there', () => {
    const shown = highlight('statusText', `${LONG}Finally gas.`, is('finally'));
    expect(shown?.text.endsWith('Finally gas.')).toBe(true);
    expect(shown?.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(['Finally']);
  });
});
