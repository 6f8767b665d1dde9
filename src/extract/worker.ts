import { parentPort } from 'node:worker_threads';
import { jobNamed, type Asked } from './jobs.js';
import type { FromWorker } from './worker-messages.js';

/**
 * The thread that `threads.ts` starts: does one job after another and answers each. A rejection that a library leaves
 * unhandled is told, where it would end the process.
 */
const say = (message: FromWorker): void => {
  parentPort?.postMessage(message);
};
const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
const fail = (error: unknown): void => {
  say({ kind: 'failed', reason: reasonOf(error) });
};
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

parentPort?.on('message', ({ job, input }: Asked) => {
  jobNamed(job)
    .then((work) => {
      say({ kind: 'ready' });
      return work(input, (progress, within) => {
        say({ kind: 'progress', progress, within });
      });
    })
    .then(
      (value) => {
        say({ kind: 'value', value });
      },
      (error: unknown) => {
        say({ kind: 'refused', reason: reasonOf(error) });
      },
    );
});
