import type { PageLabel } from '../../model/page-words.js';
import type { Box } from './box.js';
import { blocksOf, textOf } from './box.js';
import { beginsWithId } from './entries.js';
import { labelsOf } from './labels.js';
import { withLabelsApart } from './split-labels.js';

/** The labels that a page prints one by one beside or above its text. */
const SUMMARY = new Set<PageLabel>([
  'proposer',
  'lead-analyst',
  'date-raised',
  'stage',
  'overall-status',
  'implementation-date',
]);
/** So many of them are the summary of a modification, and not a word of a menu. */
const FEWEST = 3;

/**
 * Which of the boxes beside a page's content prints the facts of its modification: where the content prints none of
 * them, the one box that prints several, each once, and names no other modification. Null where none does.
 */
export function summaryAside<T extends { readonly box: Box }>(content: Box, beside: readonly T[]): T | null {
  if (summaryIn(content).length > 0) return null;
  const named = textOf(content);
  const summaries = beside.filter(({ box }) => {
    const roles = summaryIn(box);
    const others = blocksOf([box])
      .flat()
      .filter((line) => beginsWithId(line) && !named.includes(line));
    return roles.length >= FEWEST && new Set(roles).size === roles.length && others.length === 0;
  });
  const [only, ...others] = summaries;
  return only !== undefined && others.length === 0 ? only : null;
}

function summaryIn(box: Box): PageLabel[] {
  return labelsOf(withLabelsApart(box))
    .map(({ role }) => role)
    .filter((role) => SUMMARY.has(role));
}
