import type { ModificationKey, ReleaseName } from '../model/ids.js';
import type { Modification, Statement } from '../model/statement.js';
import type { HomeIndex } from './home.js';

/** Modifications that have something in common with one, and what that is. */
export interface Related {
  readonly why: string;
  readonly modifications: readonly Modification[];
}

/** Words of a title that tell nothing of its matter. */
const SMALL = new Set('the and of to for in into on with from part batch sec changes a an'.split(' '));
/** The share of their words that two titles of one family have in common. */
const ALIKE = 0.6;

/** What is related to a modification: parts of the same number, titles of the same family, the same release. */
export async function relatedTo(index: HomeIndex, key: ModificationKey): Promise<Related[]> {
  const [modifications, statements] = await Promise.all([index.modifications(), index.statements()]);
  const self = modifications.find((one) => one.key === key);
  if (self === undefined) return [];
  const others = modifications.filter((one) => one.key !== key);
  const [release, members] = lastRelease(statements, key);
  const groups: Related[] = [
    { why: 'Parts of the same number', modifications: others.filter((one) => numberOf(one) === numberOf(self)) },
    { why: 'Titles of the same family', modifications: others.filter((one) => isAlike(one.title, self.title)) },
    ...(release === null
      ? []
      : [{ why: `Also in the ${release} SEC Release`, modifications: others.filter((one) => members.has(one.key)) }]),
  ];
  return groups.filter((group) => group.modifications.length > 0);
}

function numberOf({ key }: Modification): string {
  return key.startsWith('page:') ? key : key.replace(/[A-Z]$/, '');
}

function isAlike(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common >= 2 && common / Math.max(wordsA.size, wordsB.size) >= ALIKE;
}

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word) && !/^\d+$/.test(word)));
}

/** The release a modification was last listed in, and all that the same source lists in it. */
function lastRelease(
  statements: readonly Statement[],
  key: ModificationKey,
): [ReleaseName | null, ReadonlySet<ModificationKey>] {
  const last = statements.filter((one) => one.key === key && one.role === 'listed' && one.release !== null).at(-1);
  if (last === undefined) return [null, new Set()];
  const same = statements.filter(
    ({ source, role, release }) => source === last.source && role === 'listed' && release === last.release,
  );
  return [last.release, new Set(same.map((one) => one.key))];
}
