import type { ModificationKey, ReleaseName } from '../model/ids.js';
import type { Modification, Statement } from '../model/statement.js';
import { documentNamed, pagesByKey } from '../search/page-facets.js';
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

/**
 * What is related to a modification: parts of the same number, titles of the same family, the same release, the same
 * documents affected.
 */
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
    ...byDocument(statements, self, others),
  ];
  return groups.filter((group) => group.modifications.length > 0);
}

/** Those whose pages say that they affect the same documents, document by document. */
function byDocument(statements: readonly Statement[], self: Modification, others: readonly Modification[]): Related[] {
  const onPage = pagesByKey(statements);
  const documentsOf = ({ key }: Modification) => onPage(key).documentsAffected.map(documentNamed);
  const affected = others.map((one) => ({ one, documents: new Set(documentsOf(one)) }));
  return [...new Set(documentsOf(self))].map((document) => ({
    why: `Also affecting ${document}`,
    modifications: affected.filter(({ documents }) => documents.has(document)).map(({ one }) => one),
  }));
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
