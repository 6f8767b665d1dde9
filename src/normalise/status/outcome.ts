import type { Stage } from '../../model/words.js';
import { type Clause, clausesOf, isYetToCome } from './clauses.js';

/** An end that a modification has come to, or a stop, whatever else its status text tells. */
type Outcome = Extract<Stage, 'approved' | 'implemented' | 'withdrawn' | 'rejected' | 'on-hold'>;

/** Words before a verb that make it a wish, a plan or a condition. */
const NOT_YET =
  /\b(?:if|once|when|whether|should|would|will|may|might|could|can|cannot|to|be|being|subject|until|unless|expect\w*|intend\w*|plan\w*|not|never|before|seeking|recommend\w*|ask\w*|invit\w*|request\w*)\b[^,;]*$/i;
/** What the approval of these is, is no approval of the modification. */
const OTHER_OBJECT =
  /\b(?:request|(?:Preliminary|Impact) Assessment|business case|business requirements|legal text|to (?:proceed|progress|move)|(?:issu|progress|proceed)\w*|Consultation|the scope|conversion|document)\b/i;

/** What these approve goes on to the next step. */
const OTHER_BODY = /\b(?:CSC|Change Sub-?\s?Committee|Working Group)\b/i;

interface OutcomeWords {
  readonly outcome: Outcome;
  readonly pattern: RegExp;
  /** Whether the words hold only where they do not speak of a wish, a plan or a condition. */
  readonly ifSo?: true;
}

const WORDS: readonly OutcomeWords[] = [
  { outcome: 'withdrawn', pattern: /\bwithdr(?:awn|ew)\b/i, ifSo: true },
  {
    outcome: 'rejected',
    pattern:
      /\b(?:rejected|determined to reject|voted to reject|refused)\b|\b(?:not|did not|didn['’]t|has not) (?:been )?(?:approved?|passed)\b(?! yet)|\bdecision (?:was )?to reject\b|\bshould not be (?:approved|made|implemented)\b/i,
    ifSo: true,
  },
  {
    outcome: 'on-hold',
    pattern:
      /(?<!no longer |taken off |off |come off |\bwas |\bwere |\bpreviously )\bon[- ]hold\b|\b(?:has|have|been|is|was|currently) (?:been |currently )?(?:paused|suspended)\b/i,
  },
  {
    outcome: 'implemented',
    pattern:
      /\b(?:(?:was|were|has been|have been|been|is now|now|fully|successfully)(?: [\w-]+ed and)? implemented|^implemented|went live|implementation (?:is|was) complete)\b/i,
    ifSo: true,
  },
  { outcome: 'approved', pattern: /\b(?:pending|awaiting|awaits|ready for) implementation\b/i },
  { outcome: 'approved', pattern: /\bapproved for (?:inclusion|implementation)\b/i, ifSo: true },
  {
    outcome: 'approved',
    pattern:
      /\b(?:determined|decided|voted|agreed|decision) (?:\w+ )?to approve\b|\bgranted approval\b|\bapproval (?:was|has been) (?:given|granted)\b|\bdirected (?:that|implementation)\b|\bapproved\b/i,
    ifSo: true,
  },
];

/** The outcome a sentence tells of the modification, or null where it tells none. */
export function outcomeIn(sentence: string): Outcome | null {
  const clauses = clausesOf(sentence);
  for (const { outcome, pattern, ifSo } of WORDS)
    if (clauses.some((clause) => tells(clause, pattern, ifSo === true, outcome))) return outcome;
  return null;
}

function tells(clause: Clause, pattern: RegExp, ifSo: boolean, outcome: Outcome): boolean {
  const match = pattern.exec(clause.text);
  if (match === null) return false;
  const [before, after] = [clause.text.slice(0, match.index), clause.text.slice(match.index + match[0].length)];
  if (isYetToCome(clause.joint)) return false;
  if (ifSo && NOT_YET.test(before) && !/\bto (?:approve|reject)\b/i.test(match[0])) return false;
  if (/^approved$/i.test(match[0]))
    return ![before, after].some((part) => OTHER_OBJECT.test(part) || OTHER_BODY.test(part));
  return outcome !== 'withdrawn' || !/^ from (?:the )?scope\b/i.test(after);
}
