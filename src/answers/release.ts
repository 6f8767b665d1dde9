import { distance } from 'fastest-levenshtein';
import { UsageError } from '../lib/errors.js';
import type { Day } from '../model/ids.js';
import type { SourceRecord } from '../model/statement.js';
import { boardOf } from '../reconcile/board.js';
import type { Board } from '../reconcile/board.js';
import { releasesKnown } from '../reconcile/releases-known.js';
import type { HomeIndex } from './home.js';
import { namedRelease } from './named.js';
import { perIndex } from './per-index.js';

/** The boards of releases, earliest release first, and the names of the sources they cite. */
export interface BoardsAnswer {
  readonly boards: readonly Board[];
  readonly nameOf: (source: string) => string;
}

/**
 * The board of the release that `typed` names or, without a name, of every release still to come.
 * @throws UsageError where the words name no release, or one that no paper and no page tells of.
 */
export async function boardsOf(index: HomeIndex, typed: string | undefined, asOf?: Day): Promise<BoardsAnswer> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const known = releasesKnown(statements, sources, asOf);
  const wanted = typed === undefined ? known.filter((one) => !one.passed) : [knownRelease(typed, known, sources)];
  return {
    boards: wanted.map(({ release }) => boardOf(release, statements, sources, asOf)),
    nameOf: (source) => sources.find((one) => one.id === source)?.name ?? source.slice(0, 12),
  };
}

function knownRelease(
  typed: string,
  known: ReturnType<typeof releasesKnown>,
  sources: readonly SourceRecord[],
): { release: Board['release'] } {
  const release = namedRelease(typed);
  if (sources.some((one) => one.releases.some(({ name }) => name === release))) return { release };
  const near = known.toSorted((a, b) => distance(a.release, release) - distance(b.release, release)).slice(0, 2);
  const offer = near.length === 0 ? '' : `; did you mean ${near.map((one) => one.release).join(' or ')}?`;
  throw new UsageError(`no paper lists a ${release} SEC Release${offer}`);
}

export type { Board, BoardMove } from '../reconcile/board.js';

/** Every release that papers list, the earliest first, in one line each. */
export const releasesOf = perIndex(async (index: HomeIndex) => {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  return releasesKnown(statements, sources);
});

export type { ReleaseSummary } from '../reconcile/releases-known.js';
export type { Row as BoardRow } from '../reconcile/paper-view.js';
