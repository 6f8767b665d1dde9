import * as z from 'zod';
import { alsoAs, historyOf, type NamedStatement } from '../../../answers/history.js';
import { changeWords } from '../../../lib/change-words.js';
import { dateWords, ROUTE_WORDS, SOURCE_WORDS, STAGE_WORDS } from '../../../lib/words.js';
import { Day } from '../../../model/ids.js';
import type { Statement } from '../../../model/statement.js';
import { list, type Asking } from '../list.js';
import { date, link, rowsUnder, text, type ColumnOf } from '../table.js';
import { impactWord, milestoneWords, modificationCell, pageColumns, printColumns } from './columns.js';

const ROLE_WORDS = {
  listed: 'listed',
  joins: 'joins the scope',
  leaves: 'leaves the scope',
  page: 'its own page',
  delivered: 'delivered',
  planned: 'planned',
} as const;

/** What every statement says, whatever list it stands in. */
function statementColumns(asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>): ColumnOf<Statement>[] {
  return [
    date('Date', (one) => one.date),
    link('Modification', ({ modificationId, key, url }) => modificationCell(asking, modificationId ?? key, url)),
    text('Title', ({ title, qualifier }) => (title === null || qualifier === null ? title : `${title} (${qualifier})`)),
    text('Release', ({ release }) => release),
    text('Stage', ({ stage }) => (stage === null ? null : STAGE_WORDS[stage])),
    text('Decision route', ({ decisionRoute: route }) => (route === null ? null : ROUTE_WORDS[route])),
    text('DCC Systems impact', ({ dccSystemsImpact }) => impactWord(dccSystemsImpact)),
    text('Status', ({ statusText }) => statusText),
    text('Milestones', ({ milestones }) => milestoneWords(milestones)),
    text('Kind of source', ({ kind }) => SOURCE_WORDS[kind]),
    text('Said as', ({ role }) => ROLE_WORDS[role]),
    ...pageColumns<Statement>(asking, ({ url }) => url),
    ...printColumns<Statement>(asking, ({ places }) => places),
  ];
}

/** Every statement of every source: the atoms that all else follows from. */
export const statements = list({
  says: 'all that any source says of any modification',
  asks: z.strictObject({}),
  words: [],
  table: async (asking) => {
    const [all, sources] = await Promise.all([asking.index.statements(), asking.index.sources()]);
    const named = all.map((one): NamedStatement => ({
      ...one,
      sourceName: asking.nameOf(one.source),
      alsoAs: alsoAs(sources, one.source),
    }));
    const columns = statementColumns(asking);
    return { name: 'statements', title: 'Statements', notes: [], columns, rows: rowsUnder(columns, named) };
  },
});

/** Everything said of one modification, oldest first, with what changed on the way. */
export const history = list({
  says: 'everything said of one modification, under every id it has borne',
  asks: z.strictObject({ id: z.string('is missing: name a modification').max(300), 'as-of': Day.optional() }),
  words: ['id'],
  table: async (asking) => {
    const asOf = asking.asked['as-of'];
    const {
      statements: said,
      changes,
      key,
      modificationId,
      title,
    } = await historyOf(asking.index, asking.asked.id, asOf);
    const changed = text<Statement>('Changed', (one) =>
      changes
        .filter((change) => change.date === one.date && change.places.some(({ source }) => source === one.source))
        .map(changeWords)
        .join('; '),
    );
    const columns = [...statementColumns(asking), changed];
    return {
      name: `history-${(modificationId ?? key).toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      title: `${modificationId ?? key} ${title ?? ''}`.trim(),
      notes: asOf === undefined ? [] : [`As it was known on ${dateWords(asOf)}`],
      columns,
      rows: rowsUnder(columns, said),
    };
  },
});
