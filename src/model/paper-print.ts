import * as z from 'zod';
import { Printed } from './printed.js';

/**
 * What the cell of a table holds. `mark` is set where the reader saw a mark that its text does not tell (ink in a scan,
 * a picture, a glyph of a symbol font); a mark that is a character (`✓`, `v`, `Yes`) is left to `text`.
 */
export const Cell = Printed.extend({
  mark: z.enum(['tick', 'cross']).optional(),
  /** Set where the print is underlined as a link is, though no link lies on it: its address was lost on the way. */
  lostLink: z.literal(true).optional(),
});
export type Cell = z.infer<typeof Cell>;

/** A cell without print: its text is empty and it has no place. */
export const EmptyCell = z.object({ text: z.literal(''), places: z.tuple([]) });
export type EmptyCell = z.infer<typeof EmptyCell>;

/** A row of cells, one per column of its table; or a row across all columns that says something of the rows under it. */
export const TableRow = z.discriminatedUnion('row', [
  z.object({ row: z.literal('cells'), cells: z.array(z.union([Cell, EmptyCell])) }),
  z.object({ row: z.literal('group'), text: Printed }),
]);
export type TableRow = z.infer<typeof TableRow>;

/** A piece of a paper, in reading order. `columns` of a table are its headings as printed, left to right. */
export const Block = z.discriminatedUnion('block', [
  z.object({ block: z.literal('heading'), text: Printed }),
  z.object({ block: z.literal('paragraph'), text: Printed }),
  z.object({ block: z.literal('item'), text: Printed }),
  z.object({ block: z.literal('table'), columns: z.array(z.string()), rows: z.array(TableRow) }),
]);
export type Block = z.infer<typeof Block>;

/**
 * What is printed in a CSC paper, with its places and without its meaning: the one shape that every reader of papers
 * (PDF, text dump, scan) yields, so that `normalise` reads them all alike.
 */
export const PaperPrint = z.object({
  kind: z.literal('paper'),
  form: z.enum(['pdf', 'scan', 'dump']),
  pages: z.int().min(1),
  blocks: z.array(Block),
  /** Running headers and footers, page numbers left out: no content, but they say "Specimen for testing". */
  furniture: z.array(Printed),
  /** The addresses of all links in printed order, one entry for each annotation or link line. */
  links: z.array(Printed),
  /** Print that could be put nowhere; each becomes a finding `unreadable-row`. */
  unread: z.array(Printed),
  /** The words of a scan that are in doubt: looks at them read differently, or all unsurely. They stand in the blocks too. */
  inDoubt: z.array(Printed).optional(),
});
export type PaperPrint = z.infer<typeof PaperPrint>;
