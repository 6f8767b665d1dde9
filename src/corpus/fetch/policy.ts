import * as z from 'zod';

/** How pages are fetched. Every option has a default that is polite and safe. */
export const FetchPolicy = z
  .object({
    /** The hosts that may be asked, redirects included. */
    hosts: z.array(z.string()).default(['smartenergycodecompany.co.uk', 'www.smartenergycodecompany.co.uk']),
    /** The name we give, with an address at which we can be reached. */
    userAgent: z.string().default('modtrail'),
    /** Milliseconds between the end of one request to a host and the next. */
    pause: z.int().min(0).default(2_000),
    /** Milliseconds that one request may take, from its first byte to its last. */
    timeout: z.int().min(1).default(30_000),
    /** The most bytes of a page, as sent and as unpacked. */
    mostBytes: z
      .int()
      .min(1)
      .default(8 * 1024 * 1024),
    mostRedirects: z.int().min(0).default(5),
    /** How often a request that failed for the moment is tried again. */
    retries: z.int().min(0).default(3),
    /** Milliseconds before the first retry; doubled for each further one. */
    backOff: z.int().min(0).default(2_000),
    /** The longest that a server may make us wait by `Retry-After`, in milliseconds. */
    longestWait: z.int().min(0).default(120_000),
    /** Whether addresses of private and loopback networks, and plain http, may be asked. */
    allowPrivate: z.boolean().default(false),
  })
  .readonly();
export type FetchPolicy = z.infer<typeof FetchPolicy>;
