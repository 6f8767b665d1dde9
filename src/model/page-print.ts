import * as z from 'zod';
import { PageLabel } from './page-words.js';
import { Printed } from './printed.js';

/** A heading as printed; `level` 1 to 6, or 0 where it is the text that the document's title repeats. */
export const PageHeading = Printed.extend({ level: z.int().min(0).max(6) });
export type PageHeading = z.infer<typeof PageHeading>;

/** What stands under one label: its blocks (paragraphs, items, cells) in order, each as the lines it is broken into. */
export const PageField = Printed.extend({
  role: PageLabel,
  /** The words of the label as printed, in the page's own case. */
  label: z.string(),
  blocks: z.array(z.array(z.string())),
});
export type PageField = z.infer<typeof PageField>;

/** A dated row of a timeline: the print of its date or dates, and of what happened; empty where nothing is printed. */
export const TimelineRow = Printed.extend({ dates: z.array(z.string()).min(1), event: z.string() });
export type TimelineRow = z.infer<typeof TimelineRow>;

/** A row of a list of documents; `date` as printed beside the title. */
export const DocumentRow = Printed.extend({ date: z.string().optional() });
export type DocumentRow = z.infer<typeof DocumentRow>;

/** A row, item, paragraph or heading that begins with the id of a modification; `cells` are its parts, as printed. */
export const EntryRow = Printed.extend({
  /** A `link` is a paragraph that is one link and nothing more. */
  form: z.enum(['row', 'item', 'paragraph', 'link', 'heading']),
  cells: z.array(z.string()).min(1),
  /** The headings of the cells, where it is a row of a table that has them. */
  columns: z.array(z.string()),
  /** The heading above it. */
  under: z.string().nullable(),
  /** What the paragraph before its list says of that, up to a colon. */
  lead: z.string().nullable(),
});
export type EntryRow = z.infer<typeof EntryRow>;

/**
 * What a reader of a saved web page sees, with the labels it stands under and without its meaning: menus, sidebars,
 * banners and everything hidden left out. The one shape in which the page's many layouts reach `normalise`.
 */
export const PagePrint = z.object({
  kind: z.literal('page'),
  /** The page's own address: its canonical link, or what the browser that saved it noted. */
  url: z.string().nullable(),
  /** The title in the document's head, which a browser shows on the tab. */
  documentTitle: z.string().nullable(),
  /** Whether it says "Specimen for testing", in its content or around it. */
  specimen: z.boolean(),
  headings: z.array(PageHeading),
  fields: z.array(PageField),
  timeline: z.array(TimelineRow),
  documents: z.array(DocumentRow),
  entries: z.array(EntryRow),
  /** Paragraphs that stand under no label, and the items that belong to them. */
  prose: z.array(Printed),
  /** Every visible block of the content, in reading order. */
  text: z.array(Printed),
});
export type PagePrint = z.infer<typeof PagePrint>;
