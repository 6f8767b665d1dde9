import { withFieldWordsRead } from '../../lib/misread-text.js';
import { withoutStrokes } from '../../lib/recognition.js';

const GROUP = /^(?:\p{Lu}|non\b).*\b(?:modifications|changes|proposals|impact(?:ing|s|ed)?|systems?)$/iu;
const MOST_WORDS = 9;
/** What looks like one however recognition has misread it: some words, no stop, a capital first. */
const MAY_BE_GROUP = /^(?:\p{Lu}|non\b)\S*(?:\s+\S+){1,9}[^\s.:;,]$/iu;

/**
 * Whether a line reads as a row across the columns that says something of the rows under it, such as `Non-DCC System
 * impacting modifications`: a phrase without a stop that speaks of impact or the DCC, and more than a column's heading.
 */
export function readsAsGroup(printed: string): boolean {
  if (!MAY_BE_GROUP.test(printed)) return false;
  const { text } = withFieldWordsRead(withoutStrokes(printed));
  if (!GROUP.test(text) || text.split(/\s+/).length > MOST_WORDS) return false;
  return /\b(?:DCC|impact)/i.test(text) && /\b(?:modifications|changes|proposals)\b/.test(text);
}
