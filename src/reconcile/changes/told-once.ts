import { sameAsFarAsPrinted } from '../../lib/dates.js';
import type { DatedChange } from '../../model/statement.js';

/** A change, and who tells it: the papers among themselves, or the site. */
export interface ToldChange {
  readonly by: 'papers' | 'site';
  readonly change: DatedChange;
}

/** What a change brings about: a matter, and where it stands from then on. */
interface Arrival {
  readonly matter: string;
  readonly at: string;
}

/**
 * The changes of one modification, given oldest first, without those that one side tells after the other has told them:
 * the matter stands where the change would bring it, and nothing has moved it since.
 */
export function changesToldOnce(changes: readonly ToldChange[]): DatedChange[] {
  const standing = new Map<string, ToldChange & Arrival>();
  return changes.flatMap((told) => {
    const arrivals = arrivalsOf(told.change);
    const isKnown =
      arrivals.length > 0 && arrivals.every((arrival) => isTold(standing.get(arrival.matter), arrival, told));
    if (isKnown) return [];
    for (const arrival of arrivals) standing.set(arrival.matter, { ...told, ...arrival });
    return [told.change];
  });
}

function isTold(standing: (ToldChange & Arrival) | undefined, { at }: Arrival, { by }: ToldChange): boolean {
  return standing !== undefined && standing.by !== by && sameAsFarAsPrinted(standing.at, at);
}

/** What a change brings about; nothing, of a change that is about words or tells no value. */
function arrivalsOf({ kind, release, event, from, to }: DatedChange): Arrival[] {
  switch (kind) {
    case 'added':
      return [{ matter: `release ${release ?? ''}`, at: 'in' }];
    case 'removed':
    case 'release-passed':
      return [{ matter: `release ${release ?? ''}`, at: 'out' }];
    case 'moved':
      return [
        { matter: `release ${String(from)}`, at: 'out' },
        { matter: `release ${String(to)}`, at: 'in' },
      ];
    case 'converted':
    case 'title':
    case 'dcc-systems-impact':
      return [{ matter: kind, at: String(to) }];
    case 'milestone-moved':
      return [{ matter: `milestone ${event ?? ''}`, at: String(to) }];
    default:
      return [];
  }
}
