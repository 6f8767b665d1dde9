import { daysBetween } from '../lib/dates.js';
import { groupedBy } from '../lib/grouped.js';
import type { CitedPlace } from '../model/finding.js';
import type { Day, ModificationId, ModificationKey, ReleaseName } from '../model/ids.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../model/statement.js';
import { Stage, type MilestoneEvent } from '../model/words.js';
import { compareReleases, compareText } from './order.js';
import { papersSpeaking } from './paper-view.js';
import { monthOf } from './release-plans.js';
import { stepsBetween } from './steps.js';

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
  /** Negative where it moved to an earlier day; a month counts as its last day. */
  readonly days: number;
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
  /** Of the moves to a later day; 0 where there is none. */
  readonly meanDays: number;
  readonly longestDays: number;
  /** The moves counted, by their places in `moves`. */
  readonly moves: readonly number[];
}

/** All moves of dates, and what they come to; each tally says which moves it counts. */
export interface Slippage {
  /** Oldest first. */
  readonly moves: readonly DateMove[];
  readonly byStage: readonly Tally[];
  readonly byMilestone: readonly Tally[];
  readonly byRelease: readonly Tally[];
  /** The modifications that slipped furthest, all their moves to later days added up; the furthest first. */
  readonly byModification: readonly (Tally & { readonly totalDays: number })[];
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
  const byKey = tallies(moves, ({ key, modificationId }) => (key === null ? null : (modificationId ?? key)));
  const totals = byKey.map((tally) => ({ ...tally, totalDays: sum(tally.moves.map((at) => moves[at]?.days ?? 0)) }));
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
    byModification: totals
      .filter(({ totalDays }) => totalDays > 0)
      .sort((a, b) => b.totalDays - a.totalDays || b.later - a.later || compareText(a.value, b.value)),
  };
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
  const days = daysBetween(monthOf(from), monthOf(to));
  if (days === 0) return [];
  const cited = new Set(places.map(({ source }) => source));
  const showing = statements.filter((one) => cited.has(one.source) && one.role !== 'joins' && one.role !== 'leaves');
  const before = showing.filter((one) => one.date === since);
  const release = kind === 'moved' ? from : (change.release ?? before[0]?.release ?? null);
  const stage = before.find((one) => one.stage !== null)?.stage ?? null;
  return [
    { ...of, moved, release, stage, from, to, days, since, date, statements: showing.map(({ id }) => id), places },
  ];
}

function isDateMove(moved: DatedChange['kind'] | Moved, kind: DatedChange['kind']): moved is Moved {
  return kind === 'moved' || kind === 'milestone-moved' || kind === 'release-date';
}

/** The moves counted by what `valueOf` gives for each; null is not counted. */
function tallies(moves: readonly DateMove[], valueOf: (move: DateMove) => string | null): Tally[] {
  const counted = moves.flatMap((move, at) => {
    const value = valueOf(move);
    return value === null ? [] : [{ value, at, days: move.days }];
  });
  return [...groupedBy(counted, ({ value }) => value)].map(([value, of]) => {
    const later = of.filter(({ days }) => days > 0).map(({ days }) => days);
    return {
      value,
      later: later.length,
      earlier: of.length - later.length,
      meanDays: later.length === 0 ? 0 : Math.round(sum(later) / later.length),
      longestDays: Math.max(0, ...later),
      moves: of.map(({ at }) => at),
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
