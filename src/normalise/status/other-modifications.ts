import { keyOf } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';
import { sentencesOf } from './clauses.js';
import { titledIn } from '../titles/titled.js';

/** Another modification of which a status says what it should say of its own. */
export interface SpokenOf {
  readonly id: ModificationId;
  readonly sentence: string;
}

/** Words by which a sentence names another modification beside its own, wherever they stand in it. */
const BESIDE =
  /\b(?:together|alongside|in parallel|in conjunction|combined?|both|jointly|aligned?|merged?|same time|split|overlap\w*|conflict\w*)\b/i;
/** Words that, before another id, say how this modification hangs on it. */
const HANGS_ON =
  /\b(?:with|depend\w*|interact\w*|link\w*|relat\w+|supersed\w+|replac\w+|part of|due to|because of|result of|similar|led to|follow\w*|once|after|until|when|before|ahead of|pending|alternative|instead|than|under|via|through|see|from|unlike|as|by|than|impacts?|implement\w*|raised|includ\w*|cover\w*)\b[^.;]{0,40}$/i;
/** What is said of a modification itself. */
const SAID_OF_IT =
  /^\s*(?:[,)]\s*)?(?:is|are|was|were|will|would|has|have|had|should|shall|can|may|must|remains|currently|vote|to be)\b/i;
/** A sentence that begins with an id goes on with what it does: `MP1 stays in this release`. */
const DOES = /^\s+[a-z]+s\b/;
/** Words before an id that make it what the sentence is about: `the vote on MP1`, `the Modification Report for MP1`. */
const ABOUT_IT =
  /\b(?:vote on|votes? for|Modification Report (?:for|of)|decision on|determin\w+ on|approv\w+|assessment (?:for|of)|Consultation (?:for|on))\s*$/i;

/**
 * The other modifications that a status speaks of as if they were its own: they are what a sentence is about, and the
 * sentence names neither its own modification nor a reason to name the other.
 */
export function othersSpokenOf(statusText: string, own: ModificationId): SpokenOf[] {
  const found: SpokenOf[] = [];
  for (const sentence of sentencesOf(statusText)) {
    const { plain, named } = titledIn(sentence);
    if (named.some(({ id }) => keyOf(id) === keyOf(own)) || BESIDE.test(plain)) continue;
    for (const { id, index } of named) {
      const before = plain.slice(0, index);
      const after = plain.slice(index).replace(/^\S+/, '');
      const isSubject = before.trim() === '' ? SAID_OF_IT.test(after) || DOES.test(after) : isSaidOfIt(before, after);
      if ((isSubject || ABOUT_IT.test(before)) && !found.some((other) => other.id === id)) found.push({ id, sentence });
    }
  }
  return found;
}

function isSaidOfIt(before: string, after: string): boolean {
  return SAID_OF_IT.test(after) && !HANGS_ON.test(before);
}
