import { UnreadableError } from '../lib/errors.js';
import type { Asked, Input } from './jobs.js';
import { endThread, keepThread, keptThread, newThread, type Heard, type Thread } from './threads.js';
import type { Progress } from './worker-messages.js';

/** Milliseconds of work, once it is loaded, until a job's first sign of progress; each sign names the time until the next. */
const FIRST_STEP = 9_000;
/** Megabytes that the whole process may grow by while it does a job. */
const GROWTH = 1500;
/** Milliseconds in which a thread has loaded our own code, which is no fault of the file's. */
const LOADING = 45_000;
/** On a busy machine a step may take this many times its milliseconds of work by the clock. */
const PATIENCE = 1.6;
/** The jobs that run now: they share what the process works. */
let running = 0;
/** Milliseconds between two looks at the clock and the memory. */
const LOOK = 100;

/** A job's answer: its value, or why it has none. */
type Answer = Extract<Heard, { kind: 'value' | 'refused' }>;

/** Why a job has no answer: it took too much and was ended, or its thread failed. */
interface NoAnswer {
  readonly kind: 'trap' | 'failure';
  readonly reason: string;
  readonly cause?: Error;
}

/**
 * Runs a job of `jobs.ts` in a thread of its own, so that a hostile file costs itself alone: the thread is ended when it
 * shows no progress in time, or takes too much memory, and what it throws where nobody catches it ends it alone. A thread
 * that gave its answer is kept for the next job; when such a one fails, a new one is asked, lest a file be refused for
 * what the file before it left behind.
 *
 * Throws UnreadableError with a plain reason where the job does, or is ended.
 */
export async function isolated(
  job: string,
  input: Input,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<unknown> {
  const kept = keptThread();
  let answer = await doneBy(kept ?? newThread(), { job, input }, onProgress);
  if (kept !== undefined && answer.kind === 'failure') answer = await doneBy(newThread(), { job, input }, onProgress);
  if (answer.kind === 'value') return answer.value;
  throw new UnreadableError(answer.reason, 'cause' in answer ? { cause: answer.cause } : {});
}

async function doneBy(
  thread: Thread,
  asked: Asked,
  onProgress: (progress: Progress) => void,
): Promise<Answer | NoAnswer> {
  running += 1;
  const answer = await answerOf(thread, asked, onProgress);
  running -= 1;
  await (answer.kind === 'value' || answer.kind === 'refused' ? keepThread(thread) : endThread(thread));
  return answer;
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

const TOO_MUCH: NoAnswer = {
  kind: 'trap',
  reason: 'takes more memory to read than a document needs; it may be a trap',
};
const TOO_LONG: NoAnswer = {
  kind: 'trap',
  reason: 'takes longer to read than a document needs; it may be a trap',
};

function answerOf(thread: Thread, asked: Asked, onProgress: (progress: Progress) => void): Promise<Answer | NoAnswer> {
  const before = process.memoryUsage.rss();
  let step = beginStep(LOADING);
  return new Promise((resolve) => {
    const end = (answer: Answer | NoAnswer): void => {
      clearInterval(timer);
      resolve(answer);
    };
    const timer = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
      if (grown > GROWTH) end(TOO_MUCH);
      else if (isOverdue(step)) end(TOO_LONG);
    }, LOOK);
    thread.hear = (heard) => {
      if (heard.kind === 'ready') step = beginStep(FIRST_STEP);
      else if (heard.kind === 'progress') {
        step = beginStep(heard.within);
        onProgress(heard.progress);
      } else if (heard.kind === 'value' || heard.kind === 'refused') end(heard);
      else end(failureOf(heard));
    };
    thread.worker.postMessage(asked);
  });
}

/** Why a thread that failed has no answer. */
function failureOf(heard: Extract<Heard, { kind: 'failed' | 'broke' | 'gone' }>): NoAnswer {
  if (heard.kind === 'failed') return { kind: 'failure', reason: heard.reason };
  if (heard.kind === 'gone') return { kind: 'failure', reason: 'cannot be read: the reader ended without an answer' };
  const { error } = heard;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { ...TOO_MUCH, cause: error };
  return { kind: 'failure', reason: `cannot be read: ${error.message.split('\n')[0] ?? ''}`, cause: error };
}
