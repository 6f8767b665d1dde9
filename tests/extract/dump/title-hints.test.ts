import { describe, expect, it } from 'vitest';
import { quotedIn, slugWords, urlsOfMentions } from '../../../src/extract/dump/title-hints.js';

const link = (slug: string, number: number) => ({
  text: `https://a.example/modifications/${slug}/`,
  number,
  page: 1,
  afterGap: false,
});
const row = (line: number, words: string) => ({ line, isRow: true, following: words.split(' ') });
const inText = (line: number, words: string) => ({ ...row(line, words), isRow: false });
const slugsOf = (mentions: Parameters<typeof urlsOfMentions>[0], ...slugs: string[]) =>
  urlsOfMentions(
    mentions,
    slugs.map((slug, at) => link(slug, 100 + at)),
  ).map((url) => (url === null ? null : slugWords(url).join(' ')));

describe('the links of a dump', () => {
  it('belong to the rows in their order, several lines to one title', () => {
    const rows = [row(1, '‘CH Stock The vote Transfer’ is'), row(4, '‘Credit Cover The review Review’ goes on')];
    expect(slugsOf(rows, 'ch-stock-transfer', 'ch-stock-transfer', 'credit-cover-review')).toEqual([
      'ch stock transfer',
      'credit cover review',
    ]);
  });

  it('are found though words of the title are misread', () => {
    expect(
      slugsOf(
        [row(1, '‘GPE fumestamp for reading instantaneous Gas values’')],
        'gpf-timestamp-for-reading-instantaneous-gas-values',
      ),
    ).toEqual(['gpf timestamp for reading instantaneous gas values']);
  });

  it('leave a row without a link where none spells its title', () => {
    expect(slugsOf([row(1, '‘Credit Cover Review’'), row(3, '‘CH Stock Transfer’')], 'ch-stock-transfer')).toEqual([
      null,
      'ch stock transfer',
    ]);
  });

  it('belong to the row before the running text that names it, but to the text where it alone names them', () => {
    const mentions = [
      row(1, '‘CH Stock Transfer’'),
      inText(5, '‘Credit Cover Review’'),
      inText(7, '‘CH Stock Transfer’'),
    ];
    expect(slugsOf(mentions, 'ch-stock-transfer', 'credit-cover-review')).toEqual([
      'ch stock transfer',
      'credit cover review',
      null,
    ]);
  });
});

describe('the titles that running text quotes', () => {
  it('are known by the ids before them', () => {
    const text = 'We found MP154 ‘CH Returns SLA Amendment’ and MPQ78 "Part 2" late, unlike MP001 itself.';
    expect(quotedIn(text)).toEqual([
      { id: 'MP154', title: 'CH Returns SLA Amendment' },
      { id: 'MP078', title: 'Part 2' },
    ]);
  });
});
