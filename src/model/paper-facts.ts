import * as z from 'zod';
import { DocumentFinding } from './finding.js';
import { Day, ModificationId, PartialDate, ReleaseName } from './ids.js';
import { PaperPrint } from './paper-print.js';
import { Place, Repair } from './printed.js';
import { DecisionRoute, MilestoneEvent, ReleaseEventKind, Scope, Stage } from './words.js';

/** Something dated that the status text announces. `conditional`: the text makes it depend on something. */
export const Milestone = z.object({
  event: MilestoneEvent,
  date: PartialDate,
  conditional: z.literal(true).optional(),
  /** The words that give the date, as in the status text: `29 September`. */
  asPrinted: z.string(),
});
export type Milestone = z.infer<typeof Milestone>;

/** What a paper says of one modification in one release: one row of a releases table, read. */
export const Entry = z.object({
  modificationId: ModificationId,
  idAsPrinted: z.string(),
  /** Without the quotes, recognition errors repaired. */
  title: z.string().nullable(),
  titleAsPrinted: z.string().nullable(),
  /** What follows the closing quote, without brackets: `DUIS and MMC changes only`. */
  qualifier: z.string().nullable(),
  /** The link on the title cell. */
  url: z.string().nullable(),
  /** How `url` is known: a link of the document, or derived from the title because the document has lost its links. */
  urlBasis: z.enum(['link', 'title']).nullable(),
  /** The whole status cell, paragraphs joined by one space, recognition noise repaired. */
  statusText: z.string(),
  statusTextAsPrinted: z.string(),
  stage: Stage.nullable(),
  decisionRoute: DecisionRoute.nullable(),
  milestones: z.array(Milestone),
  /** A mark / no mark, a cross or No / no such column. */
  dccSystemsImpact: z.boolean().nullable(),
  repairs: z.array(Repair),
  /** Where each part of the row is printed. */
  places: z.object({
    modificationId: z.array(Place).min(1),
    title: z.array(Place),
    statusText: z.array(Place),
    dccSystemsImpact: z.array(Place),
  }),
});
export type Entry = z.infer<typeof Entry>;

/** One release's section of a paper. */
export const ReleaseSection = z.object({
  name: ReleaseName,
  date: Day.nullable(),
  scope: Scope.nullable(),
  entries: z.array(Entry),
  places: z.array(Place).min(1),
});
export type ReleaseSection = z.infer<typeof ReleaseSection>;

/** The narrative says that a modification joins or leaves the scope of a release. */
export const ScopeChange = z.object({
  modificationId: ModificationId,
  title: z.string().nullable(),
  release: ReleaseName,
  change: z.enum(['added', 'removed']),
  /** The sentences that say so. */
  text: z.string(),
  places: z.array(Place).min(1),
});
export type ScopeChange = z.infer<typeof ScopeChange>;

/** The narrative dates something about a release itself. */
export const ReleaseEvent = z.object({
  release: ReleaseName,
  event: ReleaseEventKind,
  date: PartialDate,
  text: z.string(),
  places: z.array(Place).min(1),
});
export type ReleaseEvent = z.infer<typeof ReleaseEvent>;

/** What the committee is asked to do: `AGREE`, `NOTE` … and the words that follow. */
export const Recommendation = z.object({ action: z.string(), text: z.string(), places: z.array(Place).min(1) });
export type Recommendation = z.infer<typeof Recommendation>;

/** What a CSC paper says: the answer of `extract` to a paper. */
export const PaperFacts = z.object({
  kind: z.literal('paper'),
  /** The form it was read from; two forms of one paper are one set of facts. */
  form: PaperPrint.shape.form.optional(),
  /** Set where the paper says "Specimen for testing". */
  specimen: z.literal(true).optional(),
  paper: z.object({
    title: z.string().nullable(),
    committee: z.literal('CSC'),
    date: Day,
    reference: z.string().nullable(),
    author: z.string().nullable(),
    organisation: z.string().nullable(),
    places: z.object({ title: z.array(Place), date: z.array(Place), author: z.array(Place) }),
  }),
  releases: z.array(ReleaseSection),
  scopeChanges: z.array(ScopeChange),
  releaseEvents: z.array(ReleaseEvent),
  recommendations: z.array(Recommendation),
  findings: z.array(DocumentFinding),
});
export type PaperFacts = z.infer<typeof PaperFacts>;
