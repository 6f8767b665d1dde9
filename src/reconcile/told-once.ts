import { sameAsFarAsPrinted } from '../lib/dates.js';
import type { DatedChange } from '../model/statement.js';

/** A change, and who tells it: the papers among themselves, or the site. */
export interface Telling {
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
export function toldOnce(tellings: readonly Telling[]): DatedChange[] {
  const standing = new Map<string, Telling & Arrival>();
  return tellings.flatMap((telling) => {
    const arrivals = arrivalsOf(telling.change);
    const isKnown =
      arrivals.length > 0 && arrivals.every((arrival) => isTold(standing.get(arrival.matter), arrival, telling));
    if (isKnown) return [];
    for (const arrival of arrivals) standing.set(arrival.matter, { ...telling, ...arrival });
    return [telling.change];
  });
}

function isTold(standing: (Telling & Arrival) | undefined, { at }: Arrival, { by }: Telling): boolean {
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
