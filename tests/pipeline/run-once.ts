/**
 * One run of the pipeline in a process of its own: `run-once.ts ingest|rebuild|tell HOME [PATH…]`; `tell` ingests and
 * sends what the watches told. `KILL_AT` says at which
 * change on the disk it dies; `NOW` is its clock.
 */
import { open } from 'node:fs/promises';
import { homeAt } from '../../src/corpus/home.js';
import { deliver } from '../../src/pipeline/deliver.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { rebuild } from '../../src/pipeline/rebuild.js';
import { killAt, killAtHandlesLike } from './kill-at.js';

const [what, dir, ...paths] = process.argv.slice(2);
const { KILL_AT, NOW = '2021-10-01T00:00:00Z' } = process.env;
const home = await homeAt(dir);
if (KILL_AT !== undefined) {
  const file = await open(new URL(import.meta.url));
  killAtHandlesLike(file);
  await file.close();
  killAt(Number(KILL_AT));
}
if (what === 'ingest' || what === 'tell') await ingest(home, paths, { now: () => new Date(NOW) });
else await rebuild(home);
if (what === 'tell') await deliver(home, { now: () => new Date(NOW) });
