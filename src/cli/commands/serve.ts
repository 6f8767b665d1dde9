import { randomBytes } from 'node:crypto';
import { networkInterfaces, hostname } from 'node:os';
import * as z from 'zod';
import { liveHome } from '../../answers/live.js';
import { UsageError } from '../../lib/errors.js';
import type { Home } from '../../model/home.js';
import { appOf } from '../../web/app.js';
import { listen, type Listening } from '../../web/listen.js';
import { LOOPBACK_NAMES } from '../../web/safety/hosts.js';
import type { Entry } from '../../web/site.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { homeReady } from '../home.js';
import type { Io } from '../io.js';
import { printsOf } from '../prints.js';
import { uploadsInto } from '../uploads.js';
import { webAssets } from '../web-assets.js';

const Options = z.object({
  port: z.coerce.number('wants a whole number').int().min(0).max(65_535).default(4780),
  host: z.string().default('127.0.0.1'),
  allowUpload: z.boolean().default(false),
});

/** `serve`: the pages and the API of a home, until it is interrupted. */
export const run: Run = async ({ io, home: dir }, _args, options) => {
  const { port, host, allowUpload } = checked(Options, options);
  const home = await homeReady(dir, io);
  const entry = entryAt(host);
  const listening = await served(home, io, { host, port, entry, allowUpload });
  io.out(`${listening.address}/${entry.token === null ? '' : `?token=${entry.token}`}`);
  io.say('modtrail: serving; Ctrl-C ends it');
  await interrupted();
  await listening.close();
  return 0;
};

/** What a site is served with. */
interface Serving {
  readonly host: string;
  readonly port: number;
  readonly entry: Entry;
  readonly allowUpload: boolean;
}

/**
 * Serves a home.
 * @throws UsageError where the port or the address cannot be had.
 */
async function served(home: Home, io: Io, { host, port, entry, allowUpload }: Serving): Promise<Listening> {
  const app = appOf({
    live: liveHome(home),
    prints: printsOf(home),
    assets: await webAssets(),
    entry,
    takeIn: allowUpload ? uploadsInto(home, io.now) : null,
    now: io.now,
    onDefect: (error) => {
      io.say(`modtrail: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  });
  return listen(app, { host, port }).catch((error: unknown) => {
    throw new UsageError(`cannot serve on ${host}, port ${port}: ${(error as Error).message}`, { cause: error });
  });
}

/** Loopback is for this machine alone; any other address asks for a token and goes by the machine's own names. */
function entryAt(host: string): Entry {
  const bare = host.includes(':') ? `[${host}]` : host;
  if (LOOPBACK_NAMES.includes(bare)) return { hosts: LOOPBACK_NAMES, token: null };
  const token = randomBytes(18).toString('base64url');
  if (host !== '0.0.0.0' && host !== '::') return { hosts: [bare, ...LOOPBACK_NAMES], token };
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const names = own.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  return { hosts: [hostname(), ...names, ...LOOPBACK_NAMES], token };
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
