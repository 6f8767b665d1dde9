/**
 * `npx tsx tests/bench/serve.ts`: what an answer of the search costs beside a bare route of the same server. A made-up
 * home of ten years is served by a process of its own; 32 connections ask both in turn, in one run, so that what disturbs
 * one disturbs the other. Questions asked for the first time and questions asked again are told apart.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { appOf } from '../../src/web/app.js';
import { listen } from '../../src/web/listen.js';
import { siteOf } from '../web/site.js';
import { decadeIn } from './decade.js';

const CONNECTIONS = 32;
const ROUNDS = 8;
const ASKED_A_ROUND = 320;
const STAGES = ['development', 'refinement', 'report', 'decision', 'approved'];
const WORDS = [
  'firmware',
  'tariff',
  'assessment',
  'change board',
  'certificate',
  'gateway',
  'publication',
  'vote',
  'outage',
  'hub',
];

if (process.argv[2] === 'server') await serve(process.argv[3] ?? '');
else await measure();

async function serve(folder: string): Promise<void> {
  const { home, statements } = await decadeIn(folder);
  const server = new Hono();
  server.get('/bare', (c) => c.json({ total: 0 }));
  server.route('/', appOf(await siteOf(home)));
  const { address } = await listen(server, { host: '127.0.0.1', port: 0 });
  process.send?.({ address, statements });
}

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'modtrail-bench-'));
  const server = fork(import.meta.filename, ['server', join(folder, 'home')]);
  try {
    const { address, statements } = await new Promise<{ address: string; statements: number }>((resolve) => {
      server.once('message', (message) => {
        resolve(message as { address: string; statements: number });
      });
    });
    const lines = [`ten years: ${statements} statements`, ...(await frontPage(address)), ...(await search(address))];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds to the first byte of the front page: the very first, which opens the index, and those after it. */
async function frontPage(address: string): Promise<string[]> {
  const agent = new Agent({ keepAlive: true });
  const first = await timed(`${address}/`, agent);
  const others: number[] = [];
  for (let at = 0; at < 30; at++) others.push(await timed(`${address}/?page=${1 + (at % 10)}`, agent));
  const again: number[] = [];
  for (let at = 0; at < 30; at++) again.push(await timed(`${address}/`, agent));
  agent.destroy();
  const shown = [first, percentile(others, 50), percentile(again, 50)].map((ms) => `${ms.toFixed(1)} ms`);
  return [`front page, first byte: the first ${shown[0]}, another page of it ${shown[1]}, again ${shown[2]}`];
}

async function search(address: string): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const bare: number[] = [];
  const anew: number[] = [];
  const again: number[] = [];
  await asked(agent, questions(0, address));
  await asked(
    agent,
    Array.from({ length: ASKED_A_ROUND }, () => `${address}/bare`),
  );
  for (let round = 1; round <= ROUNDS; round++) {
    const these = questions(round, address);
    bare.push(
      ...(await asked(
        agent,
        these.map(() => `${address}/bare`),
      )),
    );
    anew.push(...(await asked(agent, these)));
    again.push(...(await asked(agent, these)));
  }
  agent.destroy();
  return [
    row('bare route', bare, bare),
    row('search, asked again', again, bare),
    row('search, asked anew', anew, bare),
  ];
}

/** Questions that no other round asks. */
function questions(round: number, address: string): string[] {
  return Array.from({ length: ASKED_A_ROUND }, (_, at) => {
    const words = `${WORDS[at % WORDS.length] ?? ''} ${round * ASKED_A_ROUND + at}`;
    const stage = STAGES[at % STAGES.length] ?? '';
    const params = new URLSearchParams({
      q: at % 2 === 0 ? words.replace(/ \d+$/, '') : words,
      stage,
      offset: String(round),
    });
    if (at % 2 === 0) params.set('limit', String(1 + (at % 20)));
    return `${address}/api/v1/search?${params.toString()}`;
  });
}

/** Asks all addresses over the connections and gives the milliseconds each took. */
async function asked(agent: Agent, addresses: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < addresses.length; at = next++) times.push(await timed(addresses[at] ?? '', agent));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return times;
}

/** Milliseconds from asking to the first byte; the answer is read to its end. */
function timed(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    get(address, { agent }, (answer) => {
      const took = performance.now() - begun;
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode ?? 0}`));
      answer.resume().on('end', () => {
        resolve(took);
      });
    }).on('error', reject);
  });
}

function row(name: string, times: readonly number[], bare: readonly number[]): string {
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)];
  const ratio = (at: number) => (percentile(times, at) / percentile(bare, at)).toFixed(2);
  return `${name}: p50 ${p50.toFixed(2)} ms (${ratio(50)} ×), p95 ${p95.toFixed(2)} ms (${ratio(95)} ×), ${times.length} asked`;
}

function percentile(times: readonly number[], at: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * at) / 100))] ?? NaN;
}
