import { skeletonOf } from '../../lib/recognition.js';
import { placesOnce } from '../statements/citing.js';
import type { Draft } from './draft.js';
import type { Sources } from './sources.js';

/** News as first told, and whatever told the same again before it changed anew. */
export interface Told {
  readonly first: Draft;
  readonly again: readonly Draft[];
}

/**
 * Given news in order, returns each once: papers are compared with papers and captures of a page with what stood before,
 * so that the site and a paper may each tell one change; whichever speaks later tells nothing new.
 */
export function toldOnce(drafts: readonly Draft[], sources: Sources): Told[] {
  const told: { first: Draft; again: Draft[] }[] = [];
  const last = new Map<string, (typeof told)[number]>();
  for (const draft of drafts) {
    const slot = slotOf(draft);
    const before = slot === null ? undefined : last.get(slot);
    if (before !== undefined && isRepeated(before.first, draft, sources)) {
      before.again.push(draft);
      continue;
    }
    const now = { first: draft, again: [] };
    told.push(now);
    if (slot !== null) last.set(slot, now);
  }
  return told.map(({ first, again }) => ({
    first: { ...first, places: placesOnce([first, ...again].flatMap(({ places }) => places)) },
    again,
  }));
}

/** The matter of which news tells the new state; null where it is no state of a modification. */
function slotOf({ kind, key, event, release }: Draft): string | null {
  if (key === null) return null;
  if (kind === 'added' || kind === 'removed' || kind === 'release-passed') return `${key} in ${release ?? ''}`;
  const isState = ['moved', 'converted', 'stage', 'dcc-systems-impact', 'decision-route', 'milestone-moved', 'title'];
  return isState.includes(kind) ? `${key} ${kind} ${event ?? ''}` : null;
}

function isRepeated(before: Draft, draft: Draft, sources: Sources): boolean {
  const elsewhere = before.release !== undefined && draft.release !== undefined && before.release !== draft.release;
  const isOtherRoute = sources.isPaper(before.source) !== sources.isPaper(draft.source);
  return isOtherRoute && !elsewhere && before.kind === draft.kind && stateOf(before) === stateOf(draft);
}

/** The new state, however it was read. */
export function stateOf({ kind, to, from, finding, words }: Draft): string {
  const state = to ?? (kind.startsWith('finding') ? from : undefined);
  if (typeof state !== 'string') return finding === undefined ? String(state) : skeletonOf(words);
  return /^[\w-]+$/.test(state) ? state : skeletonOf(state);
}
