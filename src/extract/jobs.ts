import type { ReadOptions } from './read-options.js';
import type { Tell } from './worker-messages.js';

/** What every job is given: the file, and what else it asks for. */
interface Input {
  readonly bytes: Uint8Array;
  readonly options?: ReadOptions;
  readonly page?: number;
  readonly scale?: number;
}

/** A job that a worker can do, given plain data; libraries are loaded only when it runs. */
type Job = (input: Input, tell: Tell) => Promise<unknown>;

/** The jobs that read untrusted files, by name. */
const JOBS: Readonly<Record<string, Job>> = {
  'pdf paper': async ({ bytes, options }, tell) => {
    const { readPages } = await import('./pdf/pages.js');
    const { printOf } = await import('./pdf/print.js');
    return printOf(await readPages(bytes, tell, options));
  },
  'pdf tables': async ({ bytes }, tell) => {
    const { readPages } = await import('./pdf/pages.js');
    const { tablesOnPages } = await import('./pdf/tables.js');
    return tablesOnPages(await readPages(bytes, tell, { upright: true }));
  },
  'pdf document': async ({ bytes, options }, tell) => {
    const { readPages } = await import('./pdf/pages.js');
    const { documentText } = await import('./pdf/document-text.js');
    const { printOf } = await import('./pdf/print.js');
    const pages = await readPages(bytes, tell, { ...options, upright: true });
    return { ...documentText(pages), asPaper: printOf(pages) };
  },
  'pdf drawing': async ({ bytes, page }, tell) => {
    const { readPages } = await import('./pdf/pages.js');
    const { pageDrawing } = await import('./pdf/drawing.js');
    const pages = await readPages(bytes, tell);
    const found = pages.find(({ sheet }) => sheet.number === page);
    return found === undefined ? null : pageDrawing(found);
  },
  'pdf picture': async ({ bytes, page = 1, scale = 1 }, tell) => {
    const { pagePicture } = await import('./pdf/picture.js');
    return pagePicture(bytes, page, scale, tell);
  },
  'pdf sizes': async ({ bytes }, tell) => {
    const { pageSizes } = await import('./pdf/picture.js');
    return pageSizes(bytes, tell);
  },
};

/** Does a job by its name. Throws what the job throws. */
export async function doJob(name: string, input: unknown, tell: Tell): Promise<unknown> {
  const job = JOBS[name];
  if (job === undefined) throw new Error(`there is no job ${name}`);
  return job(input as Input, tell);
}
