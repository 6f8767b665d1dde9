import * as z from 'zod';

/**
 * Where in its source a value is printed.
 *
 * - `lines`: the lines `from`..`to` of a text, counted from 1, both included; `page` where the text tells its pages.
 * - `box`: the box `[left, top, right, bottom]` on page `page` (counted from 1), in points from the top-left corner, in
 *   the page's own size.
 * - `label`: on a web page, the label the value stands under, and the text fragment that shows it.
 */
export const Place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('lines'), from: z.int().min(1), to: z.int().min(1), page: z.int().min(1).optional() }),
  z.object({
    at: z.literal('box'),
    page: z.int().min(1),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  z.object({ at: z.literal('label'), label: z.string(), fragment: z.string() }),
]);
export type Place = z.infer<typeof Place>;

/** A value as read: its text exactly as printed, white space folded, and every place that prints a part of it. */
export const Printed = z.object({
  text: z.string(),
  places: z.array(Place).min(1),
  /** The address of the link that lies on the value, where one does. */
  url: z.string().optional(),
});
export type Printed = z.infer<typeof Printed>;

/** What was read otherwise than it is printed, and why: nothing is repaired in silence. */
export const Repair = z.object({
  /** The field of the record that holds `repaired`: `title`, `statusText`, `modificationId`, `url` … */
  field: z.string(),
  printed: z.string(),
  repaired: z.string(),
  /** Why the repaired form is believed, in words a person can check against the print. */
  evidence: z.string(),
  places: z.array(Place).min(1),
});
export type Repair = z.infer<typeof Repair>;
