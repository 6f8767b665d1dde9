import type { Place } from '../model/printed.js';

/** Where the views of a home are served, so that what leaves the house can lead back to them. */
export interface Addresses {
  /** The view of a modification, by its id or, where it has none, its key. */
  readonly modification: (id: string) => string;
  readonly release: (name: string) => string;
  /** Where a source is shown with places marked. */
  readonly print: (source: string, places: readonly Place[]) => string;
}
