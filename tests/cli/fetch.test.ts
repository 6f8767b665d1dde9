import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/corpus/ledger.js';
import type { Home } from '../../src/model/home.js';
import { ingest } from '../../src/pipeline/ingest.js';
import { type Handler, type Loopback, serverWith } from '../corpus/fetch/loopback.js';
import { dumpOf } from '../pipeline/dumps.js';
import { temporaryFolder, temporaryHome } from '../temporary.js';
import { modtrail } from './running.js';

const BATCH = '/modifications/part-2-batch/';
const TABLE = '/modifications/removing-table-28c/';
const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** A home with a paper that links to two pages of the server, and is allowed to ask it. */
async function homeFor({ base, host }: Loopback): Promise<Home> {
  const home = await temporaryHome();
  const paper = dumpOf('20 July 2021', [
    ['MP078', 'Part 2 Batch', 'The legal text is being developed.'],
    ['MP150', 'Removing Table 28c', 'Approved for inclusion.'],
  ]);
  const path = join(await temporaryFolder(), 'july.txt');
  await writeFile(path, `${paper}${base}${BATCH}\n${base}${TABLE}\n`);
  await ingest(home, [path]);
  const settings = { contact: 'someone@example.org', hosts: [host], pause: 0, allowPrivateAddresses: true };
  await writeFile(join(home.root, 'modtrail.json'), JSON.stringify(settings));
  return home;
}

const page: Handler = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(
    `<!DOCTYPE html><html><body><h1>MP078: Part 2 Batch</h1><table><tr><th>Proposer</th><td>DCC</td></tr>
     <tr><th>Stage</th><td>Refinement</td></tr><tr><th>Urgent</th><td>No</td></tr></table></body></html>`,
  );

/** Runs `fetch` in a process of its own, which gets the signal when the server is asked for its second page. */
async function endedBy(signal: 'SIGINT' | 'SIGKILL') {
  let end: () => unknown = () => undefined;
  const server = await serverWith({
    [BATCH]: page,
    [TABLE]: () => {
      end();
    },
  });
  const home = await homeFor(server);
  const words = ['--import', 'tsx', MAIN, 'fetch', 'MP078', 'MP150', '--home', home.root];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  end = () => child.kill(signal);
  let out = '';
  let said = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { home, status, out, said };
}

describe('modtrail fetch', () => {
  it('wants to be told which pages, and exits 2', async () => {
    const { root } = await homeFor(await serverWith({}));
    for (const [words, said] of [
      [[], /--all/],
      [['MP078', '--all'], /either ids or --all/],
      [['--stale', 'soon'], /--stale wants an age/],
    ] as const) {
      const ran = await modtrail(['fetch', ...words, '--home', root]);
      expect(ran).toMatchObject({ status: 2, out: '', said: expect.stringMatching(said) as string });
    }
  });

  it('lists what it would fetch and asks for nothing', async () => {
    const server = await serverWith({});
    const { root } = await homeFor(server);
    const ran = await modtrail(['fetch', 'MP078', '--dry-run', '--home', root]);
    expect(ran.status).toBe(0);
    expect(ran.out).toBe(`1 page would be fetched.\n  ${server.base}${BATCH}\n    MP078, never seen`);
    expect(server.asked).toEqual([]);
  });

  it('counts what comes, tells what became of it, and status remembers', async () => {
    const server = await serverWith({ [BATCH]: page });
    const { root } = await homeFor(server);
    const ran = await modtrail(['fetch', 'MP078', 'MP150', '--home', root]);
    expect(ran.status).toBe(0);
    expect(ran.said).toBe(`fetching 1/2 ${server.base}${BATCH}\nfetching 2/2 ${server.base}${TABLE}`);
    expect(ran.out).toMatch(/^1 captured, 0 unchanged, 1 gone, 0 failed, in /);
    expect(ran.out).toContain('+ corpus/pages/part-2-batch/2026-11-24.html: page of MP078');
    expect(ran.out).toContain(`${server.base}${TABLE} is not there (404)`);
    const { out } = await modtrail(['status', '--home', root]);
    expect(out).toContain('1 page of the site in 1 capture, last seen on 24 November 2026.');
    expect(out).toContain(`not there ${server.base}${TABLE} (404) since 24 November 2026`);
    expect(out).not.toContain('not taken in');
  });

  it('ended by Ctrl-C it keeps what came, says so, and exits 1', async () => {
    const { home, status, out, said } = await endedBy('SIGINT');
    expect(status).toBe(1);
    expect(said).toContain('ending; what came is kept');
    expect(out).toContain('Ended after 1 of 2 pages: what came is kept.');
    expect((await readLedger(home)).lines.map(({ format }) => format)).toEqual(['dump', 'page']);
    expect((await modtrail(['history', 'MP078', '--home', home.root])).out).toContain('Refinement');
  });

  it('even killed it has kept what came, and the next command takes it up', async () => {
    const { home, status } = await endedBy('SIGKILL');
    expect(status).toBeNull();
    expect((await readLedger(home)).lines.map(({ format }) => format)).toEqual(['dump', 'page']);
    expect((await modtrail(['ingest', '--home', home.root])).status).toBe(0);
    expect((await modtrail(['history', 'MP078', '--home', home.root])).out).toContain('Refinement');
  });
});
