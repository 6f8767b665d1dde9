import { groupedBy } from '../../lib/grouped.js';
import { keyOf } from '../../lib/ids.js';
import type { ModificationId, ModificationKey } from '../../model/ids.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../../model/statement.js';
import { pageKey, sameAddress } from './addresses.js';
import { compareKeys, compareStatements } from '../order.js';
import { hasId } from './paper-view.js';

/**
 * The statements, each under the key of its modification: by the number of its id, or, where a page shows none, by its
 * address, if statements that bear an id link to it and all of them mean one modification. A link of a source counts
 * before one derived from a title. What is linked to by none, or by several, is known by its page.
 */
export function identified(statements: readonly Statement[], sources: readonly SourceRecord[]): Statement[] {
  const pages = new Map(sources.map((source) => [source.id, pageKey(source)]));
  const linked = keysByAddress(statements.filter(({ urlBasis }) => urlBasis === 'link'));
  const derived = keysByAddress(statements.filter(({ urlBasis }) => urlBasis === 'title'));
  return statements.map((statement) => {
    if (statement.modificationId !== null) return statement;
    const address = sameAddress(statement.url ?? '');
    const meant = linked.get(address) ?? derived.get(address) ?? [];
    const [key = pages.get(statement.source) ?? statement.key] = meant.length === 1 ? meant : [];
    return { ...statement, key };
  });
}

/** The modifications that statements with ids give an address to. */
function keysByAddress(statements: readonly Statement[]): Map<string, ModificationKey[]> {
  const links = statements
    .filter(hasId)
    .flatMap(({ url, modificationId }) =>
      url === null ? [] : [{ address: sameAddress(url), key: keyOf(modificationId) }],
    );
  const byAddress = [...groupedBy(links, ({ address }) => address)];
  return new Map(byAddress.map(([address, of]) => [address, [...new Set(of.map(({ key }) => key))]]));
}

/**
 * The modifications that statements speak of, sorted by key: the ids each has borne, oldest first; its newest id, title
 * and link; and those of the changes that are its own, oldest first. A row of a table says more of a modification than
 * the narrative of the same day, and a link of a source more than one derived from a title.
 */
export function modificationsOf(
  statements: readonly Statement[],
  changesOf: ReadonlyMap<ModificationKey, DatedChange[]>,
): Modification[] {
  return [...groupedBy(statements, (statement) => statement.key)]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, of]) => ({ key, ...identityOf(of), changes: changesOf.get(key) ?? [] }));
}

/** What a modification is called, from what is said of it: at least one statement. */
function identityOf(statements: readonly Statement[]): Omit<Modification, 'key' | 'changes'> {
  const best = [...statements].sort(newestAndListedFirst);
  const oldestFirst = [...statements].sort(compareStatements);
  const withUrl = best.filter((statement) => statement.url !== null);
  const linked = withUrl.find((statement) => statement.urlBasis === 'link') ?? withUrl[0];
  return {
    modificationId: newestId(best),
    ids: [...new Set(oldestFirst.filter(hasId).map((statement) => statement.modificationId))],
    title: best.find((statement) => statement.title !== null)?.title ?? null,
    url: linked?.url ?? null,
  };
}

/** The newest id that statements bear; null where none bears one. */
export function newestId(statements: readonly Statement[]): ModificationId | null {
  const [newest] = statements.filter(hasId).sort(newestAndListedFirst);
  return newest?.modificationId ?? null;
}

function newestAndListedFirst(a: Statement, b: Statement): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return Number(a.role !== 'listed') - Number(b.role !== 'listed') || compareStatements(b, a);
}
