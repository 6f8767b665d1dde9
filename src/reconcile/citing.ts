import type { CitedPlace } from '../model/finding.js';
import type { SourceId } from '../model/ids.js';
import type { Place } from '../model/printed.js';

/** Each place once, with the source it is in. */
export function cited(places: readonly Place[], source: SourceId): CitedPlace[] {
  return placesOnce(places.map((place) => ({ ...place, source })));
}

/** The places without repetition, in their order. */
export function placesOnce(places: readonly CitedPlace[]): CitedPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
