import * as z from 'zod';
import { Day } from './ids.js';

/** What any PDF prints, as text to search in: its pages count from 1. */
export const DocumentText = z.object({
  kind: z.literal('document'),
  specimen: z.literal(true).optional(),
  /** The date that it is labelled with; unset where it bears none. */
  date: Day.optional(),
  /** The largest print of the first page that has print; null where nothing is printed. */
  title: z.string().nullable(),
  pages: z.int().min(0),
  /** Paragraphs are parted by blank lines, the cells of a table's row by tabs. */
  text: z.array(z.object({ page: z.int().min(1), text: z.string() })),
});
export type DocumentText = z.infer<typeof DocumentText>;
