import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { milestonesIn } from '../../src/normalise/status/milestones.js';
import { decisionRouteOf } from '../../src/normalise/status/route.js';
import { stageOf } from '../../src/normalise/status/stage.js';

const GOLDEN = new URL('../../../shared/golden/', import.meta.url);
const isThere = existsSync(GOLDEN);
if (!isThere) process.stderr.write('The golden statuses in ../shared are not there: their tests are skipped.\n');

/** As much of a golden paper as tells what its statuses mean. */
const Golden = z.object({
  paper: z.object({ date: z.string() }),
  releases: z.array(
    z.object({
      entries: z.array(
        z.object({
          modificationId: z.string(),
          statusText: z.string(),
          stage: z.string().nullable(),
          decisionRoute: z.string().nullable(),
          milestones: z.array(z.object({ event: z.string(), date: z.string() })),
        }),
      ),
    }),
  ),
});

const papers = isThere
  ? readdirSync(GOLDEN).filter((name) => /^\d{4}-.*\.json$/.test(name) && !name.includes('..'))
  : [];

describe.skipIf(!isThere)('the statuses of every golden paper', () => {
  it.each(papers)('%s: tell their stage, route and milestones', (name) => {
    const { paper, releases } = Golden.parse(JSON.parse(readFileSync(new URL(name, GOLDEN), 'utf8')));
    const entries = releases.flatMap((release) => release.entries);
    const bare = (list: readonly { event: string; date: string }[]) =>
      list.map(({ event, date }) => `${event} ${date}`);
    const read = entries.map(({ modificationId, statusText }) => ({
      modificationId,
      stage: stageOf(statusText, paper.date),
      decisionRoute: decisionRouteOf(statusText),
      milestones: bare(milestonesIn(statusText, paper.date)),
    }));
    expect(read).toEqual(
      entries.map(({ modificationId, stage, decisionRoute, milestones }) => ({
        modificationId,
        stage,
        decisionRoute,
        milestones: bare(milestones),
      })),
    );
  });
});
