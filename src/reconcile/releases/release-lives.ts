import { groupedBy } from '../../lib/grouped.js';
import type { ReleaseName } from '../../model/ids.js';
import type { SourceRecord } from '../../model/statement.js';
import type { Announced, Word } from '../dated-lives.js';
import { compareReleases, compareSources } from '../order.js';
import { releaseMonth } from './release-dates.js';

/** A release through all sources that tell of it: the day each prints or, where it prints none, the month it is named after. */
export interface ReleaseLife {
  readonly release: ReleaseName;
  /** Oldest first; at least one. */
  readonly words: readonly Word[];
}

/** The lives of all releases, the earliest first. */
export function releaseLives(sources: readonly SourceRecord[]): ReleaseLife[] {
  const told = sources
    .filter(({ sameAs }) => sameAs === null)
    .sort(compareSources)
    .flatMap((by) => by.releases.map((release) => ({ by, release })));
  return [...groupedBy(told, ({ release }) => release.name)]
    .sort(([a], [b]) => compareReleases(a, b))
    .map(([name, of]) => {
      const dated = of.filter(({ release }) => release.date !== null);
      const words = (dated.length > 0 ? dated : of).map(({ by, release }): Announced => ({
        says: 'announced',
        date: release.date ?? releaseMonth(name),
        conditional: false,
        asPrinted: '',
        releases: [name],
        by,
        statements: [],
        places: release.places,
      }));
      return { release: name, words };
    });
}
