import { parentPort, workerData } from 'node:worker_threads';
import { jobNamed } from './jobs.js';
import type { Input } from './jobs.js';
import type { FromWorker } from './worker-messages.js';

/**
 * The thread that `isolated` starts: does one job and answers. A rejection that a library leaves unhandled ends this
 * thread with a reason, where it would end the process.
 */
const say = (message: FromWorker): void => {
  parentPort?.postMessage(message);
};
const refuse = (error: unknown): void => {
  say({ kind: 'refused', reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
};
process.on('unhandledRejection', refuse);
process.on('uncaughtException', refuse);

const { job, input } = workerData as { job: string; input: Input };
jobNamed(job)
  .then((work) => {
    say({ kind: 'ready' });
    return work(input, (progress, within) => {
      say({ kind: 'progress', progress, within });
    });
  })
  .then((value) => {
    say({ kind: 'value', value });
  }, refuse);
