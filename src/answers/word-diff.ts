import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface WordRun {
  readonly text: string;
  readonly of: 'both' | 'first' | 'second';
}

/** A stretch as each text has it. */
interface Stretch {
  readonly first: string;
  readonly second: string;
}

/**
 * Two texts word by word: what both say, what only the first says and what only the second says, in reading order. Words
 * that both happen to have amid longer stretches that differ are taken as part of these, as a reader would.
 */
export function wordDiff(first: string, second: string): WordRun[] {
  return joined(stretchesOf(first, second)).flatMap((stretch): WordRun[] => {
    if (isSame(stretch)) return [{ text: stretch.first, of: 'both' }];
    const runs: WordRun[] = [
      { text: stretch.first, of: 'first' },
      { text: stretch.second, of: 'second' },
    ];
    return runs.filter(({ text }) => text !== '');
  });
}

/** What is the same and what differs, by turns. */
function stretchesOf(first: string, second: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of diffWordsWithSpace(first, second)) {
    const last = stretches.at(-1);
    const next = { first: added ? '' : value, second: removed ? '' : value };
    if (last === undefined || isSame(last) || isSame(next)) stretches.push(next);
    else stretches[stretches.length - 1] = both(last, next);
  }
  return stretches;
}

/** The stretches, those that are the same but shorter than the differences on either side joined to these. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    kept.push(stretch);
    for (let end = kept.slice(-3); isChance(end); end = kept.slice(-3)) kept.splice(-3, 3, end.reduce(both));
  }
  return kept;
}

/** Whether of three stretches the middle one is the same by chance. */
function isChance([before, same, after]: readonly Stretch[]): boolean {
  if (before === undefined || same === undefined || after === undefined) return false;
  return (
    isSame(same) && !isSame(before) && !isSame(after) && same.first.trim().length <= Math.min(size(before), size(after))
  );
}

function size({ first, second }: Stretch): number {
  return Math.max(first.trim().length, second.trim().length);
}

function both(a: Stretch, b: Stretch): Stretch {
  return { first: a.first + b.first, second: a.second + b.second };
}

function isSame({ first, second }: Stretch): boolean {
  return first === second;
}
