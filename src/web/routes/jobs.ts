import { randomUUID } from 'node:crypto';
import type { GivenFile, TakeIn, TakenIn } from '../site.js';

/** How far one taking-in has come. */
export interface Step {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Files on their way into the home. */
export interface Job {
  readonly id: string;
  readonly files: readonly string[];
  readonly steps: readonly Step[];
  readonly ended: { readonly taken: TakenIn } | { readonly error: unknown } | null;
}

/** The jobs of a site. */
export interface Jobs {
  readonly start: (files: readonly GivenFile[]) => Job;
  readonly named: (id: string) => Job | undefined;
  /** Settles at the next step of a job or when it ends. */
  readonly changed: (id: string) => Promise<void>;
}

/** How many jobs are remembered. */
const MOST = 50;

/** Keeps the jobs that a site has begun; the oldest are forgotten first. */
export function jobsOf(takeIn: TakeIn): Jobs {
  const jobs = new Map<string, Job>();
  const waiting = new Map<string, (() => void)[]>();
  const change = (id: string, with_: (job: Job) => Job) => {
    const job = jobs.get(id);
    if (job !== undefined) jobs.set(id, with_(job));
    for (const tell of waiting.get(id) ?? []) tell();
    waiting.delete(id);
  };
  const start = (files: readonly GivenFile[]): Job => {
    const job: Job = { id: randomUUID(), files: files.map(({ name }) => name), steps: [], ended: null };
    jobs.set(job.id, job);
    for (const old of [...jobs.keys()].slice(0, -MOST)) jobs.delete(old);
    takeIn(files, (step) => {
      change(job.id, (now) => ({ ...now, steps: [...now.steps, step] }));
    }).then(
      (taken) => {
        change(job.id, (now) => ({ ...now, ended: { taken } }));
      },
      (error: unknown) => {
        change(job.id, (now) => ({ ...now, ended: { error } }));
      },
    );
    return job;
  };
  const changed = (id: string) =>
    new Promise<void>((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
  return { start, named: (id) => jobs.get(id), changed };
}
