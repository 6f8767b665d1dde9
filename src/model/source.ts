import * as z from 'zod';
import { Day, Moment, SourceId } from './ids.js';

/** What a source was recognised as, before it is read. */
export const SourceFormat = z.enum(['pdf', 'dump', 'page']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** What a source is: a CSC paper, or a page of the site – a modification's, a release's, or a release's news post. */
export const SourceKind = z.enum(['paper', 'modification', 'release', 'release-news']);
export type SourceKind = z.infer<typeof SourceKind>;

/** One line of the ledger: a source, when and whence it came. Lines are only ever added. */
export const LedgerLine = z.object({
  sha256: SourceId,
  /** Where its bytes are kept, relative to `corpus/`, with `/` between folders. */
  path: z.string().regex(/^(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$))./, 'is no path inside the corpus'),
  /** The path or address it came from, as the person gave it. */
  origin: z.string(),
  bytes: z.int().min(0),
  receivedAt: Moment,
  /** The day a page was captured, which is the day it speaks for; unset for papers, which print their own. */
  capturedOn: Day.optional(),
  /** The address a page was got from, where it was told or fetched. */
  url: z.string().optional(),
  /** What the server said with a page that was fetched. */
  answer: z.object({ status: z.int(), etag: z.string().optional(), lastModified: z.string().optional() }).optional(),
  format: SourceFormat,
  /** Set where it says that it is a specimen: so it is known for one even if its bytes are lost. */
  specimen: z.literal(true).optional(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** What became of each source in one run of `ingest` or `rebuild`. */
export const RunReport = z.object({
  added: z.array(z.object({ path: z.string(), sha256: SourceId, what: z.string() })),
  unchanged: z.array(z.object({ path: z.string(), sha256: SourceId })),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
  /** Milliseconds of wall time. */
  duration: z.number(),
});
export type RunReport = z.infer<typeof RunReport>;
