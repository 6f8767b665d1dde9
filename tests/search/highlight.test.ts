import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../src/model/search.js';
import { highlight } from '../../src/search/highlight.js';
import { piecesByTerm } from '../../src/search/tokens.js';

const LONG = `${'The committee noted the position. '.repeat(20)}The gas Impact Assessment is due. ${'More is to follow. '.repeat(20)}`;
const shownIn = (field: Highlight['field'], text: string, ...wanted: string[]) =>
  highlight(field, text, piecesByTerm(text), new Set(wanted));

describe('A highlight', () => {
  it('gives the ranges of the words that matched, each once', () => {
    expect(shownIn('title', 'Non-domestic gas', 'nondomestic', 'domestic', 'gas')).toEqual({
      field: 'title',
      text: 'Non-domestic gas',
      ranges: [
        [0, 12],
        [13, 16],
      ],
    });
  });

  it('is none where nothing matched', () => {
    expect(shownIn('title', 'Gas', 'electricity')).toBeNull();
  });

  it('cuts a long text between words, about its best part', () => {
    const shown = shownIn('statusText', LONG, 'impact', 'assessment', 'committee');
    expect(shown?.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(
      expect.arrayContaining(['Impact', 'Assessment']),
    );
    expect(shown?.text).toMatch(/^… \S.* …$/);
    expect(shown?.text.length).toBeLessThan(240);
    const words = shown?.text.split(' ').filter((word) => word !== '…') ?? [];
    expect(LONG).toContain(words.join(' '));
  });

  it('shows the end of a text that matches there', () => {
    const shown = shownIn('statusText', `${LONG}Finally gas.`, 'finally');
    expect(shown?.text.endsWith('Finally gas.')).toBe(true);
    expect(shown?.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(['Finally']);
  });
});
