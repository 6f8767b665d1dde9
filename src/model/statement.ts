import * as z from 'zod';
import { CitedPlace } from './finding.js';
import { Day, ModificationId, ModificationKey, Moment, PartialDate, ReleaseName, SourceId } from './ids.js';
import { PageDocument, TimelineEntry } from './page-facts.js';
import { Milestone } from './paper-facts.js';
import { Place, Repair } from './printed.js';
import { SourceKind } from './source.js';
import { DecisionRoute, MilestoneEvent, ReleaseEventKind, Scope, Stage } from './words.js';

/**
 * What kind of print a statement comes from. In a paper: `listed`, a row of a release's table; `joins` and `leaves`, the
 * narrative on the scope of a release. On the site: `page`, a modification's page; of the entries of a release's page or
 * news post, `delivered` where the release has come with it, else `planned`.
 */
export const StatementRole = z.enum(['listed', 'joins', 'leaves', 'page', 'delivered', 'planned']);
export type StatementRole = z.infer<typeof StatementRole>;

/** What only a modification's page says of it. */
export const PageTexts = z.object({
  stageAsPrinted: z.string().nullable(),
  proposer: z.string().nullable(),
  proposerOrganisation: z.string().nullable(),
  leadAnalyst: z.string().nullable(),
  dateRaised: PartialDate.nullable(),
  urgent: z.boolean().nullable(),
  issue: z.string().nullable(),
  solution: z.string().nullable(),
  impactedParties: z.array(z.string()),
  documentsAffected: z.array(z.string()),
  timeline: z.array(TimelineEntry),
  documents: z.array(PageDocument.extend({ url: z.string().optional() })),
  /** Where each of these fields is printed, by the field's name; a field that is not printed has no row. */
  places: z.record(z.string(), z.array(Place)),
});
export type PageTexts = z.infer<typeof PageTexts>;

/**
 * What one source says of one modification on one date: the atom of everything that follows, never edited, only added.
 *
 * A page's latest update is its status text, the release it is to be implemented in its release, and the date that is
 * printed for that a milestone.
 */
export const Statement = z.object({
  /** `<first 12 of the source's checksum>:<its place in the source, counted from 0>`. */
  id: z.string(),
  source: SourceId,
  kind: SourceKind,
  role: StatementRole,
  /** The day the source speaks for. */
  date: Day,
  receivedAt: Moment,
  key: ModificationKey,
  /** Null where a page shows no id: it is known by its address. */
  modificationId: ModificationId.nullable(),
  title: z.string().nullable(),
  qualifier: z.string().nullable(),
  url: z.string().nullable(),
  /** How `url` is known: a link of the source, or derived from the title. */
  urlBasis: z.enum(['link', 'title']).nullable(),
  release: ReleaseName.nullable(),
  releaseDate: Day.nullable(),
  scope: Scope.nullable(),
  stage: Stage.nullable(),
  decisionRoute: DecisionRoute.nullable(),
  statusText: z.string(),
  milestones: z.array(Milestone),
  dccSystemsImpact: z.boolean().nullable(),
  repairs: z.array(Repair),
  /** Only of a modification's page. */
  page: PageTexts.optional(),
  places: z.array(CitedPlace).min(1),
});
export type Statement = z.infer<typeof Statement>;

/**
 * A statement that stood: the same modification, release, stage, route, status text and DCC impact said over
 * consecutive papers (by captures of a page also the same parties and documents), and the time it stood.
 */
export const Standing = z.object({
  /** The newest of the statements. */
  statement: Statement,
  /** The first and the last day that a source said so. */
  since: Day,
  until: Day,
  /** The ids of all the statements, oldest first. */
  statements: z.array(z.string()).min(1),
});
export type Standing = z.infer<typeof Standing>;

/** The difference between what two sources say of one thing. The contract says what each kind means. */
export const ChangeKind = z.enum([
  'added',
  'removed',
  'release-passed',
  'moved',
  'converted',
  'stage',
  'dcc-systems-impact',
  'decision-route',
  'milestone-moved',
  'release-date',
  'title',
  'wording',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const Change = z.object({
  kind: ChangeKind,
  modificationId: ModificationId.optional(),
  release: ReleaseName.optional(),
  event: MilestoneEvent.optional(),
  from: z.union([z.string(), z.boolean(), z.null()]).optional(),
  to: z.union([z.string(), z.boolean(), z.null()]).optional(),
  /** The places in A and in B that show it. */
  places: z.array(CitedPlace),
});
export type Change = z.infer<typeof Change>;

/** A change in the life of one modification: what changed, and between which two days. */
export const DatedChange = Change.extend({ since: Day, date: Day });
export type DatedChange = z.infer<typeof DatedChange>;

/** A source as the index knows it: what it is, and what it says of the releases themselves. */
export const SourceRecord = z.object({
  id: SourceId,
  /** The source that speaks for this one, because both are forms of one paper; null where it speaks for itself. */
  sameAs: SourceId.nullable(),
  kind: SourceKind,
  /** The short name people use for it: the file name without its ending, a page's with its slug. Unique in a home. */
  name: z.string(),
  title: z.string(),
  /** The day it speaks for: the date of a paper, the day a page was captured. */
  date: Day,
  receivedAt: Moment,
  origin: z.string(),
  path: z.string(),
  format: z.string(),
  specimen: z.boolean(),
  reference: z.string().nullable(),
  author: z.string().nullable(),
  /** Only of a page: its address, the name by which its captures belong together, the SEC version it publishes. */
  page: z.object({ url: z.string().nullable(), slug: z.string(), secVersion: z.string().nullable() }).optional(),
  releases: z.array(
    z.object({ name: ReleaseName, date: Day.nullable(), scope: Scope.nullable(), places: z.array(CitedPlace) }),
  ),
  releaseEvents: z.array(
    z.object({
      release: ReleaseName,
      event: ReleaseEventKind,
      date: PartialDate,
      text: z.string(),
      places: z.array(CitedPlace),
    }),
  ),
  recommendations: z.array(z.object({ action: z.string(), text: z.string() })),
  /** Only of a document: the modifications that it names, and the pages that do. */
  names: z.array(z.object({ key: ModificationKey, pages: z.array(z.int().min(1)) })).optional(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

/**
 * An identity: every id it has borne, oldest first, and its newest title and link. Its statements are those that bear
 * its key.
 */
export const Modification = z.object({
  key: ModificationKey,
  /** The newest id it has borne; null where only a page without an id is known of it. */
  modificationId: ModificationId.nullable(),
  ids: z.array(ModificationId),
  title: z.string().nullable(),
  url: z.string().nullable(),
  changes: z.array(DatedChange),
});
export type Modification = z.infer<typeof Modification>;
