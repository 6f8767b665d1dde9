import * as z from 'zod';
import { DocumentFinding } from './finding.js';
import { Day, ModificationId, PartialDate, ReleaseName } from './ids.js';
import { Place } from './printed.js';
import { DecisionRoute, Stage } from './words.js';

/** What every page's facts begin with. */
const PageCommon = z.object({
  /** The page's own address, where it says one. */
  url: z.string().nullable(),
  /** Set where the page says "Specimen for testing". */
  specimen: z.literal(true).optional(),
  findings: z.array(DocumentFinding),
  /**
   * Where each field is printed, by the field's name; a field that is not printed has no row. A list of records has one
   * place for each record, in the records' order.
   */
  places: z.record(z.string(), z.array(Place)),
});

/** Something dated on a modification's page; `event` is null where a date is printed and nothing beside it. */
export const TimelineEntry = z.object({
  date: PartialDate,
  endDate: PartialDate.optional(),
  event: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A document that a modification's page lists. */
export const PageDocument = z.object({ title: z.string(), date: PartialDate.optional() });
export type PageDocument = z.infer<typeof PageDocument>;

/** What a modification's page says. What it does not say is null or empty. */
export const ModificationPageFacts = PageCommon.extend({
  kind: z.literal('modification'),
  modificationId: ModificationId.nullable(),
  idAsPrinted: z.string().nullable(),
  title: z.string().nullable(),
  proposer: z.string().nullable(),
  proposerOrganisation: z.string().nullable(),
  leadAnalyst: z.string().nullable(),
  dateRaised: PartialDate.nullable(),
  dateRaisedAsPrinted: z.string().nullable(),
  stageAsPrinted: z.string().nullable(),
  stage: Stage.nullable(),
  decisionRoute: DecisionRoute.nullable(),
  urgent: z.boolean().nullable(),
  implementationDateAsPrinted: z.string().nullable(),
  implementationDate: PartialDate.nullable(),
  implementationRelease: ReleaseName.nullable(),
  latestUpdate: z.string().nullable(),
  issue: z.string().nullable(),
  solution: z.string().nullable(),
  impactedParties: z.array(z.string()),
  documentsAffected: z.array(z.string()),
  timeline: z.array(TimelineEntry),
  /** The dates of each row of the timeline as printed: `14 May 2020 to 28 May 2020`. */
  timelineAsPrinted: z.array(z.string()),
  documents: z.array(PageDocument),
  /** Of each document, the date as printed and the link. */
  documentsAsPrinted: z.array(z.object({ date: z.string().nullable(), url: z.string().nullable() })),
});
export type ModificationPageFacts = z.infer<typeof ModificationPageFacts>;

/** A modification that a release's page or news post lists as part of the release. */
export const ReleaseEntry = z.object({
  modificationId: ModificationId,
  title: z.string().nullable(),
  /** As printed beside the entry. */
  status: z.string().nullable(),
});
export type ReleaseEntry = z.infer<typeof ReleaseEntry>;

/** A part of a modification that the page of its release says comes with another release, and the sentence that says so. */
export const ReleasePart = z.object({ modificationId: ModificationId, release: ReleaseName, text: z.string() });
export type ReleasePart = z.infer<typeof ReleasePart>;

/** What the page of a release, or the news post of a published SEC version, says. */
export const ReleasePageFacts = PageCommon.extend({
  kind: z.enum(['release', 'release-news']),
  title: z.string().nullable(),
  release: ReleaseName.nullable(),
  releaseDate: Day.nullable(),
  releaseDateAsPrinted: z.string().nullable(),
  secVersion: z.string().nullable(),
  entries: z.array(ReleaseEntry),
  /** Of each entry, the id as printed and the link. */
  entriesAsPrinted: z.array(z.object({ id: z.string(), url: z.string().nullable() })),
  /** Parts of its entries that come with other releases. */
  partsElsewhere: z.array(ReleasePart),
  baselinedOn: Day.nullable(),
});
export type ReleasePageFacts = z.infer<typeof ReleasePageFacts>;

/** What a saved web page says: the answer of `extract` to a page. */
export const PageFacts = z.discriminatedUnion('kind', [ModificationPageFacts, ReleasePageFacts]);
export type PageFacts = z.infer<typeof PageFacts>;
