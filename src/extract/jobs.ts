import type { Tell } from './worker-messages.js';

/** A job that a worker can do, given plain data; libraries are loaded only when it runs. */
export type Job = (input: unknown, tell: Tell) => Promise<unknown>;

/** The jobs that read untrusted files, by name. */
export const JOBS: Readonly<Record<string, Job>> = {
  'pdf paper': async (input, tell) => {
    const { readPages } = await import('./pdf/pages.js');
    const { printOf } = await import('./pdf/print.js');
    return printOf(await readPages(input as Uint8Array, tell));
  },
  'pdf tables': async (input, tell) => {
    const { readPages } = await import('./pdf/pages.js');
    const { tablesOnPages } = await import('./pdf/tables.js');
    return tablesOnPages(await readPages(input as Uint8Array, tell));
  },
};
