import { groupedBy } from '../lib/grouped.js';
import type { ModificationKey } from '../model/ids.js';
import type { DatedChange, Modification, Statement } from '../model/statement.js';
import { compareKeys, compareStatements } from './order.js';

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
    ids: [...new Set(oldestFirst.map((statement) => statement.modificationId))],
    title: best.find((statement) => statement.title !== null)?.title ?? null,
    url: linked?.url ?? null,
  };
}

/** The newest id that statements bear. */
export function newestId(statements: readonly Statement[]): Statement['modificationId'] {
  return statements.reduce((best, next) => (newestAndListedFirst(next, best) < 0 ? next : best)).modificationId;
}

function newestAndListedFirst(a: Statement, b: Statement): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return Number(a.role !== 'listed') - Number(b.role !== 'listed') || compareStatements(b, a);
}
