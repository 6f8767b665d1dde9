import { lengthBetween, type Length } from '../../lib/lengths.js';
import type { PartialDate } from '../../model/ids.js';
import type { Change, Statement } from '../../model/statement.js';
import { releaseMonth } from './release-dates.js';

/** A date that moved, and how far; never 0. */
export interface Shift<C extends Change = Change> extends Length {
  readonly change: C;
}

/** The changes between two papers as a person reads them; each change is in exactly one of the groups. */
export interface ChangeGroups<C extends Change = Change> {
  readonly added: C[];
  /** Left a release before it came. */
  readonly removed: C[];
  /** Left because the release came. */
  readonly passed: C[];
  /** Came to an end of the process: approved, implemented, rejected or withdrawn. */
  readonly decided: C[];
  /** Milestones, releases' dates and moves to another release, to a later date. */
  readonly slipped: Shift<C>[];
  /** The same, to an earlier date. */
  readonly broughtForward: Shift<C>[];
  readonly other: C[];
}

const DECIDED = new Set<unknown>(['approved', 'implemented', 'rejected', 'withdrawn'] satisfies Statement['stage'][]);

/** Given changes, returns them grouped for reading, in their order. */
export function groupForReading<C extends Change>(changes: readonly C[]): ChangeGroups<C> {
  const shifts = changes.map((change) => shiftOf(change)).filter((shift) => shift !== null);
  const shifted = new Set(shifts.map(({ change }) => change));
  const rest = changes.filter((change) => !shifted.has(change));
  const isDecided = ({ kind, to }: C) => kind === 'stage' && DECIDED.has(to);
  const apart: Change['kind'][] = ['added', 'removed', 'release-passed'];
  return {
    added: rest.filter(({ kind }) => kind === 'added'),
    removed: rest.filter(({ kind }) => kind === 'removed'),
    passed: rest.filter(({ kind }) => kind === 'release-passed'),
    decided: rest.filter(isDecided),
    slipped: shifts.filter(({ by }) => by > 0),
    broughtForward: shifts.filter(({ by }) => by < 0).map((shift) => ({ ...shift, by: -shift.by })),
    other: rest.filter((change) => !apart.includes(change.kind) && !isDecided(change)),
  };
}

/** How far a change moves a date, negative for an earlier one; null where it moves none. */
export function shiftOf<C extends Change>(change: C): Shift<C> | null {
  const { kind, from, to } = change;
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  if (kind === 'moved') return shift(change, releaseMonth(from), releaseMonth(to));
  return kind === 'milestone-moved' || kind === 'release-date' ? shift(change, from, to) : null;
}

function shift<C extends Change>(change: C, from: PartialDate, to: PartialDate): Shift<C> | null {
  const length = lengthBetween(from, to);
  return length.by === 0 ? null : { change, ...length };
}
