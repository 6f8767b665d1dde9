import { daysBetween, lastDay } from '../lib/dates.js';
import { newestOf } from '../lib/newest.js';
import type { Day } from '../model/ids.js';
import type { Milestone } from '../model/paper-facts.js';
import type { HomeIndex } from './home.js';
import { perIndex } from './per-index.js';

/** How many days a home may be without news before its own newest day is the one that counts. */
const STALE = 100;

/** The day from which days to go are counted, and whether it is today or the day of the newest source. */
export interface Reckoning {
  readonly day: Day;
  readonly isToday: boolean;
}

const newestDay = perIndex(async (index: HomeIndex): Promise<Day | null> => {
  const sources = await index.sources();
  const days = sources.filter(({ kind }) => kind !== 'document').map(({ date }) => date);
  return days.length === 0 ? null : newestOf(days);
});

/** Today or, in a home that has long had no news, the day its newest source speaks for. */
export async function reckoningOf(index: HomeIndex, now: Date): Promise<Reckoning> {
  const today = now.toISOString().slice(0, 10);
  const newest = await newestDay(index);
  const isToday = newest === null || daysBetween(newest, today) <= STALE;
  return { day: isToday ? today : newest, isToday };
}

/** The first milestone on or after a day; undefined where all have passed. */
export function nextMilestone(milestones: readonly Milestone[], day: Day): Milestone | undefined {
  return milestones
    .filter(({ date }) => lastDay(date) >= day)
    .sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1))[0];
}
