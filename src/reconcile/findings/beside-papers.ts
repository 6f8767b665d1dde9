import type { ModificationKey } from '../../model/ids.js';
import type { Statement } from '../../model/statement.js';
import { placesOf, placesOnce } from '../statements/citing.js';
import { newestId } from '../statements/identity.js';
import { hasId, rowsOf, type PaperView, type Row } from '../statements/paper-view.js';
import { isSamePrint } from '../statements/same-print.js';
import type { Raising } from './raising.js';

/** What one statement of the site says otherwise than the row of a paper. */
interface Difference {
  readonly kind: 'title-differs' | 'decision-route-differs';
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

const SHOWN_BY = { 'title-differs': 'title', 'decision-route-differs': 'decisionRoute' } as const;

/**
 * Titles and decision routes that the site gives otherwise than the newest paper before that tells them. A page captured
 * before the paper is history, and is compared with older papers only.
 */
export function raisedBesidePapers(views: readonly PaperView[]): Raising[] {
  const [titled, routed] = [new Map<ModificationKey, Row>(), new Map<ModificationKey, Row>()];
  return views.flatMap((view) => {
    for (const row of rowsOf(view)) {
      if (row.title !== null) titled.set(row.key, row);
      if (row.decisionRoute !== null) routed.set(row.key, row);
    }
    if (view.record.kind === 'paper') return [];
    return view.statements.flatMap((said) => [
      ...raised(view, said, titled.get(said.key), titleDiffers),
      ...raised(view, said, routed.get(said.key), routeDiffers),
    ]);
  });
}

function raised(
  { record }: PaperView,
  said: Statement,
  row: Row | undefined,
  differ: (row: Row, said: Statement) => Difference | null,
): Raising[] {
  const difference = row === undefined ? null : differ(row, said);
  if (row === undefined || difference === null) return [];
  const modificationId = hasId(said) ? said.modificationId : newestId([row]);
  return [
    {
      by: record,
      finding: {
        ...difference,
        ...(modificationId === null ? {} : { modificationId }),
        places: placesOnce([...row.places, ...placesOf(said, SHOWN_BY[difference.kind])]),
      },
    },
  ];
}

function titleDiffers({ modificationId, title: from }: Row, { title: to }: Statement): Difference | null {
  if (from === null || to === null || isSameTitle(from, to)) return null;
  return {
    kind: 'title-differs',
    from,
    to,
    message: `The papers call ${modificationId} “${from}”, the site “${to}”.`,
  };
}

/** Whether two titles are one but for typography, capitals, hyphens between words and the sign for “and”. */
export function isSameTitle(a: string, b: string): boolean {
  return isSamePrint(plain(a), plain(b));
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s*&\s*/g, ' and ')
    .replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, ' ');
}

/**
 * Two routes that are not the same. A paper that says both Self-Governance and the Authority's decision does not differ
 * from a page that says one of them.
 */
function routeDiffers(
  { modificationId, decisionRoute: from }: Row,
  { decisionRoute: to }: Statement,
): Difference | null {
  if (from === null || to === null || from === to) return null;
  if (from === 'conflicting' && to !== 'authority-led') return null;
  const paper = from === 'conflicting' ? 'both Self-Governance and the Authority’s decision' : words(from);
  return {
    kind: 'decision-route-differs',
    from,
    to,
    message: `Decision route of ${modificationId}: the papers say ${paper}, the site ${words(to)}.`,
  };
}

function words(route: NonNullable<Statement['decisionRoute']>): string {
  return route === 'self-governance' ? 'Self-Governance' : route.replace(/^a/, 'A');
}
