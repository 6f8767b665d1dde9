import type { DecisionRoute } from '../../model/words.js';
import { clausesOf, sentencesOf } from './clauses.js';

type Route = Exclude<DecisionRoute, 'conflicting'>;

const BODY = '(?:Authority|Ofgem|GEMA)';
const DECIDES = '(?:determin\\w*|decid\\w*|decision|approv\\w*|reject\\w*|consent\\w*|direct(?:s|ed)? that)';

interface RouteWords {
  readonly route: Route;
  readonly pattern: RegExp;
  /** Whether the words say the route even where they are denied: `was not approved by the Authority`. */
  readonly evenDenied?: true;
}

/** What names each route, or can only be said of a modification that takes it. */
const WORDS: readonly RouteWords[] = [
  { route: 'self-governance', pattern: /\bself[-\s–]*governance\b|\bPath 3\b/i },
  { route: 'authority-led', pattern: /\bAuthority[-\s–]*Led\b|\bPath 1\b|\bled by the Authority\b/i },
  { route: 'authority-determined', pattern: /\bAuthority[-\s–]*Determined\b|\bPath 2\b|\bAuthority Determination\b/i },
  {
    route: 'authority-determined',
    pattern: new RegExp(
      `\\b(?:(?:issu|submit|refer|present|pass|recommend)\\w*|sen[dt]|go(?:es|ing)?)\\b[^.;]*\\b(?:to|with) (?:the )?${BODY}\\b`,
      'i',
    ),
  },
  { route: 'authority-determined', pattern: new RegExp(`\\bwith (?:the )?${BODY}\\b(?: \\w+)? for\\b`, 'i') },
  {
    route: 'authority-determined',
    pattern: new RegExp(`\\b${BODY}(?:['’]s)?\\b[^.;]{0,60}?\\b${DECIDES}`, 'i'),
    evenDenied: true,
  },
  {
    route: 'authority-determined',
    pattern: new RegExp(`\\b${DECIDES}\\b(?: \\w+){0,4} (?:by|from|of) (?:the )?${BODY}\\b`, 'i'),
    evenDenied: true,
  },
  {
    route: 'authority-determined',
    pattern: new RegExp(
      `\\b${BODY} (?:has |have |is |was )?(?:(?:now |currently |still )?(?:considering|reviewing|assessing|minded)|(?:requested|asked for|sought) (?:further|more|additional))\\b`,
      'i',
    ),
  },
  {
    route: 'authority-determined',
    pattern: new RegExp(`\\b${BODY} (?:has |have )?(?:sent|returned)\\b|\\bsent back by (?:the )?${BODY}\\b`, 'i'),
  },
];

/** Words by which what follows in the clause is denied, weighed or left. */
const DENIED =
  /\b(?:not|never|rather than|no longer|instead of|unless|whether(?! to \w+ th)|as opposed to|previously)\b[^,;]*$/i;
/** What a decision under Self-Governance may be taken to the Authority by. */
const APPEAL = /\bappeal/i;

/**
 * Who decides, as a status text says: by naming the route or by sending the modification to the Authority. Both
 * Self-Governance and the Authority is `conflicting`; null where it does not say.
 */
export function decisionRouteOf(statusText: string): DecisionRoute | null {
  const said = new Set(routesSaid(statusText).map(({ route }) => route));
  if (said.has('self-governance')) return said.size === 1 ? 'self-governance' : 'conflicting';
  if (said.has('authority-led')) return 'authority-led';
  return said.has('authority-determined') ? 'authority-determined' : null;
}

/** Each route a text says, with the words that say it. */
export function routesSaid(statusText: string): { readonly route: Route; readonly words: string }[] {
  const clauses = sentencesOf(statusText).flatMap((sentence) =>
    clausesOf(sentence).map(({ joint, text }) => (joint === 'unless' ? `${joint} ${text}` : text)),
  );
  return clauses.flatMap((clause) =>
    WORDS.flatMap(({ route, pattern, evenDenied }) => {
      const match = pattern.exec(clause);
      if (match === null || (evenDenied !== true && DENIED.test(clause.slice(0, match.index)))) return [];
      return route === 'authority-determined' && APPEAL.test(clause) ? [] : [{ route, words: match[0] }];
    }),
  );
}
