import * as z from 'zod';
import { Moment, SourceId } from './ids.js';

/** What a source was recognised as, before it is read. */
export const SourceFormat = z.enum(['pdf', 'dump']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** One line of the ledger: a source, when and whence it came. Lines are only ever added. */
export const LedgerLine = z.object({
  sha256: SourceId,
  /** Where its bytes are kept, relative to `corpus/`, with `/` between folders. */
  path: z.string().regex(/^(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$))./, 'is no path inside the corpus'),
  /** The path or address it came from, as the person gave it. */
  origin: z.string(),
  bytes: z.int().min(0),
  receivedAt: Moment,
  format: SourceFormat,
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
