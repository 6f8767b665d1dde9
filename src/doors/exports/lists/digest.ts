import * as z from 'zod';
import { briefingOf, type Briefing, type BriefingLine } from '../../../answers/briefing.js';
import { digestAnswer } from '../../../answers/digest.js';
import { ModificationId } from '../../../model/ids.js';
import { list, type Asking } from '../list.js';
import { link, rowsUnder, text, type ColumnOf, type Table } from '../table.js';
import { modificationCell } from './columns.js';

/** The briefing, each section under its heading. */
export const digest = list({
  says: 'the briefing: what happened since a day or a paper, and what comes',
  asks: z.strictObject({ since: z.string().max(300).optional() }),
  words: [],
  table: async (asking) => {
    const { index, nameOf, asked } = asking;
    const briefing = briefingOf(await digestAnswer(index, asked.since), nameOf, index.specimens);
    const modifications = await index.modifications();
    const urls = new Map(modifications.flatMap(({ ids, url }) => ids.map((id) => [id as string, url])));
    return digestTable(asking, briefing, (id) => urls.get(id) ?? null);
  },
});

/** A briefing as a table; `urlOf` gives the page of a modification on the site. */
export function digestTable(
  asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>,
  { title, sources, sections }: Briefing,
  urlOf: (id: string) => string | null,
): Table {
  const columns: ColumnOf<BriefingLine & { readonly section: string }>[] = [
    text('Section', ({ section }) => section),
    link('Modification', ({ subject }) =>
      ModificationId.safeParse(subject).success
        ? modificationCell(asking, subject, urlOf(subject))
        : { text: subject, href: null },
    ),
    text('What', ({ says }) => says),
    text('Source', ({ source }) => source),
  ];
  const lines = sections.flatMap(({ heading, lines: of }) => of.map((line) => ({ section: heading, ...line })));
  return {
    name: 'digest',
    title,
    notes: [sources],
    columns,
    rows: rowsUnder(columns, lines),
    groupedBy: 0,
  };
}
