import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Child } from 'hono/jsx';
import { streamSSE } from 'hono/streaming';
import { Page } from '../parts/page.js';
import { refusal } from '../safety/refusals.js';
import type { GivenFile, Site } from '../site.js';
import { Add } from '../views/add.js';
import { AddJob } from '../views/add-job.js';
import type { AssetPaths } from './assets.js';
import { frameOf } from './frame.js';
import { jobsOf, type Job, type Jobs } from './jobs.js';
import { troubleOf } from './problems.js';

/** What one sending may weigh, and how many files it may hold. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 50;

/** Adding papers from the browser, where the site allows it. */
export function uploadRoutes(site: Site, assets: AssetPaths): Hono {
  const app = new Hono();
  if (site.takeIn === null) return app;
  const jobs = jobsOf(site.takeIn);
  const page = async (c: Context, body: Child, refresh?: number) => {
    const frame = await frameOf(site, await site.live.current(), assets, c);
    c.header('Cache-Control', 'no-store');
    if (refresh !== undefined) c.header('Refresh', String(refresh));
    return c.html(
      <Page frame={frame} title="Add papers" view="add">
        {body}
      </Page>,
    );
  };
  const tooLarge = () => {
    throw refusal(413, `All files together may weigh ${MOST_BYTES / 1024 / 1024} MB.`);
  };
  app.get('/add', (c) => page(c, <Add mostFiles={MOST_FILES} mostBytes={MOST_BYTES} />));
  app.post('/add', bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }), async (c) => {
    const job = jobs.start(await filesIn(c));
    return c.redirect(`/add/${job.id}`, 303);
  });
  app.get('/add/:id', (c) => {
    const job = jobNamed(jobs, c);
    const error = job.ended !== null && 'error' in job.ended ? troubleOf(job.ended.error).detail : null;
    return page(c, <AddJob job={job} error={error} />, job.ended === null ? 3 : undefined);
  });
  app.get('/add/:id/events', (c) => events(c, jobs, jobNamed(jobs, c)));
  return app;
}

async function filesIn(c: Context): Promise<GivenFile[]> {
  const { files } = await c.req.parseBody({ all: true });
  const given = [files].flat().flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []));
  if (given.length === 0) throw refusal(400, 'No file was given.');
  if (given.length > MOST_FILES) throw refusal(400, `More than ${MOST_FILES} files were given.`);
  return Promise.all(given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

function jobNamed(jobs: Jobs, c: Context): Job {
  const job = jobs.named(c.req.param('id') ?? '');
  if (job === undefined) throw refusal(404, 'Nothing is being added under this address.');
  return job;
}

/** A server-sent event for each step of a job, from its first on, and one when it has ended. */
function events(c: Context, jobs: Jobs, { id }: Job): Response {
  return streamSSE(c, async (stream) => {
    for (let sent = 0; !stream.aborted;) {
      const changed = jobs.changed(id);
      const job = jobs.named(id);
      const steps = job?.steps.slice(sent) ?? [];
      for (const step of steps) await stream.writeSSE({ event: 'step', data: JSON.stringify(step) });
      sent += steps.length;
      if (job?.ended !== null) return stream.writeSSE({ event: 'end', data: '' });
      await changed;
    }
  });
}
