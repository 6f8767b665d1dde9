import { lengthBetween } from '../../lib/lengths.js';
import { dateWords, shiftWords } from '../../lib/words.js';
import { placesOnce } from '../statements/citing.js';
import { newestId } from '../statements/identity.js';
import type { PaperView } from '../statements/paper-view.js';
import { releaseMovesIn, type ReleaseMove } from '../releases/release-moves.js';
import { citing, isLater, monthOf, type When } from '../releases/release-plans.js';
import type { Raising } from './raising.js';

/**
 * Modifications to which a later source gives another release or date, and by how long that is later or earlier. What a
 * page said before any paper spoke is history, which a paper does not contradict.
 */
export function raisedByReleaseMoves(views: readonly PaperView[]): Raising[] {
  return releaseMovesIn(views)
    .filter(({ before, after }) => before.by.kind === 'paper' || after.by.kind !== 'paper')
    .map(raisingOf);
}

function raisingOf({ before, after, from, to }: ReleaseMove): Raising {
  const id = newestId(after.statements) ?? newestId(before.statements);
  const slipped = isLater(to, from);
  const far = shiftWords(lengthBetween(monthOf(from), monthOf(to)));
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
  return /^\d/.test(when) ? dateWords(when) : `the ${when} SEC Release`;
}
