import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../lib/errors.js';
import { plainIssues } from '../lib/plain-issues.js';
import { Channels } from '../model/channel.js';
import type { Home } from '../model/home.js';
import { FetchPolicy } from './fetch/policy.js';

/** The name of a home's configuration, beside its `corpus/`. */
const CONFIGURATION = 'modtrail.json';

/**
 * What a person may set for a home: how pages are fetched, where what is not set has a polite and safe default, and where
 * the alerts of watches are sent.
 */
const Configuration = z.strictObject({
  /** Where those whose site is asked can reach us; without it, nothing is fetched. */
  contact: z
    .string()
    .regex(/^(?:[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+|https?:\/\/[\x21-\x7e]+)$/, 'is no e-mail or web address')
    .optional(),
  /** The hosts that may be asked, redirects included. */
  hosts: z.array(z.string()).min(1).optional(),
  /** Milliseconds between two requests to a host; a longer pause that its robots.txt asks for is kept. */
  pause: z.int().min(0).optional(),
  /** Milliseconds that one request may take. */
  timeout: z.int().min(1).optional(),
  /** The most bytes of a page. */
  maxBytes: z.int().min(1).optional(),
  /** How often a request that failed for the moment is tried again. */
  retries: z.int().min(0).optional(),
  /** Milliseconds before the first retry. */
  backOff: z.int().min(0).optional(),
  /** The address of a release's page; `{release}` stands for its month and year: `november-2021`. */
  releasePages: z
    .string()
    .includes('{release}', { message: 'is without {release}' })
    .default('https://smartenergycodecompany.co.uk/{release}-sec-release/'),
  /** Whether addresses of private and loopback networks, and plain http, may be asked. */
  allowPrivateAddresses: z.boolean().default(false),
  /** Where alerts are sent; without it, they are in the feeds of the watches alone. */
  alerts: Channels.optional(),
});
export type Configuration = z.infer<typeof Configuration>;

/**
 * The configuration of a home; the defaults where it has none.
 * @throws UsageError where the file says something that is not understood.
 */
export async function readConfiguration(home: Home): Promise<Configuration> {
  const result = Configuration.safeParse(jsonOf(await textOf(home)));
  if (result.success) return result.data;
  throw new UsageError(`${CONFIGURATION}: ${plainIssues(result.error)}`);
}

/**
 * How pages are fetched for a home.
 * @throws UsageError saying what to write, where no contact is set.
 */
export function policyOf(home: Home, configuration: Configuration): FetchPolicy {
  const { contact, maxBytes, allowPrivateAddresses, hosts, pause, timeout, retries, backOff } = configuration;
  if (contact === undefined) {
    throw new UsageError(
      `those who keep the site must be able to reach you: write {"contact": "you@example.org"} with your own address into ${join(home.root, CONFIGURATION)}`,
    );
  }
  return FetchPolicy.parse({
    userAgent: `modtrail (${contact})`,
    mostBytes: maxBytes,
    allowPrivate: allowPrivateAddresses,
    ...{ hosts, pause, timeout, retries, backOff },
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${CONFIGURATION} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

async function textOf(home: Home): Promise<string> {
  try {
    return await readFile(join(home.root, CONFIGURATION), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
    throw error;
  }
}
