import type { PagePrint } from '../../model/page-print.js';
import type { Place } from '../../model/printed.js';
import type { DecisionRoute } from '../../model/words.js';
import { clausesOf, sentencesOf } from '../status/clauses.js';
import { fieldOf } from './fields.js';

/** A decision route with the place that shows it. */
export interface PageRoute {
  readonly route: DecisionRoute | null;
  readonly places: readonly Place[];
}

/** The site's Modification Paths, by name and by number. */
const PATHS: readonly { readonly route: DecisionRoute; readonly pattern: RegExp }[] = [
  { route: 'self-governance', pattern: /\bself[-\s–]*governance\b/i },
  { route: 'authority-led', pattern: /\bauthority[-\s–]*led\b/i },
  { route: 'authority-determined', pattern: /\bauthority[-\s–]*determin/i },
  { route: 'authority-led', pattern: /\bpath\s*1\b/i },
  { route: 'authority-determined', pattern: /\bpath\s*2\b/i },
  { route: 'self-governance', pattern: /\bpath\s*3\b/i },
];
const SELF_GOVERNANCE = /\bunder (?:the )?self[-\s–]*governance\b/i;
const NOT_SAID = /\b(?:not|no longer|rather than|instead of|whether|appeal\w*)\b[^.;]*$/i;
const BODY = '(?:the )?(?:Authority|Ofgem)';
const APPROVES = new RegExp(
  `\\b${BODY}(?: has| have)?(?: (?:since|then|now))? (?:approved|determined to approve|decided to approve|granted approval (?:of|to|for))\\b(.{0,40})`,
  'i',
);
const APPROVED_BY = new RegExp(
  `^(.*)\\b(?:was|were|has been|been|is)? ?approved\\b(?: on [\\w ]+)? by ${BODY}\\b`,
  'i',
);
const THIS = /\b(?:this|the) (?:modification|proposal|change)\b|\bit\b/i;

/**
 * Who decides, as a page says: by its Modifications Path; else by the update naming Self-Governance; else by a document
 * called an Authority-Led Variation; else by the Authority approving this modification. `own` are the words that name
 * this modification. A decision of the Change Board alone tells nothing.
 */
export function pageRoute(print: PagePrint, own: readonly string[]): PageRoute {
  const path = fieldOf(print, 'path');
  const named = path === null ? undefined : PATHS.find(({ pattern }) => pattern.test(path.text));
  if (path !== null && named !== undefined) return { route: named.route, places: path.places };
  const update = fieldOf(print, 'latest-update');
  if (update !== null && namesSelfGovernance(update.text)) return { route: 'self-governance', places: update.places };
  const variation = print.documents.find(({ text }) => /\bauthority[-\s–]*led\b/i.test(text));
  if (variation !== undefined) return { route: 'authority-led', places: variation.places };
  if (update !== null && isApprovedByAuthority(update.text, own))
    return { route: 'authority-determined', places: update.places };
  return { route: null, places: [] };
}

function namesSelfGovernance(update: string): boolean {
  const match = SELF_GOVERNANCE.exec(update);
  return match !== null && !NOT_SAID.test(update.slice(0, match.index));
}

function isApprovedByAuthority(update: string, own: readonly string[]): boolean {
  const isThis = (words: string) => THIS.test(words) || own.some((id) => words.includes(id));
  return sentencesOf(update).some((sentence) =>
    clausesOf(sentence).some(({ text }) => {
      const [, after] = APPROVES.exec(text) ?? [];
      const [, before] = APPROVED_BY.exec(text) ?? [];
      return (
        (after !== undefined && isThis(after)) || (before !== undefined && (before.trim() === '' || isThis(before)))
      );
    }),
  );
}
