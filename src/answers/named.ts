import { nearest, offer, OFFERED } from '../lib/did-you-mean.js';
import { UsageError } from '../lib/errors.js';
import { keyTyped } from '../lib/ids.js';
import { typedRelease } from '../lib/typed-release.js';
import { ReleaseName } from '../model/ids.js';
import type { Modification, SourceRecord } from '../model/statement.js';
import { compareReleases } from '../reconcile/order.js';
import type { HomeIndex } from './home.js';

/**
 * The modification a person means by an id as they type it: `MP78`, `mp-078`, `DP173` for what is now MP173; or by the
 * name of its page, where nothing gives it an id.
 * @throws UsageError with the ids that are close, where none is meant.
 */
export function namedModification(modifications: readonly Modification[], typed: string): Modification {
  const key = keyTyped(typed);
  const page = `page:${typed.trim().replace(/^page:/, '')}`;
  const found = modifications.find((one) => one.key === key || one.key === page);
  if (found !== undefined) return found;
  const near = nearest(
    typed.toUpperCase(),
    modifications.map((one) => one.modificationId ?? one.key),
  );
  throw new UsageError(`nothing is known of a modification ${typed.trim()}${offer(near)}`);
}

/** The name of the release that typed words mean; the words as they are, where they give no month and year. */
export function releaseInFull(typed: string): string {
  const { month, year } = typedRelease(typed);
  return month === null || year === null ? typed : `${month} ${year}`;
}

/**
 * The release a person means by its month and year, as they type it: `November 2021`, `nov21`, `Nov-21`, `2021-11`.
 * @throws UsageError where the words are no month and year.
 */
export function namedRelease(typed: string): ReleaseName {
  const name = ReleaseName.safeParse(releaseInFull(typed));
  if (name.success) return name.data;
  throw new UsageError(`“${typed.trim()}” names no SEC Release: give its month and year, as November 2021`);
}

/**
 * The release a person names, where they name one.
 * @throws UsageError where the words are no month and year.
 */
export function releaseAsked(typed: string | undefined): ReleaseName | undefined {
  return typed === undefined ? undefined : namedRelease(typed);
}

/**
 * The release a person means, as they type it: `November 2021`, `nov21`, `Nov-21`, `2021-11`, `November 2021 SEC
 * Release`; a month or a year alone, where only one release known has it. `known` is asked only where it must be.
 * @throws UsageError where no release is meant, or any of several, with those that are close.
 */
export async function releaseAmong(typed: string, known: () => Promise<readonly ReleaseName[]>): Promise<ReleaseName> {
  const meant = typedRelease(typed);
  if (meant.month !== null && meant.year !== null) return ReleaseName.parse(`${meant.month} ${meant.year}`);
  const names = await known();
  const fitting = names.filter((name) => {
    const [month, year] = name.split(' ');
    return (meant.month ?? month) === month && (meant.year ?? year) === year;
  });
  const isPartial = meant.month !== null || meant.year !== null;
  if (isPartial && fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  const near = isPartial ? fitting : nearest(typed.trim(), names);
  const hint = near.length > 0 ? offer(near) : ': give its month and year, as November 2021';
  throw new UsageError(
    `“${typed.trim()}” ${isPartial && near.length > 1 ? 'may be any of several releases' : 'names no SEC Release'}${hint}`,
  );
}

/**
 * The same, of releases that some source tells of.
 * @throws UsageError where none is meant, or one of which no source tells, with those that are close.
 */
export async function releaseTold(index: HomeIndex, typed: string): Promise<ReleaseName> {
  const known = await releasesTold(index);
  const release = await releaseAmong(typed, () => Promise.resolve(known));
  if (known.includes(release)) return release;
  throw new UsageError(
    `no paper and no page tells of a ${release} SEC Release${offer(nearestReleases(release, known))}`,
  );
}

/** The releases that sources date or that statements name, the earliest first. */
export async function releasesTold(index: HomeIndex): Promise<ReleaseName[]> {
  const [sources, statements] = await Promise.all([index.sources(), index.statements()]);
  const dated = sources.flatMap(({ releases }) => releases.map(({ name }) => name));
  const named = statements.flatMap(({ release }) => release ?? []);
  return [...new Set([...dated, ...named])].sort(compareReleases);
}

/** The releases of the same month, and those that come just before and just after one that nothing tells of. */
function nearestReleases(release: ReleaseName, known: readonly ReleaseName[]): ReleaseName[] {
  const before = known.findLast((name) => compareReleases(name, release) < 0);
  const after = known.find((name) => compareReleases(name, release) > 0);
  const ofMonth = known.filter((name) => name.split(' ')[0] === release.split(' ')[0]);
  return [...new Set([...ofMonth, before, after])].filter((name) => name !== undefined).slice(0, OFFERED);
}

/**
 * The source a person means by a name, the beginning of a checksum, or the day it speaks for.
 * @throws UsageError where none or more than one is meant, with their names.
 */
export function namedSource(sources: readonly SourceRecord[], typed: string): SourceRecord {
  const exact = sources.filter((one) => one.name === typed || one.id === typed);
  const loose = sources.filter(
    (one) => one.date === typed || one.name.includes(typed) || (typed.length >= 6 && one.id.startsWith(typed)),
  );
  const meant = preferSpeaking(exact.length > 0 ? exact : loose);
  const [only, ...others] = meant;
  if (only === undefined) {
    throw new UsageError(
      `no paper held is called ${typed}${offer(
        nearest(
          typed,
          sources.map((one) => one.name),
        ),
      )}`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(`${typed} may mean ${meant.map((one) => one.name).join(' or ')}: give the whole name`);
  }
  return only;
}

/** Of the forms of one paper, the one that speaks for it. */
function preferSpeaking(sources: readonly SourceRecord[]): readonly SourceRecord[] {
  const speaking = sources.filter((one) => one.sameAs === null);
  return speaking.length > 0 ? speaking : sources;
}
