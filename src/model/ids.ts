import * as z from 'zod';

/**
 * The canonical id of a modification as one source bears it: `SECMP` and four digits, or `MP` / `DP` and three (or
 * more) digits, with the part letter kept: `SECMP0007`, `MP078`, `DP173`, `MP128B`.
 */
export const ModificationId = z
  .string()
  .regex(/^(?:SECMP\d{4}|(?:MP|DP)\d{3,4})[A-Z]?$/, 'is no modification id such as MP078, DP173, MP128B or SECMP0007')
  .brand<'ModificationId'>();
export type ModificationId = z.infer<typeof ModificationId>;

/**
 * The identity of a modification over all the ids it has borne: its number without leading zeros, and its part letter.
 * `SECMP0071` and `MP071` are both `71`, `DP173` and `MP173` both `173`; `MP128B` is `128B`. A modification whose
 * source prints no id is known by its page: `page:<slug>`.
 */
export const ModificationKey = z
  .string()
  .regex(/^(?:\d{1,4}[A-Z]?|page:[a-z0-9-]+)$/, 'is no modification key such as 78, 128B or page:a-slug')
  .brand<'ModificationKey'>();
export type ModificationKey = z.infer<typeof ModificationKey>;

/** The SHA-256 of a source's bytes, in lower-case hexadecimal. A source is known by it and by nothing else. */
export const SourceId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'is no SHA-256 checksum')
  .brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date('is no day such as 2021-09-21');
export type Day = z.infer<typeof Day>;

/** A date as exact as the print: a day `2021-09-29`, or only a month `2021-10`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'is no date such as 2021-09-29 or 2021-10');
export type PartialDate = z.infer<typeof PartialDate>;

/** A calendar year, `2021`. */
export const Year = z.string().regex(/^\d{4}$/, 'is no year such as 2021');

/** A moment in UTC, ISO 8601. */
export const Moment = z.iso.datetime();
export type Moment = z.infer<typeof Moment>;

/** The name of a SEC Release: its month in full and its year, `November 2021`. */
export const ReleaseName = z
  .string()
  .regex(
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/,
    'is no SEC Release such as November 2021',
  );
export type ReleaseName = z.infer<typeof ReleaseName>;
