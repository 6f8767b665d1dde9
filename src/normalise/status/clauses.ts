/** A clause of a sentence: the words that say one thing, and how it hangs on the clause before it. */
export interface Clause {
  readonly text: string;
  /** The word that joins it to the clause before: `before`, `if`, `and`; empty for a first clause. */
  readonly joint: string;
}

/** Letters that end in a full stop without ending a sentence. */
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|No|approx|Sept|vs|cf|etc|Fig|Ref|Mr|Ms|Dr)|\b[A-Z])\.$/;

/** The sentences of a text. A full stop within a number or after a usual abbreviation ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(/(?<=[.!?]['’”")]?)\s+(?=[‘“"'(\p{Lu}\d•])/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATED.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else if (piece.trim() !== '') sentences.push(piece.trim());
  }
  return sentences;
}

const FINITE =
  '(?:will|shall|would|should|can|may|could|is|are|was|were|has|have|had|votes?|voted|closes?|closed|ends?|ended|opens?|opened|runs?|ran|agreed|approved|determined|decided|rejected|begins?|began|starts?|started|goes|went|returned|issued|expects?|plans?|intends?|aims?|takes?|took|met|pending|awaiting)';
const SUBJECT = '(?:the|a|an|this|these|it|they|we|SECAS|which|responses|MP\\d|DP\\d|SECMP\\d)';
const BEFORE_A_DATE =
  '(?!\\s+(?:the\\s+end\\s+of\\s+)?(?:\\d|(?:early|mid|late)?[\\s-]?[A-Z][a-z]+\\s+\\d{4}|this\\s+month|next\\s+month))';

/** Where one clause ends and the next begins; the group is the word that joins them. */
const JOINTS = new RegExp(
  [
    '\\s*;\\s*(?:and\\s+)?',
    `,?\\s+(and|but|while|whilst),?\\s+(?:then\\s+)?(?=(?:if|subject to)\\b|(?:\\S+\\s+){0,7}?${FINITE}\\b)`,
    `,?\\s*\\b(before|after|following|prior to|ahead of|once|when|until|unless|provided that|providing that|assuming|in time for)\\b${BEFORE_A_DATE}\\s+`,
    ',?\\s*\\b(if|should(?= (?:the|it|this|they|MP\\d))|subject to|dependent on|depending on|conditional on)\\b\\s+',
    ',?\\s+(which|who|where|so that)\\s+',
    ',\\s+(with)\\s+(?=(?:the|a|an|responses|its)\\b)',
    `,\\s+()(?=${SUBJECT}\\b)`,
    // What stood between commas is over, or what follows says more of what was spoken of.
    ',\\s+()(?=(?:now |currently )?(?:will|is|are|was|were|has|have|had|awaiting|pending|expected|due)\\b)',
  ].join('|'),
  'i',
);

/** The clauses of a sentence, in its order. A joint at the sentence's head (`Following this, …`) opens the first. */
export function clausesOf(sentence: string): Clause[] {
  return clausesAfter('', sentence);
}

function clausesAfter(joint: string, rest: string): Clause[] {
  const match = JOINTS.exec(rest);
  const text = rest.slice(0, match?.index).trim();
  const clause = text === '' ? [] : [{ text, joint }];
  if (match === null) return clause;
  const word = jointIn(match);
  // Joints that follow one another are one: `and, if approved, …`.
  const next = text === '' ? `${joint} ${word}`.trim() : word;
  return [...clause, ...clausesAfter(next, rest.slice(match.index + match[0].length))];
}

function jointIn(match: RegExpExecArray): string {
  const groups: (string | undefined)[] = match.slice(1);
  return (groups.find((group) => group !== undefined) ?? '').toLowerCase();
}

const CONDITION = '(?:if|should|subject|dependent|depending|conditional|unless|provided|providing|assuming)';
const OPENS_CONDITION = new RegExp(`\\b${CONDITION}`);
const HANGS_ON_CONDITION = new RegExp(`^${CONDITION}`);

/** Whether a joint makes what follows it a condition: `if`, `and if`, `subject to`. */
export function isCondition(joint: string): boolean {
  return OPENS_CONDITION.test(joint);
}

/** Whether a joint makes what follows it a condition of the clause before it: `if`, but not `and if`. */
export function isConditionOfTheClauseBefore(joint: string): boolean {
  return HANGS_ON_CONDITION.test(joint);
}

/** Whether a joint puts what follows it behind what the sentence tells: it has not come when the sentence is said. */
export function isYetToCome(joint: string): boolean {
  return isCondition(joint) || /\b(?:before|once|when|until|prior to|ahead of)$/.test(joint);
}
