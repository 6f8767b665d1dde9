import { Worker, type WorkerOptions } from 'node:worker_threads';
import { UnreadableError } from '../lib/errors.js';
import type { FromWorker, Progress } from './worker-messages.js';

/** What a job may cost before it is ended. */
export interface Limits {
  /** Milliseconds of work, once it is loaded, until its first sign of progress; each sign names the time until the next. */
  readonly firstStep: number;
  /** Megabytes of JavaScript heap. */
  readonly heap: number;
  /** Megabytes that the whole process may grow by. */
  readonly growth: number;
}

const USUAL: Limits = { firstStep: 9_000, heap: 768, growth: 1500 };
/** Milliseconds in which a thread has loaded our own code, which is no fault of the file's. */
const LOADING = 45_000;
/** On a busy machine a step may take this many times its milliseconds of work by the clock. */
const PATIENCE = 1.6;
/** The jobs that run now: they share what the process works. */
let running = 0;
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
  running += 1;
  try {
    return await answerOf(worker, onProgress, limits);
  } finally {
    running -= 1;
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

/** A step of a job: when it began, by the clock and by what the process had worked, and how long it may work. */
interface Step {
  readonly clock: number;
  readonly worked: number;
  readonly within: number;
}

function beginStep(within: number): Step {
  return { clock: performance.now(), worked: workedSoFar(), within };
}

/** Milliseconds of processor time that the process has taken. */
function workedSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A step is overdue when it has had its time and worked through it, or has had much more by the clock. */
function isOverdue({ clock, worked, within }: Step): boolean {
  const waited = performance.now() - clock;
  const share = (workedSoFar() - worked) / Math.max(1, running);
  return waited > PATIENCE * within || (waited > within && share > 0.7 * within);
}

function answerOf(worker: Worker, onProgress: (progress: Progress) => void, limits: Limits): Promise<unknown> {
  const before = process.memoryUsage.rss();
  let step = beginStep(LOADING);
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    const refuse = (reason: string, cause?: unknown): void => {
      reject(new UnreadableError(reason, { cause }));
    };
    timer = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
      if (grown > limits.growth) refuse('takes more memory to read than a document needs; it may be a trap');
      if (isOverdue(step)) refuse('takes longer to read than a document needs; it may be a trap');
    }, LOOK);
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') step = beginStep(limits.firstStep);
      else if (message.kind === 'progress') {
        step = beginStep(message.within);
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
