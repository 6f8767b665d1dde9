import * as z from 'zod';
import { namedRelease } from '../../../answers/named.js';
import { monthOf, slippageAnswer, type DateMove } from '../../../answers/slippage.js';
import { monthsBetween } from '../../../lib/dates.js';
import { MOVED_WORDS, STAGE_WORDS } from '../../../lib/words.js';
import { Day, type ModificationKey } from '../../../model/ids.js';
import type { Modification } from '../../../model/statement.js';
import { Stage } from '../../../model/words.js';
import { list, type Asking } from '../list.js';
import { date, link, number, rowsUnder, text, type ColumnOf } from '../table.js';
import { modificationCell, pageColumns, printColumns } from './columns.js';

/** Every date that moved, oldest first. */
export const slippage = list({
  says: 'every date that moved, and how far',
  asks: z.strictObject({
    release: z.string().transform(namedRelease).optional(),
    stage: Stage.optional(),
    since: Day.optional(),
  }),
  words: [],
  table: async (asking) => {
    const [{ moves }, modifications] = await Promise.all([
      slippageAnswer(asking.index, asking.asked),
      asking.index.modifications(),
    ]);
    const columns = columnsOf(asking, new Map(modifications.map((one) => [one.key, one])));
    const asked = Object.values(asking.asked).filter((value) => value !== undefined);
    return {
      name: 'slippage',
      title: 'Dates that moved',
      notes: asked.length === 0 ? [] : [`Asked for: ${asked.join(', ')}`],
      columns,
      rows: rowsUnder(columns, moves),
    };
  },
});

function columnsOf(
  asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>,
  known: ReadonlyMap<ModificationKey, Modification>,
): ColumnOf<DateMove>[] {
  const of = ({ key }: DateMove) => (key === null ? undefined : known.get(key));
  return [
    link('Modification', (move) => modificationCell(asking, move.modificationId ?? move.key, of(move)?.url ?? null)),
    text('Title', (move) => of(move)?.title ?? null),
    text('What moved', ({ moved }) => MOVED_WORDS[moved]),
    text('Release', ({ release }) => release),
    text('Stage', ({ stage }) => (stage === null ? null : STAGE_WORDS[stage])),
    date('From', ({ from }) => from),
    date('To', ({ to }) => to),
    number('Months later', ({ from, to }) => monthsBetween(monthOf(from), monthOf(to))),
    // Where a month is all that is printed, a count of days would be more than is known.
    number('Days later', ({ far }) => (far.unit === 'days' ? far.by : null)),
    date('Said before', ({ since }) => since),
    date('Shown', (move) => move.date),
    ...pageColumns<DateMove>(asking, (move) => of(move)?.url ?? null),
    ...printColumns<DateMove>(asking, ({ places }) => places),
  ];
}
