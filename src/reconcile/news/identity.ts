import { createHash } from 'node:crypto';
import type { NewsId } from '../../model/news.js';
import type { Draft } from './draft.js';
import { stateOf, type Told } from './told-once.js';

/**
 * The ids of news given in order: one for each, and those under which it is told again. An id is made of the matter, its
 * new state, and how often that state had come before. What it was before is left out, as an older paper that is taken in
 * later may tell it otherwise.
 */
export function idsOf(told: readonly Told[]): { id: NewsId; alsoKnownAs: NewsId[] }[] {
  const counts = new Map<string, number>();
  return told.map(({ first, again }) => {
    const matters = [...new Set([first, ...again].sort(namingReleasesFirst).map(matterOf))];
    const [id = '', ...alsoKnownAs] = matters.map((matter) => {
      const times = (counts.get(matter) ?? 0) + 1;
      counts.set(matter, times);
      return hashOf(matter, times);
    });
    return { id, alsoKnownAs };
  });
}

function matterOf(draft: Draft): string {
  const { kind, key, release, event, finding } = draft;
  return JSON.stringify([kind, key, release ?? null, event ?? null, finding?.kind ?? null, stateOf(draft)]);
}

function namingReleasesFirst(a: Draft, b: Draft): number {
  return Number(a.release === undefined) - Number(b.release === undefined);
}

function hashOf(matter: string, times: number): NewsId {
  return createHash('sha256').update(`${matter} ${times}`).digest('hex').slice(0, 16);
}
