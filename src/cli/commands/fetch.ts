import * as z from 'zod';
import { homeAt } from '../../corpus/home.js';
import { UsageError } from '../../lib/errors.js';
import { fetchInto, plannedFetch } from '../../pipeline/fetch.js';
import type { FetchOptions } from '../../pipeline/fetch.js';
import type { PagesAsked } from '../../pipeline/wanted.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { deliverNow } from '../deliveries.js';
import type { Io } from '../io.js';
import { onInterrupt } from '../interrupt.js';
import { tellTroubles } from '../print/build-report.js';
import { fetchView, plannedView } from '../print/fetch.js';
import { progressOn } from '../progress.js';
import { fitted } from '../print/wrap.js';

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

/** An age in milliseconds, as a person writes it: `12h`, `7d`, `2w`. */
const Age = z
  .string()
  .regex(/^\d+[hdw]$/, 'wants an age such as 12h, 7d or 2w')
  .transform((age) => Number(age.slice(0, -1)) * (UNITS[age.slice(-1)] ?? 0));

const Options = z.object({
  all: z.boolean().default(false),
  stale: Age.optional(),
  dryRun: z.boolean().default(false),
  withSpecimens: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `fetch [ID…]`: pages of the site taken into the home; exit 1 where one could not be had, or the run was ended. */
export const run: Run = async ({ io, home: dir }, ids, options) => {
  const { all, stale, dryRun, withSpecimens, json } = checked(Options, options);
  const asked: PagesAsked = { ids, staleFor: stale ?? null };
  if (ids.length === 0 && !all && stale === undefined)
    throw new UsageError('say which pages: ids of modifications, --all, or --stale 7d');
  if (ids.length > 0 && all) throw new UsageError('--all is all pages: give either ids or --all');
  const home = await homeAt(dir);
  if (dryRun) {
    const planned = await plannedFetch(home, asked, { withSpecimens, now: io.now });
    io.out(json ? JSON.stringify({ wanted: planned }, null, 1) : fitted(plannedView(io, planned), io.width));
    return 0;
  }
  const report = await interruptibly(io, (how) => fetchInto(home, asked, { withSpecimens, now: io.now, ...how }));
  tellTroubles(io, report);
  io.out(json ? JSON.stringify(report, null, 1) : fitted(fetchView(io, report), io.width));
  await deliverNow(home, io);
  return report.stopped || report.run.failed.length > 0 ? 1 : 0;
};

/** Does the work with its progress shown; Ctrl-C ends it in good order. */
async function interruptibly<T>(
  io: Io,
  work: (how: Pick<FetchOptions, 'signal' | 'onProgress' | 'onSlow' | 'onWait'>) => Promise<T>,
): Promise<T> {
  const progress = progressOn(io, 'fetching');
  const { signal, done } = onInterrupt(() => {
    io.say('modtrail: ending; what came is kept');
  });
  try {
    return await work({
      signal,
      onProgress: progress.step,
      onSlow: (url, seconds) => {
        io.say(`modtrail: ${url} lets us wait, ${seconds} s so far`);
      },
      onWait: (holder) => {
        io.say(`modtrail: waiting for ${holder}, which works in this home`);
      },
    });
  } finally {
    done();
    progress.end();
  }
}
