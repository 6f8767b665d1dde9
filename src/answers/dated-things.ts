import { keyOf } from '../lib/ids.js';
import type { ModificationKey, ReleaseName } from '../model/ids.js';
import type { SearchQuery } from '../model/search.js';
import type { Modification } from '../model/statement.js';
import { lifeIn, lifeNow, milestoneLives } from '../reconcile/dated-lives.js';
import type { LifeNow, MilestoneLife } from '../reconcile/dated-lives.js';
import { releaseLives } from '../reconcile/releases/release-lives.js';
import type { HomeIndex } from './home.js';
import { namedModification } from './named.js';
import { perIndex } from './per-index.js';
import { searchAnswer } from './search.js';

/** Something dated, once for ever: a release, or a milestone of a modification. */
export type DatedThing =
  | { readonly is: 'release'; readonly release: ReleaseName; readonly now: LifeNow; readonly specimen: boolean }
  | {
      readonly is: 'milestone';
      readonly life: MilestoneLife;
      readonly modification: Modification;
      readonly now: LifeNow;
      /** What else the newest source that dates the event gives it. */
      readonly besides: readonly string[];
      readonly specimen: boolean;
    };

/** What is wanted; what is not said is not asked. */
export interface DatedQuestion {
  /** A modification by any of its ids, as typed. */
  readonly modification?: string | undefined;
  readonly release?: ReleaseName | undefined;
  /** Milestones of what the search finds now. */
  readonly query?: SearchQuery | undefined;
}

const livesIn = perIndex(async (index: HomeIndex) => {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const milestones = milestoneLives(statements, sources).filter(({ key }) => !key.startsWith('page:'));
  return { milestones, releases: releaseLives(sources) };
});

/**
 * Everything dated that was asked for, what is announced no more as well: whoever keeps it in a calendar must hear of
 * that. What only a page without an id tells is left out, since nothing names it for ever. Releases come first.
 * @throws UsageError where nothing is known of the modification.
 */
export async function datedThings(index: HomeIndex, question: DatedQuestion): Promise<DatedThing[]> {
  const [lives, modifications] = await Promise.all([livesIn(index), index.modifications()]);
  const wanted = await keysWanted(index, modifications, question);
  const { release } = question;
  const known = new Map(modifications.map((one) => [one.key, one]));
  const chosen = lives.milestones.filter(({ key }) => wanted === null || wanted.has(key));
  const seen = chosen.flatMap((life) => (release === undefined ? life : (lifeIn(life, release) ?? [])));
  const standing = seen.flatMap((life) => {
    const now = lifeNow(life.words);
    const modification = known.get(life.key);
    return now === null || modification === undefined ? [] : [{ life, now, modification }];
  });
  const milestones = standing.map(({ life, now, modification }): DatedThing => {
    const besides = standing
      .filter((one) => one.life.key === life.key && one.life.event === life.event && one.life !== life)
      .flatMap((one) => (one.now.ended === null ? [one.now.announced.date] : []));
    return { is: 'milestone', life, modification, now, besides, specimen: isSpecimen(life.words) };
  });
  return [...(wanted === null ? releasesOf(lives.releases, release) : []), ...milestones];
}

function releasesOf(lives: ReturnType<typeof releaseLives>, wanted: ReleaseName | undefined): DatedThing[] {
  return lives
    .filter(({ release }) => wanted === undefined || release === wanted)
    .flatMap(({ release, words }): DatedThing[] => {
      const now = lifeNow(words);
      return now === null ? [] : [{ is: 'release', release, now, specimen: isSpecimen(words) }];
    });
}

/** The modifications that a question names or finds; null where it asks for all. */
async function keysWanted(
  index: HomeIndex,
  modifications: readonly Modification[],
  { modification, query }: DatedQuestion,
): Promise<ReadonlySet<ModificationKey> | null> {
  if (modification !== undefined) return new Set([namedModification(modifications, modification).key]);
  if (query === undefined) return null;
  const { hits } = await searchAnswer(index, query);
  return new Set(hits.map(({ key, modificationId }) => (modificationId === null ? key : keyOf(modificationId))));
}

/** Whether specimens alone tell of something. */
function isSpecimen(words: readonly { readonly by: { readonly specimen: boolean } }[]): boolean {
  return words.every(({ by }) => by.specimen);
}
