import type { CitedPlace } from '../../model/finding.js';
import type { SourceId } from '../../model/ids.js';
import type { Place } from '../../model/printed.js';
import type { Statement } from '../../model/statement.js';

/** Each place once, with the source it is in. */
export function cited(places: readonly Place[], source: SourceId): CitedPlace[] {
  return placesOnce(places.map((place) => ({ ...place, source })));
}

/** The places without repetition, in their order. */
export function placesOnce(places: readonly CitedPlace[]): CitedPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** What a modification's page prints at labels of its own. */
export type PageField =
  'modificationId' | 'title' | 'stage' | 'decisionRoute' | 'implementationDate' | 'implementationRelease';

/**
 * Where a statement prints a matter: on a modification's page at its own labels; of anything else, and of a matter that
 * has no label of its own, all places of the statement.
 */
export function placesOf({ page, places, source }: Statement, matter: PageField): readonly CitedPlace[] {
  const own = page?.places[matter];
  return own === undefined ? places : cited(own, source);
}
