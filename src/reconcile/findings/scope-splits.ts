import { groupedBy } from '../../lib/grouped.js';
import type { ReleaseName } from '../../model/ids.js';
import { placesOf, placesOnce } from '../statements/citing.js';
import { compareKeys, compareReleases } from '../order.js';
import { hasId, type PaperView, type Row } from '../statements/paper-view.js';
import type { Raising } from './raising.js';

/**
 * Modifications of which parts come with different releases: one that a paper lists in several, or that came with one
 * and is said to come with another; and lettered parts of one number (MP128A, MP128B) in different releases.
 */
export function raisedByScopeSplits(views: readonly PaperView[]): Raising[] {
  let delivered: Row[] = [];
  return views.flatMap((view) => {
    const rows = view.statements.filter(hasId).filter(({ role, release }) => release !== null && tellsScope(role));
    delivered = [...delivered, ...rows.filter(({ role }) => role === 'delivered')];
    const numbers = groupedBy(rows, numberOf);
    return [...numbers].flatMap(([number, of]) => {
      const came = view.record.kind === 'paper' ? [] : delivered.filter((row) => numberOf(row) === number);
      return splitIn(view, [...came, ...of]);
    });
  });
}

function tellsScope(role: Row['role']): boolean {
  return role !== 'joins' && role !== 'leaves';
}

/** The number of a modification without its part letter. */
function numberOf({ key }: Row): number {
  return Number.parseInt(key, 10);
}

/** The split of one number's rows over releases, if there is one, told of its last part. */
function splitIn({ record }: PaperView, rows: readonly Row[]): Raising[] {
  const releases = releasesOf(rows);
  const [from, to] = [releases[0], releases.at(-1)];
  const parts = [...new Map(rows.map((row) => [row.key, row.modificationId]))].sort(([a], [b]) => compareKeys(a, b));
  const part = parts.at(-1);
  if (from === undefined || to === undefined || from === to || part === undefined) return [];
  const what = parts.map(([, id]) => id).join(' and ');
  return [
    {
      by: record,
      finding: {
        kind: 'scope-split',
        modificationId: part[1],
        release: from,
        from,
        to,
        message: `${what} is split over the SEC Releases of ${releases.join(' and ')}.`,
        places: placesOnce(rows.flatMap((row) => placesOf(row, 'implementationRelease'))),
      },
    },
  ];
}

function releasesOf(rows: readonly Row[]): ReleaseName[] {
  return [...new Set(rows.flatMap(({ release }) => release ?? []))].sort(compareReleases);
}
