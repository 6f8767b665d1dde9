import type { ReleaseName } from '../../model/ids.js';
import type { Change, SourceRecord, Statement } from '../../model/statement.js';
import { placesOnce } from '../statements/citing.js';
import { compareReleases } from '../order.js';
import { hasPassed, releaseDateIn } from '../releases/release-dates.js';

/** What became of one modification's places in the releases from one paper to a later one. */
export interface ReleaseMoves {
  /** Releases it left because they have passed. */
  readonly passed: readonly ReleaseName[];
  /** Releases it left for another. */
  readonly moved: readonly { readonly from: ReleaseName; readonly to: ReleaseName }[];
  readonly removed: readonly ReleaseName[];
  readonly added: readonly ReleaseName[];
}

/**
 * Given the rows that two papers have of one modification, tells which releases it left and entered. It moved where it
 * left as many releases as it entered, in their order; a release that has passed is left by time, not for another.
 */
export function releaseMoves(
  rowsA: readonly Statement[],
  rowsB: readonly Statement[],
  a: SourceRecord,
  b: SourceRecord,
): ReleaseMoves {
  const [releasesA, releasesB] = [releasesOf(rowsA), releasesOf(rowsB)];
  const left = releasesA.filter((name) => !releasesB.includes(name));
  const entered = releasesB.filter((name) => !releasesA.includes(name));
  const isPast = (name: ReleaseName) => hasPassed(name, releaseDateIn(b, name) ?? releaseDateIn(a, name), b.date);
  const passed = left.filter(isPast);
  const leftEarly = left.filter((name) => !isPast(name));
  if (leftEarly.length !== entered.length) return { passed, moved: [], removed: leftEarly, added: entered };
  const moved = leftEarly.flatMap((from, at) => {
    const to = entered[at];
    return to === undefined ? [] : [{ from, to }];
  });
  return { passed, moved, removed: [], added: [] };
}

/** The releases that both papers date, differently. */
export function releaseDateChanges(a: SourceRecord, b: SourceRecord): Change[] {
  return a.releases.flatMap((before) => {
    const after = b.releases.find((release) => release.name === before.name);
    if (!before.date || !after?.date || before.date === after.date) return [];
    return [
      {
        kind: 'release-date' as const,
        release: before.name,
        from: before.date,
        to: after.date,
        places: placesOnce([...before.places, ...after.places]),
      },
    ];
  });
}

function releasesOf(rows: readonly Statement[]): ReleaseName[] {
  const names = rows.flatMap((row) => (row.release === null ? [] : [row.release]));
  return [...new Set(names)].sort(compareReleases);
}
