import { lastDay } from '../lib/dates.js';
import { groupedBy } from '../lib/grouped.js';
import type { CitedPlace } from '../model/finding.js';
import type { Day, ModificationId, ModificationKey, PartialDate, ReleaseName } from '../model/ids.js';
import type { Milestone } from '../model/paper-facts.js';
import type { Statement } from '../model/statement.js';
import { hasEnded, tellsProgress } from '../reconcile/releases/release-plans.js';
import { datedThings, type DatedThing } from './dated-things.js';
import type { HomeIndex } from './home.js';

/** Something dated, as last announced: a milestone of a modification, or the day of a release, and where it is printed. */
export type CalendarItem =
  | {
      readonly is: 'release';
      /** The day; or the month, where no source prints a day. */
      readonly date: PartialDate;
      readonly release: ReleaseName;
      readonly passed: boolean;
      readonly places: readonly CitedPlace[];
    }
  | {
      readonly is: 'milestone';
      readonly date: PartialDate;
      readonly milestone: Milestone;
      readonly modificationId: ModificationId;
      readonly title: string | null;
      /** The newest statement that gives the date. */
      readonly statement: Statement;
      /** The releases in which it is said. */
      readonly releases: readonly ReleaseName[];
      readonly places: readonly CitedPlace[];
      /** The day has passed, the newest source to speak of it still announces it, and none has the modification further on. */
      readonly overdue: boolean;
    };

/** A month with what is dated in it, those without a day last. */
export interface CalendarMonth {
  readonly month: string;
  readonly items: readonly CalendarItem[];
}

/**
 * All that was last announced, month by month; what lies before `day` and is still announced is overdue. What a newer
 * source announces no more is left out, but where its day had passed by then.
 */
export async function calendarOf(index: HomeIndex, day: Day): Promise<CalendarMonth[]> {
  const [things, statements] = await Promise.all([datedThings(index, {}), index.statements()]);
  const progress = groupedBy(statements.filter(tellsProgress), ({ key }) => key);
  const items = things.filter(({ now }) => now.ended === null).flatMap((thing) => itemOf(thing, day, progress) ?? []);
  const byMonth = groupedBy(items.sort(compareItems), ({ date }) => date.slice(0, 7));
  return [...byMonth].map(([month, of]) => ({ month, items: of })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Whether a source says that a modification has come to its end, or a newer one has it at another stage by now. */
function hasMovedOn(progress: readonly Statement[], { stage, date }: Statement): boolean {
  return progress.some((one) => one.date >= date && (hasEnded(one) || (one.date > date && one.stage !== stage)));
}

function itemOf(
  thing: DatedThing,
  day: Day,
  progress: ReadonlyMap<ModificationKey, readonly Statement[]>,
): CalendarItem | null {
  const { date, conditional, asPrinted, statements, releases, places } = thing.now.announced;
  const passed = lastDay(date) < day;
  if (thing.is === 'release') return { is: 'release', date, release: thing.release, passed, places };
  const { modificationId, title } = thing.modification;
  const [statement] = statements;
  if (statement === undefined || modificationId === null) return null;
  const milestone = { event: thing.life.event, date, asPrinted, ...(conditional && { conditional }) };
  const isAnnounced = thing.life.words.at(-1)?.says === 'announced';
  const overdue = passed && isAnnounced && !hasMovedOn(progress.get(thing.life.key) ?? [], statement);
  return { is: 'milestone', date, milestone, modificationId, title, statement, releases, places, overdue };
}

/** By day; in a day releases first; what has only a month comes after the month's days. */
function compareItems(a: CalendarItem, b: CalendarItem): number {
  const [dayA, dayB] = [a, b].map(({ date }) => (date.length === 'YYYY-MM'.length ? `${date}-99` : date));
  if (dayA !== dayB) return (dayA ?? '') < (dayB ?? '') ? -1 : 1;
  return Number(a.is !== 'release') - Number(b.is !== 'release');
}
