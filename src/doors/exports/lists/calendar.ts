import * as z from 'zod';
import { calendarOf, type CalendarItem } from '../../../answers/calendar.js';
import { reckoningOf } from '../../../answers/reckoning.js';
import { dateWords, EVENT_WORDS } from '../../../lib/words.js';
import { Day } from '../../../model/ids.js';
import { list, type Asking } from '../list.js';
import { date, link, rowsUnder, text, type ColumnOf } from '../table.js';
import { modificationCell, pageColumns, printColumns } from './columns.js';

/** What is announced, by day: releases, and milestones as last announced. */
export const calendar = list({
  says: 'releases, and milestones as last announced, by day',
  asks: z.strictObject({ 'as-of': Day.optional() }),
  words: [],
  table: async (asking) => {
    const day = asking.asked['as-of'] ?? (await reckoningOf(asking.index, asking.now)).day;
    const items = (await calendarOf(asking.index, day)).flatMap((month) => month.items);
    const columns = columnsOf(asking);
    return {
      name: 'calendar',
      title: 'Calendar',
      notes: [`Seen from ${dateWords(day)}`],
      columns,
      rows: rowsUnder(columns, items),
    };
  },
});

type MilestoneItem = Extract<CalendarItem, { is: 'milestone' }>;

function columnsOf(asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>): ColumnOf<CalendarItem>[] {
  const of = <T>(cell: (item: MilestoneItem) => T) => {
    return (item: CalendarItem) => (item.is === 'milestone' ? cell(item) : null);
  };
  return [
    date('Date', (item) => item.date),
    text('What', (item) => (item.is === 'release' ? `${item.release} SEC Release` : EVENT_WORDS[item.milestone.event])),
    link(
      'Modification',
      of(({ modificationId, statement }) => modificationCell(asking, modificationId, statement.url)),
    ),
    text(
      'Title',
      of(({ title }) => title),
    ),
    text('Release', (item) => (item.is === 'release' ? item.release : item.releases.join('; '))),
    text('Conditional', (item) => (item.is === 'milestone' && item.milestone.conditional ? 'Yes' : null)),
    text('Overdue', (item) => (item.is === 'milestone' && item.overdue ? 'Yes' : null)),
    text(
      'As printed',
      of(({ milestone }) => milestone.asPrinted),
    ),
    ...pageColumns<CalendarItem>(asking, (item) => (item.is === 'milestone' ? item.statement.url : null)),
    ...printColumns<CalendarItem>(asking, ({ places }) => places),
  ];
}
