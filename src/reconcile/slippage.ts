import { compareText } from '../lib/compare-text.js';
import { groupedBy } from '../lib/grouped.js';
import { compareLengths, lengthBetween, meanOf, totalOf, type Length, type Reckoned } from '../lib/lengths.js';
import type { CitedPlace } from '../model/finding.js';
import type { Day, ModificationId, ModificationKey, ReleaseName } from '../model/ids.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../model/statement.js';
import { Stage, type MilestoneEvent } from '../model/words.js';
import { compareReleases } from './order.js';
import { papersSpeaking } from './statements/paper-view.js';
import { monthOf } from './releases/release-plans.js';
import { stepsBetween } from './changes/steps.js';

/** What moved: a milestone, a modification from one release to another, or the date of a release itself. */
export type Moved = MilestoneEvent | 'release' | 'release-date';

/** A date that moved from one source to the next. */
export interface DateMove {
  /** Null where the date of a release moved. */
  readonly key: ModificationKey | null;
  readonly modificationId: ModificationId | null;
  readonly moved: Moved;
  /** The release the modification stood in, or whose date moved. */
  readonly release: ReleaseName | null;
  /** The stage at which it stood before the move. */
  readonly stage: Stage | null;
  /** Releases or dates, as the sources print them. */
  readonly from: string;
  readonly to: string;
  /** How far it moved; negative where it moved to an earlier date. */
  readonly far: Length;
  /** The days that the two sources speak for. */
  readonly since: Day;
  readonly date: Day;
  /** The ids of the statements that show it. */
  readonly statements: readonly string[];
  readonly places: readonly CitedPlace[];
}

/** How often and how far dates moved. */
export interface Tally {
  readonly value: string;
  readonly later: number;
  readonly earlier: number;
  /** Of the moves to a later date; null where there is none. */
  readonly mean: Reckoned | null;
  readonly longest: Length | null;
  /** The moves counted, by their places in `moves`. */
  readonly moves: readonly number[];
}

/** How far one date of a modification moved in all, move by move. */
export interface Course {
  readonly moved: Moved;
  readonly total: Reckoned;
  /** Its moves, oldest first, by their places in `moves`. */
  readonly moves: readonly number[];
}

/** A modification whose dates moved; dates that move beside one another are not added up. */
export interface Slipped extends Tally {
  /** The date that moved furthest comes first; at least one moved to a later date. */
  readonly courses: readonly [Course, ...Course[]];
}

/** All moves of dates, and what they come to; each tally says which moves it counts. */
export interface Slippage {
  /** Oldest first. */
  readonly moves: readonly DateMove[];
  readonly byStage: readonly Tally[];
  readonly byMilestone: readonly Tally[];
  readonly byRelease: readonly Tally[];
  /** The modifications of which a date is later now, by the date that moved furthest; the furthest first. */
  readonly byModification: readonly Slipped[];
}

/** Which moves are wanted: of this release, at this stage, shown on this day or later. */
export interface SlippageQuestion {
  readonly release?: ReleaseName | undefined;
  readonly stage?: Stage | undefined;
  readonly since?: Day | undefined;
}

/** How often and how far dates moved in all that the sources say. */
export function slippageOf(
  modifications: readonly Modification[],
  statements: readonly Statement[],
  sources: readonly SourceRecord[],
  { release, stage, since }: SlippageQuestion = {},
): Slippage {
  const moves = dateMoves(modifications, statements, sources).filter(
    (move) =>
      (release === undefined || move.release === release || move.from === release) &&
      (stage === undefined || move.stage === stage) &&
      (since === undefined || move.date >= since),
  );
  const stages = [...Stage.options, 'not told'];
  return {
    moves,
    byStage: tallies(moves, (move) => (move.key === null ? null : (move.stage ?? 'not told'))).sort(
      (a, b) => stages.indexOf(a.value) - stages.indexOf(b.value),
    ),
    byMilestone: tallies(moves, ({ moved }) => moved).sort(
      (a, b) => b.later - a.later || compareText(a.value, b.value),
    ),
    byRelease: tallies(moves, (move) => move.release).sort((a, b) => compareReleases(a.value, b.value)),
    byModification: tallies(moves, ({ key, modificationId }) => (key === null ? null : (modificationId ?? key)))
      .flatMap((tally) => slipped(tally, moves))
      .sort(
        (a, b) =>
          compareLengths(b.courses[0].total, a.courses[0].total) || b.later - a.later || compareText(a.value, b.value),
      ),
  };
}

/** The modification with the courses of its dates; none where no date is later now than it was. */
function slipped(tally: Tally, moves: readonly DateMove[]): Slipped[] {
  const of = tally.moves.flatMap((at) => (moves[at] ? [{ at, ...moves[at] }] : []));
  const courses = [...groupedBy(of, ({ moved }) => moved)].map(([moved, ones]): Course => ({
    moved,
    total: totalOf(ones.map(({ far }) => far)),
    moves: ones.map(({ at }) => at),
  }));
  const [furthest, ...others] = courses.sort((a, b) => compareLengths(b.total, a.total));
  return furthest === undefined || furthest.total.by <= 0 ? [] : [{ ...tally, courses: [furthest, ...others] }];
}

/** Every move of a date, oldest first; the same move shown by a paper and by the site is one. */
function dateMoves(
  modifications: readonly Modification[],
  statements: readonly Statement[],
  sources: readonly SourceRecord[],
): DateMove[] {
  const byKey = groupedBy(statements, ({ key }) => key);
  const ofModifications = modifications.flatMap(({ key, modificationId, changes }) =>
    changes.flatMap((change) => moveOf(change, { key, modificationId }, byKey.get(key) ?? [])),
  );
  const ofReleases = stepsBetween(papersSpeaking(sources, statements)).flatMap(({ changes }) =>
    changes
      .filter(({ kind }) => kind === 'release-date')
      .flatMap((change) => moveOf(change, { key: null, modificationId: null }, [])),
  );
  const once = groupedBy([...ofModifications, ...ofReleases], ({ key, modificationId, moved, from, to, release }) =>
    JSON.stringify([key, modificationId, moved, from, to, key === null ? release : null]),
  );
  return [...once.values()]
    .flatMap(([first]) => first ?? [])
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.modificationId ?? '', b.modificationId ?? ''));
}

/** The move that a change is; none where it moves no date. */
function moveOf(
  change: DatedChange,
  of: Pick<DateMove, 'key' | 'modificationId'>,
  statements: readonly Statement[],
): DateMove[] {
  const { kind, from, to, since, date, places } = change;
  const moved = kind === 'moved' ? 'release' : kind === 'milestone-moved' ? change.event : kind;
  if (typeof from !== 'string' || typeof to !== 'string' || moved === undefined || !isDateMove(moved, kind)) return [];
  const far = lengthBetween(monthOf(from), monthOf(to));
  if (far.by === 0) return [];
  const cited = new Set(places.map(({ source }) => source));
  const showing = statements.filter((one) => cited.has(one.source) && one.role !== 'joins' && one.role !== 'leaves');
  const before = showing.filter((one) => one.date === since);
  const release = kind === 'moved' ? from : (change.release ?? before[0]?.release ?? null);
  const stage = before.find((one) => one.stage !== null)?.stage ?? null;
  return [
    { ...of, moved, release, stage, from, to, far, since, date, statements: showing.map(({ id }) => id), places },
  ];
}

function isDateMove(moved: DatedChange['kind'] | Moved, kind: DatedChange['kind']): moved is Moved {
  return kind === 'moved' || kind === 'milestone-moved' || kind === 'release-date';
}

/** The moves counted by what `valueOf` gives for each; null is not counted. */
function tallies(moves: readonly DateMove[], valueOf: (move: DateMove) => string | null): Tally[] {
  const counted = moves.flatMap((move, at) => {
    const value = valueOf(move);
    return value === null ? [] : [{ value, at, far: move.far }];
  });
  return [...groupedBy(counted, ({ value }) => value)].map(([value, of]) => {
    const later = of.map(({ far }) => far).filter(({ by }) => by > 0);
    return {
      value,
      later: later.length,
      earlier: of.length - later.length,
      mean: later.length === 0 ? null : meanOf(later),
      longest: later.toSorted(compareLengths).at(-1) ?? null,
      moves: of.map(({ at }) => at),
    };
  });
}
