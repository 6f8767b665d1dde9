import * as z from 'zod';

/** How far a modification has come. See the contract for what each means. */
export const Stage = z.enum([
  'development',
  'refinement',
  'report',
  'decision',
  'approved',
  'implemented',
  'withdrawn',
  'rejected',
  'on-hold',
]);
export type Stage = z.infer<typeof Stage>;

/** Who decides on a modification; `conflicting` where one text says both. */
export const DecisionRoute = z.enum(['self-governance', 'authority-determined', 'authority-led', 'conflicting']);
export type DecisionRoute = z.infer<typeof DecisionRoute>;

/** What a dated milestone is about. */
export const MilestoneEvent = z.enum([
  'report-to-csc',
  'report-consultation',
  'refinement-consultation',
  'working-group',
  'preliminary-assessment',
  'impact-assessment',
  'industry-presentation',
  'panel',
  'change-board-vote',
  'authority-decision',
  'implementation',
]);
export type MilestoneEvent = z.infer<typeof MilestoneEvent>;

/** What the narrative says was or will be done with the scope of a release. */
export const ReleaseEventKind = z.enum(['scope-baselined', 'scope-baseline-planned', 'scope-rebaseline-planned']);
export type ReleaseEventKind = z.infer<typeof ReleaseEventKind>;

/** Whether a paper's section calls its modifications "currently in scope of" or "being targeted for" the release. */
export const Scope = z.enum(['in-scope', 'targeted']);
export type Scope = z.infer<typeof Scope>;

/** The roles that the columns of a releases table play. */
export type ColumnRole = 'id' | 'modification' | 'status' | 'dcc-impact';

/**
 * The headings under which the columns are printed, by role, tried in this order: `Modification` holds the id and the
 * quoted title; a paper may print them apart as `Mod ID` and `Title`.
 */
export const COLUMN_HEADINGS: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  {
    role: 'dcc-impact',
    pattern: /\b(?:impact(?:s|ed)?\b.*\bDCC|DCC\b.*\bimpact(?:s|ed|ing)?|DCC systems?)\b|^DCC\??$/i,
  },
  { role: 'id', pattern: /^(?:mod(?:ification)?\.?\s*)?(?:id|no\.?|number|ref(?:erence)?)$/i },
  { role: 'status', pattern: /\b(?:status|progress|update|position)\b/i },
  { role: 'modification', pattern: /\b(?:modification|title|name)\b/i },
];
