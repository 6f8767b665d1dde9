import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FromWorker } from './worker-messages.js';

/** What is heard of a thread: what it says, that it broke, or that it is gone. */
export type Heard = FromWorker | { readonly kind: 'broke'; readonly error: Error } | { readonly kind: 'gone' };

/** A thread that does the jobs of `jobs.ts`, one at a time. */
export interface Thread {
  readonly worker: Worker;
  /** Told all that is heard of it; set by whoever has it. */
  hear: (heard: Heard) => void;
}

/**
 * Megabytes that a thread may take for what lives long and for what it has just made. V8 collects garbage the less often
 * the more it may take, however little lives: half as much of either makes reading slower by a tenth. What a file may
 * take in all is watched by `isolated.ts`.
 */
export const [HEAP, YOUNG] = [2048, 64];
/** Milliseconds that a thread without work is kept. */
const KEPT = 30_000;

/** Threads without work, the last used at the end. Loaded, and their code compiled, they read a file in half the time. */
const kept: { readonly thread: Thread; readonly until: NodeJS.Timeout }[] = [];

/** A thread that has done a job before and waits for another; undefined where there is none. */
export function keptThread(): Thread | undefined {
  const last = kept.pop();
  if (last === undefined) return undefined;
  clearTimeout(last.until);
  last.thread.worker.ref();
  return last.thread;
}

/**
 * Keeps a thread that has done its job for the next one, for a while, as many as there are cores. A kept thread does not
 * hold up the end of the process; one that says anything unasked is not kept on.
 */
export async function keepThread(thread: Thread): Promise<void> {
  if (kept.length >= availableParallelism()) {
    await endThread(thread);
    return;
  }
  const drop = (): void => {
    const at = kept.findIndex((one) => one.thread === thread);
    const [dropped] = at < 0 ? [] : kept.splice(at, 1);
    if (dropped === undefined) return;
    clearTimeout(dropped.until);
    void endThread(thread);
  };
  thread.hear = drop;
  thread.worker.unref();
  kept.push({ thread, until: setTimeout(drop, KEPT).unref() });
}

/** Ends a thread, whatever it does. */
export async function endThread(thread: Thread): Promise<void> {
  thread.hear = () => undefined;
  await thread.worker.terminate();
}

// As many files are read at once as there are cores: helpers of a thread's collector would only take them from each other.
setFlagsFromString('--no-parallel-scavenge');

/**
 * Bytes of bytecode that a function runs before V8 compiles it, in a short run and in a long one (V8's own measure). What
 * takes no longer than a paper is over before code compiled by that measure has paid for its compiling, which is a fifth
 * of the work.
 */
const [SHORT_RUN, LONG_RUN] = [400_000, 67_584];
/** Milliseconds after which a run is a long one. */
const SHORT = 2000;
/** From this version on, V8 has a quick compiler between, and another flag; nothing is won there. */
const QUICK_COMPILER = 12;

function compileLate(): void {
  if (Number.parseInt(process.versions.v8) >= QUICK_COMPILER) return;
  setFlagsFromString(`--interrupt-budget=${SHORT_RUN}`);
  setTimeout(() => {
    setFlagsFromString(`--interrupt-budget=${LONG_RUN}`);
  }, SHORT).unref();
}

/** A thread that has done nothing yet. */
export function newThread(): Thread {
  compileLate();
  const worker = startWorker({
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
    stderr: true,
  });
  const thread: Thread = { worker, hear: () => undefined };
  worker.on('message', (message: FromWorker) => {
    thread.hear(message);
  });
  worker.on('error', (error: Error) => {
    thread.hear({ kind: 'broke', error });
  });
  worker.on('exit', () => {
    thread.hear({ kind: 'gone' });
  });
  return thread;
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
