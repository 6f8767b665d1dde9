import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import type { LockOptions } from '../store/lock.js';

/** How far a run has come: `done` of `total` files, and the one that ended last. */
export interface Step {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** What a person may ask of any run. */
export interface RunOptions extends LockOptions {
  /**
   * Keep specimens in the index although the home holds real papers.
   * @default false
   */
  readonly withSpecimens?: boolean | undefined;
  /** Called as each file ends. */
  readonly onProgress?: ((step: Step) => void) | undefined;
}

/** What a build may be asked, by any run. */
export interface BuildOptions extends Pick<RunOptions, 'withSpecimens' | 'onProgress'> {
  /**
   * Read every source from its bytes, and publish whatever stands.
   * @default false
   */
  readonly afresh?: boolean;
}

/**
 * Does the slow part of the work on several items side by side, as many as there are cores, and the rest one after
 * another in the order of the items, so that the outcome does not depend on which was ready first. `work` never throws.
 */
export async function sideBySide<Item, Ready>(
  items: readonly Item[],
  work: (item: Item) => Promise<Ready>,
  inOrder: (ready: Ready, at: number) => Promise<void> | void,
): Promise<void> {
  const queue = new PQueue({ concurrency: availableParallelism() });
  const coming = items.map((item) => queue.add(() => work(item)));
  // Each is let go of when it is done with: what is ready holds the bytes of a file.
  for (let at = 0, next = coming.shift(); next !== undefined; at++, next = coming.shift()) {
    await inOrder(await next, at);
  }
}
