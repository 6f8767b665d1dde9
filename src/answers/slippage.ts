import type { Modification, DatedChange } from '../model/statement.js';
import { groupForReading, type Shift } from '../reconcile/grouping.js';
import type { HomeIndex } from './home.js';
import { perIndex } from './per-index.js';

/** A modification's dates that slipped, in the order in which it was said. */
export interface Slippage {
  readonly modificationId: Modification['modificationId'];
  readonly title: string | null;
  readonly slips: readonly Shift<DatedChange>[];
}

/** Every modification that slipped, those that slipped most often first. */
export const slippageOf = perIndex(async (index: HomeIndex): Promise<Slippage[]> => {
  const modifications = await index.modifications();
  return modifications
    .map(({ modificationId, title, changes }) => ({ modificationId, title, slips: groupForReading(changes).slipped }))
    .filter(({ slips }) => slips.length > 0)
    .sort((a, b) => b.slips.length - a.slips.length);
});
