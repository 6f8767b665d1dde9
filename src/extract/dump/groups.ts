const GROUP = /^(?:\p{Lu}|non\b).*\b(?:modifications|changes|proposals|impact(?:ing|s|ed)?|systems?)$/iu;
const MOST_WORDS = 9;

/**
 * Whether a line reads as a row across the columns that says something of the rows under it, such as `Non-DCC System
 * impacting modifications`: a phrase without a stop that speaks of impact or the DCC, and more than a column's heading.
 */
export function readsAsGroup(text: string): boolean {
  if (!GROUP.test(text) || text.split(/\s+/).length > MOST_WORDS) return false;
  return /\b(?:DCC|impact)/i.test(text) && /\b(?:modifications|changes|proposals)\b/.test(text);
}
