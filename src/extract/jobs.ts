import type { ReadOptions } from './read-options.js';
import type { Tell } from './worker-messages.js';

/** What every job is given: the file, and what else it asks for. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly options?: ReadOptions;
  readonly page?: number;
  readonly scale?: number;
}

/** What a worker is asked: a job by its name. */
export interface Asked {
  readonly job: string;
  readonly input: Input;
}

/** What does a job, given plain data. */
type Work = (input: Input, tell: Tell) => Promise<unknown>;

/** The jobs that read untrusted files, by name; each loads what it needs before it looks at a file. */
const JOBS: Readonly<Record<string, () => Promise<Work>>> = {
  'pdf paper': async () => {
    const { readPages } = await import('./pdf/pages.js');
    const { printOf } = await import('./pdf/print.js');
    return async ({ bytes, options }, tell) => printOf(await readPages(bytes, tell, options));
  },
  'pdf tables': async () => {
    const { readPages } = await import('./pdf/pages.js');
    const { tablesOnPages } = await import('./pdf/tables.js');
    return async ({ bytes }, tell) => tablesOnPages(await readPages(bytes, tell, { upright: true }));
  },
  'pdf document': async () => {
    const { readPages } = await import('./pdf/pages.js');
    const { documentText } = await import('./pdf/document-text.js');
    const { printOf } = await import('./pdf/print.js');
    return async ({ bytes, options }, tell) => {
      const pages = await readPages(bytes, tell, { ...options, upright: true });
      return { ...documentText(pages), asPaper: printOf(pages) };
    };
  },
  'pdf drawing': async () => {
    const { readPages } = await import('./pdf/pages.js');
    const { pageDrawing } = await import('./pdf/drawing.js');
    return async ({ bytes, page }, tell) => {
      const pages = await readPages(bytes, tell);
      const found = pages.find(({ sheet }) => sheet.number === page);
      return found === undefined ? null : pageDrawing(found);
    };
  },
  'pdf picture': async () => {
    const { pagePicture } = await import('./pdf/picture.js');
    return ({ bytes, page = 1, scale = 1 }, tell) => pagePicture(bytes, page, scale, tell);
  },
  'pdf sizes': async () => {
    const { pageSizes } = await import('./pdf/picture.js');
    return ({ bytes }, tell) => pageSizes(bytes, tell);
  },
};

/** What does the job of a name, loaded. Throws where there is no such job. */
export async function jobNamed(name: string): Promise<Work> {
  const load = JOBS[name];
  if (load === undefined) throw new Error(`there is no job ${name}`);
  return load();
}
