import * as z from 'zod';
import { Moment } from './ids.js';

/** What a person makes of a finding: looked at, done with, or neither any more. */
export const NoteState = z.enum(['seen', 'settled', 'open']);
export type NoteState = z.infer<typeof NoteState>;

/** A person's note on a finding. Notes are only ever added; the newest on a finding counts. */
export const FindingNote = z.object({
  /** The id of the finding, which it keeps as long as it says the same. */
  finding: z.string().regex(/^[0-9a-f]{12}$/, 'is no id of a finding'),
  state: NoteState,
  note: z.string().max(2000, 'is longer than 2,000 characters'),
  at: Moment,
  /** What the finding said then, so that the note can be read when it is raised no more. */
  message: z.string(),
});
export type FindingNote = z.infer<typeof FindingNote>;
