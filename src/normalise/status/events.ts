import type { MilestoneEvent } from '../../model/words.js';

/** An event of a modification's life that a clause speaks of. */
export interface Mention {
  readonly event: MilestoneEvent;
  readonly index: number;
  readonly end: number;
  /**
   * `actor`: a body that acts ("the Change Board will vote"); `weak`: words that stand for the event only where no
   * other does ("Modification Report"); `beside`: only what came of the event is spoken of ("the findings from …").
   */
  readonly role: 'actor' | 'plain' | 'weak' | 'beside';
  /** Whether its words leave open which consultation is meant. */
  readonly isOpen: boolean;
}

/** The Modification Report, as first named and as spoken of later. */
const REPORT = /\b(?:Modification|(?:up)?dated|revised|final|draft) Reports?\b/gi;

/** The words for each event, the longer before the shorter that they contain. */
const WORDS: readonly {
  readonly event: MilestoneEvent;
  readonly pattern: RegExp;
  readonly weak?: true;
  readonly isOpen?: true;
}[] = [
  {
    event: 'report-consultation',
    pattern: /\b(?:Modification Report|Report Phase|Report) Consultations?\b|\bMRCs?\b/gi,
  },
  {
    event: 'refinement-consultation',
    pattern: /\b(?:Refinement|(?:proposed )?solutions?|industry) Consultations?\b|\bRequest for Information\b/gi,
  },
  { event: 'preliminary-assessment', pattern: /\b[Pp]reliminary (?:[Ii]mpact )?[Aa]ssessments?\b|\bPI?As?\b/g },
  { event: 'impact-assessment', pattern: /\b(?:[Ff]ull )?[Ii]mpact [Aa]ssessments?\b|\bF?IAs?\b/g },
  { event: 'working-group', pattern: /\b[Ww]orking [Gg]roups?\b|\bWG\b/g },
  { event: 'change-board-vote', pattern: /\bChange Board(?:['’]s)?(?: votes?| voting| meeting)?\b|\bCB vote\b/g },
  {
    event: 'authority-decision',
    pattern:
      /\b(?:the |The |by |[Aa]n? )?(?:Authority|Ofgem|GEMA)(?:['’]s)?(?!-[Ll]ed|-[Dd]etermined| Led| Determined)(?: (?:decision|determination))?\b/g,
  },
  { event: 'report-to-csc', pattern: /\bChange Sub-? ?Committee(?: \(CSC\))?|\bCSC\b/gi },
  { event: 'panel', pattern: /\b(?:SEC )?Panel\b/g },
  {
    event: 'industry-presentation',
    pattern:
      /\b(?:to|with) (?:the )?(?:wider )?(?:industry|SEC Parties)\b(?! (?:feedback|consultation))|\bindustry (?:events?|workshops?|sessions?|webinars?|days?)\b/gi,
  },
  {
    event: 'implementation',
    pattern:
      /\bimplemented\b|\b(?:to|will) implement\b|\bimplementation\b(?! (?:time|cost|approach|plan|option|date(?:s)? (?:will|to|is to) be))|\b(?:go|goes|going|went)[- ]live\b|\bdeliver(?:ed|y) (?:in|on|as part of)\b|\b(?:take|takes|taking|took) effect\b|\beffective (?:from|on)\b/gi,
  },
  {
    event: 'refinement-consultation',
    pattern: /\b(?:(?:issu|sen[dt]|go)\w* (?:out )?|out )(?:for|to) (?:\w+ )?consultations?\b/gi,
    isOpen: true,
  },
  { event: 'refinement-consultation', pattern: /\bconsultations?\b/gi, weak: true, isOpen: true },
  { event: 'report-to-csc', pattern: REPORT, weak: true },
  { event: 'change-board-vote', pattern: /\bvot(?:es?|ed|ing)\b/gi, weak: true },
];

const ACTS =
  /^ (?:(?:also|then|now|has|have|had|is|was|will|would|shall|to)\b|vot(?:e|es|ed|ing)\b|approv|agree|determin|decid|consider|discuss|review|met\b|meets?\b|reject|sent\b|return)/;
const BODIES = new Set<MilestoneEvent>(['change-board-vote', 'authority-decision', 'working-group', 'panel']);
const CAME_OF_BEFORE =
  /\b(?:findings?|responses?|outcomes?|results?|feedback|comments|light|costs?|conclusions?|output|recommendations?|views?|further to|dates?) (?:from|of|to|on|for|received (?:to|from)|raised (?:in|at))(?: the| its| this| a| DCC| SEC)*\s*$/i;
/** What is approved or ready for a consultation, is dated by the approval. */
const READY_FOR =
  /\b(?:approv\w*|agree\w*|ready|suitable|fit)\b(?: the)?(?: \w+){0,4} (?:for|to (?:proceed|progress|move|go) to) (?:the |a )?$/i;
const CAME_OF_AFTER = /^ (?:responses?|findings?|results?|outcomes?|comments|feedback|costs?)\b/i;

/** The events a clause speaks of, in its order. */
export function mentionsIn(clause: string): Mention[] {
  const found: Mention[] = [];
  for (const { event, pattern, weak, isOpen } of WORDS)
    for (const match of clause.matchAll(pattern)) {
      const [index, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => index < other.end && other.index < end)) continue;
      const role = roleOf(clause, { event, index, end, weak: weak === true });
      found.push({ event, index, end, role, isOpen: isOpen === true });
    }
  return found.sort((a, b) => a.index - b.index);
}

function roleOf(
  clause: string,
  at: { event: MilestoneEvent; index: number; end: number; weak: boolean },
): Mention['role'] {
  const after = clause.slice(at.end);
  const before = clause.slice(0, at.index);
  if (CAME_OF_BEFORE.test(before) || CAME_OF_AFTER.test(after)) return 'beside';
  if (at.event === 'report-consultation' && READY_FOR.test(before)) return 'beside';
  if (at.weak) return 'weak';
  return BODIES.has(at.event) && ACTS.test(after) ? 'actor' : 'plain';
}

const GOES_TO_CSC =
  /\b(?:(?:present|submit|tak|bring|return|issu|provid)\w*|brought|go(?:es|ing)?|sen[dt]|back)\b[^.;]*$/i;
const IS_PROPOSAL = /\b(?:Draft Proposal|Problem Statement|convert|conversion)/i;
/** An update that the CSC is given is no report on its way. */
const IS_UPDATE =
  /\b(?:provid|giv|bring|present|offer)\w* (?:\w+ ){0,3}updates?\b|\bupdates? (?:on \w+ )?(?:will|to) be\b/i;
/** A window for an appeal is no decision. */
export const IS_APPEAL = /\b(?:appeal|referral)/i;

/** The words in which a mention stands: its clause, the sentence, and the sentences before it. */
export interface Spoken {
  readonly clause: string;
  readonly sentence: string;
  readonly before: string;
}

/**
 * Which event a mention stands for, or null. The Change Sub-Committee agrees to much; only the Modification Report on
 * its way to it is a milestone. A consultation without a name is that on the Modification Report where the report was
 * spoken of.
 */
export function eventOf(mention: Mention, spoken: Spoken): MilestoneEvent | null {
  const { clause, sentence } = spoken;
  if (mention.isOpen) return isOnReport(mention, spoken) ? 'report-consultation' : mention.event;
  if (mention.event === 'authority-decision') return IS_APPEAL.test(clause) ? null : mention.event;
  if (mention.event !== 'report-to-csc') return mention.event;
  if (IS_PROPOSAL.test(sentence)) return null;
  if (sentence.search(REPORT) >= 0) return mention.event;
  if (IS_UPDATE.test(clause)) return null;
  return GOES_TO_CSC.test(clause.slice(0, mention.index)) ? mention.event : null;
}

/** Whether the sentence has spoken of the report; else whether the consultation last spoken of was on it. */
function isOnReport({ index }: Mention, { clause, sentence, before }: Spoken): boolean {
  const upToIt = sentence.slice(0, sentence.indexOf(clause) + index);
  if (/\bModification Report\b/i.test(upToIt)) return true;
  const last = [...before.matchAll(/\b(Modification Report|Refinement) Consultation\b/gi)].at(-1);
  return last?.[1]?.toLowerCase() === 'modification report';
}
