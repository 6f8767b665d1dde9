import * as z from 'zod';

/** What a label on a modification's page announces. */
export const PageLabel = z.enum([
  'modification-id',
  'title',
  'proposer',
  'proposer-organisation',
  'lead-analyst',
  'date-raised',
  'stage',
  'overall-status',
  'path',
  'urgent',
  'implementation-date',
  'latest-update',
  'issue',
  'solution',
  'impacted-parties',
  'documents-affected',
  'timeline',
  'documents',
  'other',
]);
export type PageLabel = z.infer<typeof PageLabel>;

/** How much a label announces: a word or a date, or text, or a list of lines. */
export type LabelExtent = 'value' | 'text' | 'list';

/**
 * The words of the labels, by role, tried in this order against the whole label: lower case, white space folded,
 * apostrophes straight, without a colon or question mark at its end. `other` are labels that only end the value before.
 */
export const PAGE_LABELS: readonly {
  readonly role: PageLabel;
  readonly extent: LabelExtent;
  readonly pattern: RegExp;
}[] = [
  {
    role: 'proposer-organisation',
    extent: 'value',
    pattern: /^(?:(?:proposer(?:'s)?|proposing) )?(?:organi[sz]ation|company)(?: name)?$/,
  },
  {
    role: 'proposer',
    extent: 'value',
    pattern:
      /^(?:(?:name of (?:the )?|modification )?proposer(?:'s)?(?: name| details)?|(?:proposed|raised|submitted) by|who (?:has )?(?:raised|proposed) (?:this|it)(?: modification)?)$/,
  },
  {
    role: 'lead-analyst',
    extent: 'value',
    pattern: /^(?:(?:secas )?lead (?:analyst|contact)|(?:secas|change) (?:analyst|contact|lead)|analyst)(?: name)?$/,
  },
  {
    role: 'date-raised',
    extent: 'value',
    pattern:
      /^(?:date (?:it was |first )?(?:raised|of raising|of submission|submitted|proposed|proposal raised)|(?:first )?raised(?: on| date)?|submission date|when was (?:this|it)(?: modification)? (?:raised|proposed))$/,
  },
  { role: 'overall-status', extent: 'value', pattern: /^overall status$/ },
  {
    role: 'stage',
    extent: 'value',
    pattern: /^(?:(?:current |modification |present )?(?:stage|status|phase)|stage of (?:the )?modification)$/,
  },
  {
    role: 'path',
    extent: 'value',
    pattern: /^(?:(?:modifications? |governance |decision )(?:path|route)|path|governance|route to decision)$/,
  },
  {
    role: 'urgent',
    extent: 'value',
    pattern:
      /^(?:is (?:this|it) (?:an )?)?urgent(?: (?:modification|proposal|status))?(?: (?:proposal|status))?$|^urgency$/,
  },
  {
    role: 'implementation-date',
    extent: 'value',
    pattern:
      /^(?:(?:proposed |target(?:ed)? |planned |expected |approved |current )?(?:implementation|go[- ]live) dates?|date of implementation|effective date)$/,
  },
  {
    role: 'latest-update',
    extent: 'text',
    pattern:
      /^(?:(?:the )?latest (?:updates?|progress|position|status)|what(?: is|'s) the latest|(?:progress|status|current) update|current (?:position|progress))$/,
  },
  {
    role: 'issue',
    extent: 'text',
    pattern:
      /^(?:what(?: is|'s) )?(?:the )?(?:identified )?(?:issue|problem)(?: statement| summary| description| identified)?$|^(?:summary|description) of (?:the )?(?:issue|problem)$|^what (?:issue|problem) does (?:this|it)(?: modification)? (?:address|solve|resolve)$/,
  },
  {
    role: 'solution',
    extent: 'text',
    pattern:
      /^(?:what(?: is|'s) )?(?:the )?(?:proposed |preferred )?solution(?: summary| description)?$|^(?:summary|description) of (?:the )?(?:proposed )?solution$/,
  },
  {
    role: 'impacted-parties',
    extent: 'list',
    pattern:
      /^(?:who (?:is|are|will be) (?:impacted|affected)|who (?:does|will) (?:this|it)(?: modification)? (?:impact|affect)|(?:impacted|affected) (?:sec )?parties|which parties (?:are|will be) (?:impacted|affected)|(?:sec )?part(?:ies|y categories) (?:impacted|affected)|(?:impacted|affected) party categories)$/,
  },
  {
    role: 'documents-affected',
    extent: 'list',
    pattern:
      /^(?:(?:what|which) (?:(?:sec )?(?:documents|sections)|parts of the sec) (?:are|were|will be) (?:affected|impacted|changed)|(?:sec )?(?:documents|sections) (?:affected|impacted)|(?:affected|impacted) (?:sec )?(?:documents|sections)|parts of the sec (?:affected|impacted)|(?:affected|impacted) parts of the sec)$/,
  },
  {
    role: 'timeline',
    extent: 'list',
    pattern:
      /^(?:(?:proposed |modification |indicative )*(?:implementation |progression |progress )?(?:timetable|timeline)|timeline of events|(?:key|important) dates(?: and milestones)?|(?:key )?milestones)$/,
  },
  {
    role: 'documents',
    extent: 'list',
    pattern:
      /^(?:(?:modification |supporting |related |key |relevant )?(?:documents|documentation)|(?:modification )?(?:files|downloads|attachments)|(?:documents|files) (?:and|&) (?:documents|downloads|links|files)|documents? downloads?)$/,
  },
  {
    role: 'modification-id',
    extent: 'value',
    pattern: /^(?:modification|mod|proposal)\.? (?:id|no\.?|number|ref(?:erence)?)$|^reference(?: number)?$/,
  },
  { role: 'title', extent: 'value', pattern: /^(?:modification |proposal )?title$|^title of (?:the )?modification$/ },
  {
    role: 'other',
    extent: 'value',
    pattern: /^(?:refinement(?: required)?|fast[- ]track|type|modification type|priority)$/,
  },
];

/** The label a text is and nothing more, or null: `DATE RAISED:`, `Proposer’s organisation`, `What is the issue?`. */
export function labelOf(text: string): (typeof PAGE_LABELS)[number] | null {
  if (text.length > 60) return null;
  const words = text
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    // A count of what is listed, or a letter that stands for a sign of help.
    .replace(/\s*\(\d{1,3}\)\s*$|(?<=[a-z]\s*)\s(?:i|\(i\)|\(\?\))\s*$/, '')
    .replace(/^(?:[\s*•+–—-]|\p{So})+|^\d{1,2}[.)]\s+/gu, '')
    .replace(/(?:[\s:：?*.…–—-]|\p{So})+$/u, '');
  return PAGE_LABELS.find(({ pattern }) => pattern.test(words)) ?? null;
}
