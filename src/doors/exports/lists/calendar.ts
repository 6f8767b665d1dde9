import * as z from 'zod';
import { calendarOf, type CalendarItem } from '../../../answers/calendar.js';
import { reckoningOf } from '../../../answers/reckoning.js';
import { dateWords, EVENT_WORDS } from '../../../lib/words.js';
import type { HomeIndex } from '../../../answers/home.js';
import type { CitedPlace } from '../../../model/finding.js';
import { Day, type ReleaseName } from '../../../model/ids.js';
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
    const [months, places] = await Promise.all([calendarOf(asking.index, day), placesOfReleases(asking.index)]);
    const items = months.flatMap((month) =>
      month.items.map((item): Placed => ({
        ...item,
        places: item.is === 'milestone' ? item.statement.places : (places.get(item.release) ?? []),
      })),
    );
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

/** Something dated, with the places that print it. */
type Placed = CalendarItem & { readonly places: readonly CitedPlace[] };
type Milestone = Extract<Placed, { is: 'milestone' }>;

/** Where the newest paper that dates each release does so. */
async function placesOfReleases(index: HomeIndex): Promise<Map<ReleaseName, readonly CitedPlace[]>> {
  const sources = await index.sources();
  return new Map(
    sources
      .filter(({ kind, sameAs }) => kind === 'paper' && sameAs === null)
      .flatMap(({ releases }) => releases.filter((one) => one.date !== null))
      .map(({ name, places }) => [name, places]),
  );
}

function columnsOf(asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>): ColumnOf<Placed>[] {
  const of = <T>(cell: (item: Milestone) => T) => {
    return (item: Placed) => (item.is === 'milestone' ? cell(item) : null);
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
    text('Release', (item) => (item.is === 'release' ? item.release : item.statement.release)),
    text('Conditional', (item) => (item.is === 'milestone' && item.milestone.conditional ? 'Yes' : null)),
    text('Overdue', (item) => (item.is === 'milestone' && item.overdue ? 'Yes' : null)),
    text(
      'As printed',
      of(({ milestone }) => milestone.asPrinted),
    ),
    ...pageColumns<Placed>(asking, (item) => (item.is === 'milestone' ? item.statement.url : null)),
    ...printColumns<Placed>(asking, ({ places }) => places),
  ];
}
