import { papersOf } from '../../../answers/papers.js';
import { SourcesAsked } from '../../../model/source.js';
import type { SourceRecord } from '../../../model/statement.js';
import { list } from '../list.js';
import { date, link, number, rowsUnder, text, type ColumnOf } from '../table.js';
import { pageCell } from './columns.js';

/** A source with the number of its statements. */
interface Held extends SourceRecord {
  readonly statements: number;
}

/** Every source, newest first. */
export const papers = list({
  says: 'every source, newest first',
  asks: SourcesAsked,
  words: [],
  table: async ({ index, asked: { kind: kinds = [], year: years = [] }, addresses, nameOf }) => {
    const { items } = await papersOf(index, { kinds, years });
    const held = items.map(({ record, statements }): Held => ({ ...record, statements }));
    const columns: ColumnOf<Held>[] = [
      date('Date', (one) => one.date),
      link('Source', ({ name }) => ({ text: name, href: addresses?.print(name, []) ?? null })),
      text('Kind', ({ kind }) => kind),
      text('Format', ({ format }) => format),
      text('Title', ({ title }) => title),
      text('Reference', ({ reference }) => reference),
      text('Author', ({ author }) => author),
      text('Releases', ({ releases }) => releases.map(({ name }) => name).join(', ')),
      number('Statements', ({ statements }) => statements),
      text('Same paper as', ({ sameAs }) => (sameAs === null ? null : nameOf(sameAs))),
      text('Specimen', ({ specimen }) => (specimen ? 'Yes' : null)),
      link('Page', ({ page }) => pageCell(page?.url ?? null)),
      text('Received', ({ receivedAt }) => receivedAt),
      text('Came from', ({ origin }) => origin),
      text('SHA-256', ({ id }) => id),
    ];
    const asked = [...kinds, ...years].join(', ');
    const notes = asked === '' ? [] : [`Asked for: ${asked}`];
    return { name: 'papers', title: 'Sources', notes, columns, rows: rowsUnder(columns, held) };
  },
});
