import { groupedBy } from '../../lib/grouped.js';
import type { ModificationKey, ReleaseName } from '../../model/ids.js';
import type { Change, DatedChange, Statement } from '../../model/statement.js';
import { placesOf, placesOnce } from '../statements/citing.js';
import { newestId } from '../statements/identity.js';
import { hasId, type Row } from '../statements/paper-view.js';
import type { ReleaseMove } from '../releases/release-moves.js';
import { citing, monthOf } from '../releases/release-plans.js';
import { rowChanges, subjectOf } from './row-changes.js';

/**
 * The changes in the life of one modification that the site shows, given all statements of it, oldest first: what
 * differs from one capture of its page to the next, and the new id under which the site first speaks of it. Steps from
 * stage to stage and moves to another release are told by all sources together, not here.
 */
export function changesOnSite(statements: readonly Statement[]): DatedChange[] {
  const captures = statements.filter(({ role }) => role === 'page');
  return [
    ...conversionsOnSite(statements.filter(hasId)),
    ...captures.slice(1).flatMap((after, at) => {
      const before = captures[at];
      if (before === undefined) return [];
      const between = statements.filter((one) => one.kind !== 'modification' && one.date <= after.date);
      return dated(capturesDiffer(before, after, between), before, after);
    }),
  ];
}

/**
 * A move to another release, or to a date in another month, told by the site or, of what only the site told before, by a
 * paper; moves from paper to paper are compared as such.
 */
export function changesByMoves(moves: readonly ReleaseMove[]): { key: ModificationKey; change: DatedChange }[] {
  return moves
    .filter(({ before, after }) => before.by.kind !== 'paper' || after.by.kind !== 'paper')
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
 * What differs between two captures of one page, given what else was said until the later one. The date of the
 * implementation follows its release: where the release has changed, that is the change.
 */
function capturesDiffer(a: Statement, b: Statement, others: readonly Statement[]): Change[] {
  const changes = rowChanges(a, b).filter(({ kind }) => kind !== 'stage');
  if (a.release === b.release) return changes;
  return [...releaseDiffers(a, b, others), ...changes.filter(({ kind }) => kind !== 'milestone-moved')];
}

/** A release that the page names for the first time, or no more, unless others have told as much before. */
function releaseDiffers(a: Statement, b: Statement, others: readonly Statement[]): Change[] {
  const told = releasesTold(others);
  const change = {
    ...subjectOf(a, b),
    places: placesOnce([...placesOf(a, 'implementationRelease'), ...placesOf(b, 'implementationRelease')]),
  };
  if (a.release === null && b.release !== null && !told.includes(b.release))
    return [{ ...change, kind: 'added', release: b.release }];
  if (b.release !== null || a.release === null || (told.length > 0 && !told.includes(a.release))) return [];
  return [{ ...change, kind: 'removed', release: a.release }];
}

/** The releases in which the newest of statements have the modification. */
function releasesTold(statements: readonly Statement[]): ReleaseName[] {
  const telling = statements.filter(({ release, role }) => release !== null && role !== 'joins' && role !== 'leaves');
  const newest = telling.at(-1);
  return telling.flatMap(({ source, release }) => (source === newest?.source && release !== null ? [release] : []));
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
      places: placesOnce([...placesOf(before, 'modificationId'), ...placesOf(first, 'modificationId')]),
    };
    return dated([change], before, first);
  });
}

function dated(changes: readonly Change[], before: Statement, after: Statement): DatedChange[] {
  return changes.map((change) => ({ ...change, since: before.date, date: after.date }));
}
