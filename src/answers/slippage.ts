import { slippageOf } from '../reconcile/slippage.js';
import type { Slippage, SlippageQuestion } from '../reconcile/slippage.js';
import type { HomeIndex } from './home.js';
import { namesOf } from './names.js';

/** How often and how far dates moved, and the names of the sources that show it. */
export interface SlippageAnswer extends Slippage {
  readonly nameOf: (source: string) => string;
}

/** How often and how far dates moved in what the home knows. */
export async function slippageAnswer(index: HomeIndex, question: SlippageQuestion): Promise<SlippageAnswer> {
  const [modifications, statements, sources] = await Promise.all([
    index.modifications(),
    index.statements(),
    index.sources(),
  ]);
  return {
    ...slippageOf(modifications, statements, sources, question),
    nameOf: await namesOf(index),
  };
}

export { monthOf } from '../reconcile/releases/release-plans.js';
export type { Course, DateMove, Slippage, Slipped, Tally } from '../reconcile/slippage.js';
