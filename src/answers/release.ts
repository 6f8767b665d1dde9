import type { Day, ReleaseName } from '../model/ids.js';
import { boardOf } from '../reconcile/board.js';
import type { Board } from '../reconcile/board.js';
import { newestDay } from '../reconcile/releases/release-dates.js';
import { releasesKnown } from '../reconcile/releases/releases-known.js';
import type { HomeIndex } from './home.js';
import { releaseTold } from './named.js';
import { namesOf } from './names.js';
import { perIndex } from './per-index.js';

/** The boards of releases, earliest release first, and the names of the sources they cite. */
export interface BoardsAnswer {
  readonly boards: readonly Board[];
  readonly nameOf: (source: string) => string;
  /** The day up to which a release has passed: the one asked for, or that of the newest source. */
  readonly today: Day;
  /** The last release that papers list; null where none lists any. */
  readonly last: ReleaseName | null;
}

/**
 * The board of the release that `typed` names or, without a name, of every release still to come.
 * @throws UsageError where the words name no release, or one that no paper and no page tells of.
 */
export async function boardsOf(index: HomeIndex, typed: string | undefined, asOf?: Day): Promise<BoardsAnswer> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const known = releasesKnown(statements, sources, asOf);
  const wanted =
    typed === undefined ? known.filter((one) => !one.passed) : [{ release: await releaseTold(index, typed) }];
  return {
    boards: wanted.map(({ release }) => boardOf(release, statements, sources, asOf)),
    nameOf: await namesOf(index),
    today: asOf ?? newestDay(sources),
    last: known.at(-1)?.release ?? null,
  };
}

export type { Board, BoardMove } from '../reconcile/board.js';

/** Every release that papers list, the earliest first, in one line each. */
export const releasesOf = perIndex(async (index: HomeIndex) => {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  return releasesKnown(statements, sources);
});

export type { ReleaseSummary } from '../reconcile/releases/releases-known.js';
export type { Row as BoardRow } from '../reconcile/statements/paper-view.js';
