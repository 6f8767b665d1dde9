import * as z from 'zod';
import { worklistOf, type WorkItem } from '../../../answers/worklist.js';
import { keyOf } from '../../../lib/ids.js';
import type { ModificationId } from '../../../model/ids.js';
import { FindingKind, Severity } from '../../../model/finding.js';
import { list, type Asking } from '../list.js';
import { date, link, rowsUnder, text, type ColumnOf } from '../table.js';
import { modificationCell, printColumns } from './columns.js';

/** What a careful reader of all sources would look at twice, with what people noted of it. */
export const findings = list({
  says: 'what a careful reader of all sources would look at twice; --state all: settled ones too',
  asks: z.strictObject({
    kind: z.array(FindingKind).optional(),
    severity: z.array(Severity).optional(),
    /** `open`: nothing was noted yet; `all`: also those that newer sources settled. */
    state: z.enum(['open', 'seen', 'settled', 'all']).default('open'),
  }),
  words: [],
  table: async (asking) => {
    const { kind = [], severity = [], state } = asking.asked;
    const { items } = await worklistOf(asking.home, asking.index, {
      kinds: kind,
      severities: severity,
      settledToo: state === 'all',
      states: state === 'all' ? [] : [state],
    });
    const modifications = await asking.index.modifications();
    const urls = new Map(modifications.map(({ key, url }) => [key, url]));
    const columns = columnsOf(asking, (id) => urls.get(keyOf(id)) ?? null);
    const asked = [...kind, ...severity, ...(state === 'open' ? [] : [state])].join(', ');
    return {
      name: 'findings',
      title: 'Findings',
      notes: asked === '' ? [] : [`Asked for: ${asked}`],
      columns,
      rows: rowsUnder(columns, items),
    };
  },
});

function columnsOf(
  asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>,
  urlOf: (id: ModificationId) => string | null,
): ColumnOf<WorkItem>[] {
  return [
    text('Severity', ({ finding }) => finding.severity),
    text('Kind', ({ finding }) => finding.kind),
    text('Class', ({ finding }) => finding.class),
    text('Certainty', ({ finding }) => finding.certainty),
    link('Modification', ({ finding: { modificationId: id } }) =>
      id === undefined ? null : modificationCell(asking, id, urlOf(id)),
    ),
    text('Release', ({ finding }) => finding.release ?? null),
    text('Finding', ({ finding }) => finding.message),
    date('From', ({ finding }) => finding.from ?? null),
    date('To', ({ finding }) => finding.to ?? null),
    date('Since', ({ finding }) => finding.since),
    date('Last shown', ({ finding }) => finding.date),
    date('Settled on', ({ finding }) => finding.settledBy?.date ?? null),
    text('Noted', ({ state, notes }) => (notes.length === 0 ? null : state)),
    text('Notes', ({ notes }) => notes.flatMap(({ note }) => (note === '' ? [] : [note])).join('; ')),
    ...printColumns<WorkItem>(asking, ({ finding }) => finding.places),
  ];
}
