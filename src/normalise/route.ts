import type { DecisionRoute } from '../model/words.js';
import { clausesOf, sentencesOf } from './clauses.js';

type Route = Exclude<DecisionRoute, 'conflicting'>;

const BODY = '(?:Authority|Ofgem|GEMA)';
const DECIDES = '(?:determin\\w*|decid\\w*|decision|approv\\w*|reject\\w*|consent\\w*|direct(?:s|ed)? that)';

/** What names each route, or can only be said of a modification that takes it. */
const WORDS: readonly { readonly route: Route; readonly pattern: RegExp }[] = [
  { route: 'self-governance', pattern: /\bself[-\s–]*governance\b|\bPath 3\b/i },
  { route: 'authority-led', pattern: /\bAuthority[-\s–]*Led\b|\bPath 1\b|\bled by the Authority\b/i },
  { route: 'authority-determined', pattern: /\bAuthority[-\s–]*Determined\b|\bPath 2\b|\bAuthority Determination\b/i },
  {
    route: 'authority-determined',
    pattern: new RegExp(
      `\\b(?:issu|submit|sen[dt]|refer|present|go(?:es|ing)?|pass|recommend)\\w*\\b[^.;]*\\b(?:to|with) (?:the )?${BODY}\\b`,
      'i',
    ),
  },
  { route: 'authority-determined', pattern: new RegExp(`\\bwith (?:the )?${BODY}\\b(?: \\w+)? for\\b`, 'i') },
  { route: 'authority-determined', pattern: new RegExp(`\\b${BODY}(?:['’]s)?\\b[^.;]{0,60}?\\b${DECIDES}`, 'i') },
  {
    route: 'authority-determined',
    pattern: new RegExp(`\\b${DECIDES}\\b(?: \\w+){0,4} (?:by|from|of) (?:the )?${BODY}\\b`, 'i'),
  },
  {
    route: 'authority-determined',
    pattern: new RegExp(`\\b${BODY} (?:has |have )?(?:sent|returned)\\b|\\bsent back by (?:the )?${BODY}\\b`, 'i'),
  },
];

/** Clauses in which a route is named but not said: it is denied, appealed to, weighed or left. */
const NOT_SAID =
  /\b(?:appeal|not (?:a |an |under |be |being )*(?:self|authority)|rather than|no longer|instead of|whether (?:\w+ ){0,5}(?:self|authority-)|previously|unless|as opposed to)/i;

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
  return clauses
    .filter((clause) => !NOT_SAID.test(clause))
    .flatMap((clause) =>
      WORDS.flatMap(({ route, pattern }) => {
        const match = pattern.exec(clause);
        return match === null ? [] : [{ route, words: match[0] }];
      }),
    );
}
