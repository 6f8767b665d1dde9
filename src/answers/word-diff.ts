import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface WordRun {
  readonly text: string;
  readonly of: 'both' | 'first' | 'second';
}

/** Two texts word by word: what both say, what only the first says and what only the second says, in reading order. */
export function wordDiff(first: string, second: string): WordRun[] {
  return diffWordsWithSpace(first, second).map(({ value, added, removed }) => ({
    text: value,
    of: added ? 'second' : removed ? 'first' : 'both',
  }));
}
