import * as z from 'zod';
import { Moment } from './ids.js';

/** A file of a watched folder that could not be read: it is tried again when it, or the code that reads, changes. */
export const UnreadFile = z.object({
  /** Absolute. */
  path: z.string(),
  bytes: z.int().min(0),
  /** When it was changed last, in milliseconds since 1970. */
  modified: z.number(),
  /** The versions of the code that tried. */
  reader: z.string(),
  reason: z.string(),
  /** When it was tried. */
  at: Moment,
});
export type UnreadFile = z.infer<typeof UnreadFile>;
