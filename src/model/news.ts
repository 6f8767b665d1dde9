import * as z from 'zod';
import { CitedPlace, FindingKind, Severity } from './finding.js';
import { Day, ModificationId, ModificationKey, ReleaseName, SourceId } from './ids.js';
import { ChangeKind } from './statement.js';
import { MilestoneEvent, ReleaseEventKind } from './words.js';

/**
 * What kind of thing became known: a change of a modification or of a release's date; the first word of a modification
 * (`first-told`) or of a release (`release-listed`); what was or will be done with a release's scope; a modification that
 * the site says came with a release; a finding that was raised or settled.
 */
export const NewsKind = z.enum([
  ...ChangeKind.options,
  'first-told',
  'delivered',
  'release-listed',
  'release-event',
  'finding-raised',
  'finding-settled',
]);
export type NewsKind = z.infer<typeof NewsKind>;

/** The id of something that became known. */
export const NewsId = z.string().regex(/^[0-9a-f]{16}$/, 'is no id of news');
export type NewsId = z.infer<typeof NewsId>;

/** Something that became known: what changed in meaning, when, and what shows it. */
export const NewsItem = z.object({
  /** Made of what changed and how often it had before, not of when or where it was read: it is the same for ever. */
  id: NewsId,
  /** Further ids: under each the same was told where another source tells it too. */
  alsoKnownAs: z.array(NewsId),
  /** The day that the source speaks for. */
  date: Day,
  source: SourceId,
  kind: NewsKind,
  /** The modification; null for news of a release itself. */
  key: ModificationKey.nullable(),
  modificationId: ModificationId.nullable(),
  title: z.string().nullable(),
  /** Every release that it concerns. */
  releases: z.array(ReleaseName),
  event: z.union([MilestoneEvent, ReleaseEventKind]).optional(),
  from: z.union([z.string(), z.boolean(), z.null()]).optional(),
  to: z.union([z.string(), z.boolean(), z.null()]).optional(),
  finding: z.object({ kind: FindingKind, severity: Severity }).optional(),
  /** What became known, in words, without the modification's name. */
  words: z.string(),
  places: z.array(CitedPlace),
});
export type NewsItem = z.infer<typeof NewsItem>;
