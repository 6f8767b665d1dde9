import PQueue from 'p-queue';
import type { FetchPolicy } from './policy.js';
import { RefusedError } from '../../lib/refused.js';
import { type Answer, checkAddress, requestOnce } from './request.js';
import { backOffFor, isForTheMoment, retryAfter } from './retry.js';
import { type Robots, robotsOf } from './robots.js';

/** A page to fetch, with what its last capture's answer said, so that an unchanged page need not be sent again. */
export interface WantedPage {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What became of one page. */
export type FetchedPage =
  | {
      readonly outcome: 'page';
      readonly wanted: WantedPage;
      readonly finalUrl: string;
      readonly answer: Answer;
      readonly at: Date;
    }
  | { readonly outcome: 'unchanged'; readonly wanted: WantedPage; readonly finalUrl: string; readonly at: Date }
  | {
      readonly outcome: 'gone';
      readonly wanted: WantedPage;
      readonly finalUrl: string;
      readonly status: number;
      readonly at: Date;
    }
  | { readonly outcome: 'refused'; readonly wanted: WantedPage; readonly reason: string }
  | { readonly outcome: 'failed'; readonly wanted: WantedPage; readonly reason: string };

/** The bytes of a robots.txt that are read: what RFC 9309 asks for at least. */
const MOST_OF_ROBOTS = 512 * 1024;

/** What the fetching needs of the world; tests give their own. */
export interface World {
  readonly now: () => Date;
  readonly chance: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The state of one run: for each host its queue and its rules. */
interface Run {
  readonly policy: FetchPolicy;
  readonly world: World;
  readonly signal: AbortSignal | undefined;
  readonly queues: Map<string, PQueue>;
  readonly robots: Map<string, Promise<Robots>>;
}

/** Where a request ended, after its redirects. */
interface Landed {
  readonly url: URL;
  readonly answer: Answer;
}

/**
 * Fetches pages, one request at a time for each host with a pause between them, and gives what became of each as it is
 * known. A stop by `signal` ends the run; what came before has been given.
 */
export async function* fetchPages(
  wanted: readonly WantedPage[],
  policy: FetchPolicy,
  world: World,
  signal?: AbortSignal,
): AsyncGenerator<FetchedPage> {
  const run: Run = { policy, world, signal, queues: new Map(), robots: new Map() };
  for (const page of wanted) {
    if (signal?.aborted === true) return;
    yield await fetchOne(page, run);
  }
}

async function fetchOne(wanted: WantedPage, run: Run): Promise<FetchedPage> {
  try {
    const conditions = {
      ...(wanted.etag === undefined ? {} : { 'if-none-match': wanted.etag }),
      ...(wanted.lastModified === undefined ? {} : { 'if-modified-since': wanted.lastModified }),
    };
    return read(wanted, await follow(new URL(wanted.url), conditions, run), run.world.now());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: error instanceof RefusedError ? 'refused' : 'failed', wanted, reason };
  }
}

/** What an answer says of a page. */
function read(wanted: WantedPage, { url, answer }: Landed, at: Date): FetchedPage {
  const finalUrl = url.href;
  const { status, headers } = answer;
  if (status === 304) return { outcome: 'unchanged', wanted, finalUrl, at };
  if (status === 404 || status === 410) return { outcome: 'gone', wanted, finalUrl, status, at };
  if (status !== 200) return { outcome: 'failed', wanted, reason: `${url.host} answered ${status}` };
  const type = headers['content-type'] ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
    return { outcome: 'refused', wanted, reason: `the answer is ${type === '' ? 'of no type' : type}, not a web page` };
  if (answer.bytes.length === 0) return { outcome: 'failed', wanted, reason: `${url.host} answered with nothing` };
  return { outcome: 'page', wanted, finalUrl, answer, at };
}

/** Follows redirects; each address on the way is checked and asked by the rules of its host. */
async function follow(from: URL, conditions: Readonly<Record<string, string>>, run: Run): Promise<Landed> {
  let url = from;
  for (let hops = 0; hops <= run.policy.mostRedirects; hops += 1) {
    checkAddress(url, run.policy);
    const robots = await robotsFor(url, run);
    if (!robots.allows(url)) throw new RefusedError(`${url.host} does not let ${url.pathname} be fetched (robots.txt)`);
    const answer = await patiently(url, conditions, run, robots.pause);
    const next = redirectOf(url, answer);
    if (next === null) return { url, answer };
    url = next;
  }
  throw new RefusedError(`more than ${run.policy.mostRedirects} redirects`);
}

/** Where an answer sends us on; null where it does not. */
function redirectOf(url: URL, { status, headers }: Answer): URL | null {
  const location = headers['location'];
  if (status < 300 || status >= 400 || status === 304 || location === undefined) return null;
  if (!URL.canParse(location, url.href)) throw new RefusedError(`${url.host} redirects to “${location}”, no address`);
  return new URL(location, url);
}

/** The rules of a host, asked for once in a run: where they cannot be had, nothing is asked of it. */
async function robotsFor(url: URL, run: Run): Promise<Robots> {
  const known = run.robots.get(url.origin);
  if (known !== undefined) return known;
  const asked = askForRobots(new URL('/robots.txt', url), run).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedError(`the robots.txt of ${url.host} cannot be had: ${reason}`, { cause: error });
  });
  run.robots.set(url.origin, asked);
  return asked;
}

/** The rules in a host's file, of which a long one is read as far as it must be; its redirects are followed. */
async function askForRobots(address: URL, run: Run): Promise<Robots> {
  const policy = { ...run.policy, mostBytes: Math.min(run.policy.mostBytes, MOST_OF_ROBOTS) };
  let url = address;
  for (let hops = 0; hops <= policy.mostRedirects; hops += 1) {
    const answer = await patiently(url, {}, { ...run, policy }, null, true);
    const next = redirectOf(url, answer);
    if (next === null) return robotsOf(address, answer, policy.userAgent);
    checkAddress(next, policy);
    url = next;
  }
  throw new RefusedError(`more than ${policy.mostRedirects} redirects`);
}

/** One request in its host's turn, tried again where it fails for the moment. */
async function patiently(
  url: URL,
  headers: Readonly<Record<string, string>>,
  run: Run,
  hostPause: number | null,
  isCut = false,
): Promise<Answer> {
  const { policy, world, signal } = run;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await inTurn(url, run, hostPause, () => requestOnce(url, headers, policy, signal, isCut)).catch(
      (error: unknown) => {
        if (error instanceof RefusedError || attempt >= policy.retries || signal?.aborted === true) throw error;
        return null;
      },
    );
    if (answer !== null && (!isForTheMoment(answer.status) || attempt >= policy.retries)) return answer;
    const asked = answer === null ? null : retryAfter(answer.headers['retry-after'], world.now());
    if (asked !== null && asked > policy.longestWait)
      throw new RefusedError(`${url.host} asks to wait ${Math.round(asked / 1000)} s, longer than we do`);
    await world.sleep(Math.max(asked ?? 0, backOffFor(attempt, policy.backOff, world.chance)), signal);
  }
}

/** Runs a request when its host's turn comes, and keeps the host's pause after it. */
async function inTurn(url: URL, run: Run, hostPause: number | null, request: () => Promise<Answer>): Promise<Answer> {
  const queue = run.queues.get(url.host) ?? new PQueue({ concurrency: 1 });
  const isFirst = !run.queues.has(url.host);
  run.queues.set(url.host, queue);
  return queue.add(async () => {
    if (!isFirst) await run.world.sleep(Math.max(run.policy.pause, hostPause ?? 0), run.signal);
    return request();
  });
}
