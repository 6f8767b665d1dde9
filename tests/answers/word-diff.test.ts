import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/answers/word-diff.js';

/** Two texts as one: what went in square brackets, what came in braces. */
function shown(first: string, second: string): string {
  const signs = { both: ['', ''], first: ['[', ']'], second: ['{', '}'] } as const;
  return wordDiff(first, second)
    .map(({ text, of }) => `${signs[of][0]}${text}${signs[of][1]}`)
    .join('');
}

describe('Two texts word by word', () => {
  it('keep what both say', () => {
    expect(shown('The vote is in June 2021 at noon.', 'The vote is in July 2021 at noon.')).toBe(
      'The vote is in [June]{July} 2021 at noon.',
    );
  });

  it('are taken as wholly other where they share a word by chance', () => {
    const vote = 'The vote will take place before the report is issued for decision.';
    expect(shown(vote, 'Approved for inclusion.')).toBe(
      '[The vote will take place before the report is issued for decision]{Approved for inclusion}.',
    );
  });

  it('keep a stretch that is longer than what differs on either side', () => {
    expect(
      shown(
        'In May the DCC presents its costs to the group in May.',
        'In June the DCC presents its costs to the group in July.',
      ),
    ).toBe('In [May]{June} the DCC presents its costs to the group in [May]{July}.');
  });

  it('are alike where they are', () => {
    expect(wordDiff('As it was.', 'As it was.')).toEqual([{ text: 'As it was.', of: 'both' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'New.')).toEqual([{ text: 'New.', of: 'second' }]);
  });
});
