import * as z from 'zod';
import { Day, Moment, SourceId, Year } from './ids.js';

/** What a source was recognised as, before it is read; a `document` is a PDF that is read as text and as no paper. */
export const SourceFormat = z.enum(['pdf', 'dump', 'page', 'document']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/**
 * What a source is: a CSC paper; a page of the site – a modification's, a release's, or a release's news post; or any
 * other document, which is kept to be searched and makes no statements.
 */
export const SourceKind = z.enum(['paper', 'modification', 'release', 'release-news', 'document']);
export type SourceKind = z.infer<typeof SourceKind>;

/** Which sources may be asked for: of some kinds, and that speak for days of some years. */
export const SourcesAsked = z.strictObject({
  kind: z.array(SourceKind).optional(),
  year: z.array(Year).optional(),
});

/** One line of the ledger: a source, when and whence it came. Lines are only ever added. */
export const LedgerLine = z.object({
  sha256: SourceId,
  /** Where its bytes are kept, relative to `corpus/`, with `/` between folders. */
  path: z.string().regex(/^(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$))./, 'is no path inside the corpus'),
  /** The path or address it came from, as the person gave it. */
  origin: z.string(),
  bytes: z.int().min(0),
  receivedAt: Moment,
  /** The day a source speaks for that a page was captured on or a document is of; papers print their own. */
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
