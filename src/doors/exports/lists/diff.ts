import * as z from 'zod';
import { changeWords } from '../../../lib/change-words.js';
import { differencesOf } from '../../../answers/differences.js';
import { keyOf } from '../../../lib/ids.js';
import { dateWords, EVENT_WORDS } from '../../../lib/words.js';
import type { Change } from '../../../model/statement.js';
import { list, type Asking } from '../list.js';
import { date, link, rowsUnder, text, type ColumnOf } from '../table.js';
import { modificationCell, pageColumns, printColumns } from './columns.js';

const SourceName = z.string().max(300).optional();

/** What changed from one paper to another. */
export const diff = list({
  says: 'what changed from one paper to another; without names, between the two newest',
  asks: z.strictObject({ from: SourceName, to: SourceName }),
  words: ['from', 'to'],
  table: async (asking) => {
    const [{ from, to, changes }, modifications] = await Promise.all([
      differencesOf(asking.index, asking.asked.from, asking.asked.to),
      asking.index.modifications(),
    ]);
    const known = new Map(modifications.map((one) => [one.key, one]));
    const columns = columnsOf(asking, ({ modificationId }) =>
      modificationId === undefined ? undefined : known.get(keyOf(modificationId)),
    );
    return {
      name: `diff-${from.date}-${to.date}`,
      title: `What changed from ${dateWords(from.date)} to ${dateWords(to.date)}`,
      notes: [`From ${from.name} to ${to.name}`],
      columns,
      rows: rowsUnder(columns, changes),
    };
  },
});

type Known = { readonly title: string | null; readonly url: string | null } | undefined;

function columnsOf(
  asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>,
  knownOf: (change: Change) => Known,
): ColumnOf<Change>[] {
  return [
    link('Modification', (one) => modificationCell(asking, one.modificationId ?? null, knownOf(one)?.url ?? null)),
    text('Title', (one) => knownOf(one)?.title ?? null),
    text('Release', ({ release }) => release ?? null),
    text('Kind', ({ kind }) => kind),
    text('What changed', changeWords),
    text('Event', ({ event }) => (event === undefined ? null : EVENT_WORDS[event])),
    date('From', ({ from }) => valueWord(from)),
    date('To', ({ to }) => valueWord(to)),
    ...pageColumns<Change>(asking, (one) => knownOf(one)?.url ?? null),
    ...printColumns<Change>(asking, ({ places }) => places),
  ];
}

function valueWord(value: Change['from']): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value;
}
