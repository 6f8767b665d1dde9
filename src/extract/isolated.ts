import { Worker, type WorkerOptions } from 'node:worker_threads';
import { UnreadableError } from '../lib/errors.js';
import type { FromWorker, Progress } from './worker-messages.js';

/** What a job may cost before it is ended. */
export interface Limits {
  /** Milliseconds until its first sign of progress; each sign names the time until the next. */
  readonly firstStep: number;
  /** Megabytes of JavaScript heap. */
  readonly heap: number;
  /** Megabytes that the whole process may grow by. */
  readonly growth: number;
}

const USUAL: Limits = { firstStep: 12_000, heap: 768, growth: 1500 };
/** Milliseconds between two looks at the clock and the memory. */
const LOOK = 100;

/**
 * Runs a job of `jobs.ts` in a thread of its own, so that a hostile file costs itself alone: the thread is ended when it
 * shows no progress in time, or takes too much memory, and what it throws where nobody catches it ends it alone.
 *
 * Throws UnreadableError with a plain reason where the job does, or is ended.
 */
export async function isolated(
  job: string,
  input: unknown,
  onProgress: (progress: Progress) => void = () => undefined,
  limits: Limits = USUAL,
): Promise<unknown> {
  const worker = startWorker({
    workerData: { job, input },
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
    stderr: true,
  });
  try {
    return await answerOf(worker, onProgress, limits);
  } finally {
    await worker.terminate();
  }
}

/**
 * The worker of the bundle, which stands beside what all commands share (`cli/`); or, where the sources run as they are
 * (in tests), that of the sources, with the loader that reads them.
 */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('../extract/worker.js', import.meta.url), options);
  const source = new URL('./worker.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(start, { ...options, eval: true });
}

function answerOf(worker: Worker, onProgress: (progress: Progress) => void, limits: Limits): Promise<unknown> {
  const before = process.memoryUsage.rss();
  let deadline = performance.now() + limits.firstStep;
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    const refuse = (reason: string, cause?: unknown): void => {
      reject(new UnreadableError(reason, { cause }));
    };
    timer = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
      if (grown > limits.growth) refuse('takes more memory to read than a document needs; it may be a trap');
      if (performance.now() > deadline) refuse('takes longer to read than a document needs; it may be a trap');
    }, LOOK);
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') {
        deadline = performance.now() + message.within;
        onProgress(message.progress);
      } else if (message.kind === 'value') resolve(message.value);
      else refuse(message.reason);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse('takes more memory to read than a document needs; it may be a trap', error);
      else refuse(`cannot be read: ${error.message.split('\n')[0] ?? ''}`, error);
    });
    worker.on('exit', () => {
      refuse('cannot be read: the reader ended without an answer');
    });
  });
  return answer.finally(() => {
    clearInterval(timer);
  });
}
