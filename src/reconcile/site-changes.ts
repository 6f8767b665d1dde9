import { groupedBy } from '../lib/grouped.js';
import type { ModificationKey } from '../model/ids.js';
import type { Change, DatedChange, Statement } from '../model/statement.js';
import { placesOnce } from './citing.js';
import { newestId } from './identity.js';
import { compareStatements } from './order.js';
import { hasId, type Row } from './paper-view.js';
import type { ReleaseMove } from './release-moves.js';
import { citing, monthOf } from './release-plans.js';
import { rowChanges, subjectOf } from './row-changes.js';

/**
 * The changes in the life of one modification that the site shows, given all statements of it: what differs from one
 * capture of its page to the next, and the new id under which the site first speaks of it.
 */
export function changesOnSite(statements: readonly Statement[]): DatedChange[] {
  const oldestFirst = [...statements].sort(compareStatements);
  const captures = oldestFirst.filter(({ role }) => role === 'page');
  return [
    ...conversionsOnSite(oldestFirst.filter(hasId)),
    ...captures.slice(1).flatMap((after, at) => {
      const before = captures[at];
      return before === undefined ? [] : dated(capturesDiffer(before, after), before, after);
    }),
  ];
}

/**
 * A move to another release, or to a date in another month, that the site tells otherwise than the source before it; but
 * for those between two captures of one page, which are compared as such.
 */
export function changesByMoves(moves: readonly ReleaseMove[]): { key: ModificationKey; change: DatedChange }[] {
  return moves
    .filter(
      ({ before, after }) =>
        after.by.kind !== 'paper' && (before.by.kind !== 'modification' || after.by.kind !== 'modification'),
    )
    .map(({ before, after, from, to }) => {
      const id = newestId(after.statements) ?? newestId(before.statements);
      const isNamed = ![from, to].some((when) => /^\d/.test(when));
      const change: Change = {
        ...(isNamed ? { kind: 'moved' } : { kind: 'milestone-moved', event: 'implementation' }),
        ...(id === null ? {} : { modificationId: id }),
        from: isNamed ? from : monthOf(from),
        to: isNamed ? to : monthOf(to),
        places: placesOnce([...citing(before, from), ...citing(after, to)]),
      };
      return { key: after.key, change: { ...change, since: before.by.date, date: after.by.date } };
    });
}

/**
 * What differs between two captures of one page. The date of the implementation follows its release: where the release
 * has changed, that is the change.
 */
function capturesDiffer(a: Statement, b: Statement): Change[] {
  const release = releaseDiffers(a, b);
  const others = rowChanges(a, b);
  return [...release, ...others.filter(({ kind }) => release.length === 0 || kind !== 'milestone-moved')];
}

function releaseDiffers(a: Statement, b: Statement): Change[] {
  if (a.release === b.release) return [];
  const change = { ...subjectOf(a, b), places: placesOnce([...a.places, ...b.places]) };
  if (a.release !== null && b.release !== null) return [{ ...change, kind: 'moved', from: a.release, to: b.release }];
  if (b.release !== null) return [{ ...change, kind: 'added', release: b.release }];
  return a.release === null ? [] : [{ ...change, kind: 'removed', release: a.release }];
}

/** The first statement of the site under an id that nothing bore before it, if another id was borne before. */
function conversionsOnSite(statements: readonly Row[]): DatedChange[] {
  const firsts = [...groupedBy(statements, ({ modificationId }) => modificationId).values()];
  return firsts.flatMap(([first]) => {
    if (first === undefined || first.kind === 'paper') return [];
    const before = statements.findLast(({ date }) => date < first.date);
    if (before === undefined) return [];
    const change: Change = {
      kind: 'converted',
      modificationId: first.modificationId,
      from: before.modificationId,
      to: first.modificationId,
      places: placesOnce([...before.places, ...first.places]),
    };
    return dated([change], before, first);
  });
}

function dated(changes: readonly Change[], before: Statement, after: Statement): DatedChange[] {
  return changes.map((change) => ({ ...change, since: before.date, date: after.date }));
}
