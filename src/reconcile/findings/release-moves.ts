import { monthsBetween } from '../../lib/dates.js';
import { placesOnce } from '../citing.js';
import { newestId } from '../identity.js';
import type { PaperView } from '../paper-view.js';
import { releaseMovesIn, type ReleaseMove } from '../release-moves.js';
import { citing, isLater, monthOf, type When } from '../release-plans.js';
import type { Raising } from './raising.js';

/** Modifications to which a later source gives another release or date, and by how long that is later or earlier. */
export function raisedByReleaseMoves(views: readonly PaperView[]): Raising[] {
  return releaseMovesIn(views).map(raisingOf);
}

function raisingOf({ before, after, from, to }: ReleaseMove): Raising {
  const id = newestId(after.statements) ?? newestId(before.statements);
  const slipped = isLater(to, from);
  const months = Math.abs(monthsBetween(monthOf(from), monthOf(to)));
  const far = `${months} ${months === 1 ? 'month' : 'months'} ${slipped ? 'later' : 'earlier'}`;
  return {
    by: after.by,
    finding: {
      kind: slipped ? 'release-slipped' : 'release-advanced',
      ...(id === null ? {} : { modificationId: id }),
      from,
      to,
      message: `${id ?? after.key} ${slipped ? 'slipped' : 'was brought forward'} from ${words(from)} to ${words(to)}, ${far}.`,
      places: placesOnce([...citing(before, from), ...citing(after, to)]),
    },
  };
}

function words(when: When): string {
  return /^\d/.test(when) ? when : `the ${when} SEC Release`;
}
