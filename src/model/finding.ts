import * as z from 'zod';
import { Day, ModificationId, SourceId } from './ids.js';
import { Place } from './printed.js';

/** What a finding tells, as a careful analyst would tell findings apart. */
export const FindingClass = z.enum([
  'contradiction',
  'later-development',
  'slip',
  'missing',
  'print-difference',
  'reading',
]);
export type FindingClass = z.infer<typeof FindingClass>;

/** `high`: someone could act on a wrong fact; `medium`: worth a look; `low`: good to know. */
export const Severity = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof Severity>;

/**
 * How sure a finding is. `certain`: the prints it cites say so themselves; `likely`: it follows from what is not printed
 * where it would be expected, or from what was read rather than printed.
 */
export const Certainty = z.enum(['certain', 'likely']);
export type Certainty = z.infer<typeof Certainty>;

/**
 * The kinds of finding, each with its class, its severity and how sure it is: first those that one document alone can
 * raise, then those that come of several.
 */
export const FINDING_KINDS = {
  'status-names-another-modification': { class: 'contradiction', severity: 'high', certainty: 'certain' },
  'conflicting-decision-route': { class: 'contradiction', severity: 'high', certainty: 'certain' },
  'listed-in-several-releases': { class: 'reading', severity: 'medium', certainty: 'certain' },
  'title-differs-from-link': { class: 'print-difference', severity: 'low', certainty: 'certain' },
  'recognition-repaired': { class: 'reading', severity: 'low', certainty: 'likely' },
  'reading-in-doubt': { class: 'reading', severity: 'medium', certainty: 'likely' },
  'date-in-the-past': { class: 'contradiction', severity: 'medium', certainty: 'certain' },
  'scope-change-not-listed': { class: 'contradiction', severity: 'medium', certainty: 'likely' },
  'value-not-known': { class: 'missing', severity: 'medium', certainty: 'certain' },
  'link-derived': { class: 'reading', severity: 'medium', certainty: 'likely' },
  'unreadable-row': { class: 'reading', severity: 'high', certainty: 'certain' },
  'layout-not-recognised': { class: 'reading', severity: 'high', certainty: 'certain' },
  'forms-differ': { class: 'print-difference', severity: 'medium', certainty: 'certain' },
  'milestone-moved-repeatedly': { class: 'slip', severity: 'medium', certainty: 'certain' },
  'release-slipped': { class: 'slip', severity: 'high', certainty: 'certain' },
  'release-advanced': { class: 'slip', severity: 'high', certainty: 'certain' },
  'planned-not-released': { class: 'missing', severity: 'high', certainty: 'likely' },
  'released-not-planned': { class: 'later-development', severity: 'medium', certainty: 'likely' },
  'title-differs': { class: 'print-difference', severity: 'medium', certainty: 'certain' },
  'decision-route-differs': { class: 'contradiction', severity: 'high', certainty: 'certain' },
  'release-date-differs': { class: 'contradiction', severity: 'high', certainty: 'certain' },
  'scope-split': { class: 'later-development', severity: 'low', certainty: 'certain' },
  'milestone-not-reported': { class: 'missing', severity: 'medium', certainty: 'likely' },
} as const satisfies Record<string, { class: FindingClass; severity: Severity; certainty: Certainty }>;

export const FindingKind = z.enum(Object.keys(FINDING_KINDS) as [keyof typeof FINDING_KINDS]);
export type FindingKind = z.infer<typeof FindingKind>;

/** Something in one document that a person should look at. */
export const DocumentFinding = z.object({
  kind: FindingKind,
  modificationId: ModificationId.optional(),
  release: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** In plain words, with the values that show it. */
  message: z.string(),
  places: z.array(Place),
});
export type DocumentFinding = z.infer<typeof DocumentFinding>;

/** A place together with the source it is in. */
export const CitedPlace = z.intersection(Place, z.object({ source: SourceId }));
export type CitedPlace = z.infer<typeof CitedPlace>;

/** Something in all the sources of a home that a person should look at. */
export const Finding = DocumentFinding.extend({
  class: FindingClass,
  severity: Severity,
  certainty: Certainty,
  state: z.enum(['open', 'settled']),
  /** The day the first source that shows it speaks for. */
  since: Day,
  /** The day the newest source that shows it speaks for. */
  date: Day,
  /**
   * The source that settles it, and the day from which it is settled: that of the source, a newer one that speaks of the
   * same thing and shows it no more; or, where the source had told the reason before, the day the finding was raised.
   */
  settledBy: z.object({ source: SourceId, date: Day }).optional(),
  places: z.array(CitedPlace),
});
export type Finding = z.infer<typeof Finding>;
