import { groupedBy } from '../lib/grouped.js';
import { lastDay } from '../lib/dates.js';
import type { Day, ModificationId, PartialDate, ReleaseName } from '../model/ids.js';
import type { Milestone } from '../model/paper-facts.js';
import type { Statement } from '../model/statement.js';
import { hasId, type Row } from '../reconcile/paper-view.js';
import type { HomeIndex } from './home.js';
import { releasesOf } from './release.js';

/** Something dated: a milestone as last announced, or the day of a release. */
export type CalendarItem =
  | { readonly is: 'release'; readonly date: Day; readonly release: ReleaseName; readonly passed: boolean }
  | {
      readonly is: 'milestone';
      readonly date: PartialDate;
      readonly milestone: Milestone;
      readonly modificationId: ModificationId;
      readonly title: string | null;
      readonly statement: Row;
      /** The day has passed and the newest source still announces it: nothing says that it took place. */
      readonly overdue: boolean;
    };

/** A month with what is dated in it, those without a day last. */
export interface CalendarMonth {
  readonly month: string;
  readonly items: readonly CalendarItem[];
}

/** All that was last announced, month by month; what lies before `day` and is still announced is overdue. */
export async function calendarOf(index: HomeIndex, day: Day): Promise<CalendarMonth[]> {
  const [statements, releases] = await Promise.all([index.statements(), releasesOf(index)]);
  const newestDay = statements
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const milestones = lastAnnounced(statements).flatMap((statement) =>
    statement.milestones.map((milestone): CalendarItem => {
      const { modificationId, title } = statement;
      const overdue = lastDay(milestone.date) < day && statement.date === newestDay;
      return { is: 'milestone', date: milestone.date, milestone, modificationId, title, statement, overdue };
    }),
  );
  const dated = releases.flatMap(({ release, date, passed }): CalendarItem[] =>
    date === null ? [] : [{ is: 'release', date, release, passed }],
  );
  const byMonth = groupedBy([...dated, ...milestones].sort(compareItems), ({ date }) => date.slice(0, 7));
  return [...byMonth].map(([month, items]) => ({ month, items })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Of each modification the rows of the newest source that lists it. */
function lastAnnounced(statements: readonly Statement[]): Row[] {
  const listed = statements.filter(hasId).filter(({ role }) => role === 'listed' || role === 'page');
  return [...groupedBy(listed, ({ key }) => key).values()].flatMap((of) => {
    const newest = of
      .map(({ date }) => date)
      .sort()
      .at(-1);
    const rows = of.filter(({ date }) => date === newest);
    const said = new Map(rows.map((row) => [JSON.stringify(row.milestones), row]));
    return [...said.values()];
  });
}

/** By day; in a day releases first; what has only a month comes after the month's days. */
function compareItems(a: CalendarItem, b: CalendarItem): number {
  const [dayA, dayB] = [a, b].map(({ date }) => (date.length === 'YYYY-MM'.length ? `${date}-99` : date));
  if (dayA !== dayB) return (dayA ?? '') < (dayB ?? '') ? -1 : 1;
  return Number(a.is !== 'release') - Number(b.is !== 'release');
}
