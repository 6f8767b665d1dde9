import { randomBytes } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { liveHome } from '../answers/live.js';
import { warmed } from '../answers/warm.js';
import { UsageError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import { appOf } from '../web/app.js';
import { listen, type Listening } from '../web/listen.js';
import { LOOPBACK_NAMES } from '../web/safety/hosts.js';
import type { Entry } from '../web/site.js';
import { deliverNow } from './deliveries.js';
import type { Io } from './io.js';
import { printsOf } from './prints.js';
import { uploadsInto } from './uploads.js';
import { watchingIn } from './watching.js';
import { webAssets } from './web-assets.js';

/** Milliseconds between two looks into the outbox of the watches. */
const DELIVERS_EVERY = 60_000;

/** Where a home is served, and whether visitors may add papers. */
export interface Serving {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly allowUpload: boolean;
}

/**
 * Serves a home; the address holds the token where one is asked for.
 * @throws UsageError where the port or the address cannot be had.
 */
export async function served(home: Home, io: Io, { host, port, allowUpload }: Serving): Promise<Listening> {
  const entry = entryAt(host);
  const live = liveHome(home);
  const app = appOf({
    live,
    prints: printsOf(home),
    assets: await webAssets(),
    entry,
    takeIn: allowUpload ? uploadsInto(home, io) : null,
    watching: watchingIn(home, io.now),
    now: io.now,
    onDefect: (error) => {
      io.say(`modtrail: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  });
  const listening = await listen(app, { host, port }).catch((error: unknown) => {
    throw new UsageError(`cannot serve on ${host}, port ${port}: ${(error as Error).message}`, { cause: error });
  });
  // The first visitor need not wait until the index is read. If it cannot be, each visitor is told.
  live
    .current()
    .then(warmed)
    .catch(() => undefined);
  const delivering = setInterval(() => {
    deliverNow(home, io).catch((error: unknown) => {
      io.say(`modtrail: ${(error as Error).message}`);
    });
  }, DELIVERS_EVERY);
  const asked = entry.token === null ? '' : `?token=${entry.token}`;
  const close = () => {
    clearInterval(delivering);
    return listening.close();
  };
  return { close, address: `${listening.address}/${asked}` };
}

/** Settles when the person has had enough. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      resolve();
    });
    process.once('SIGTERM', () => {
      resolve();
    });
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
