import type { PageLabel } from '../../model/page-words.js';
import type { Box } from './box.js';
import { blocksOf, textOf } from './box.js';
import { beginsWithId } from './entries.js';
import { type Label, labelsOf } from './labels.js';
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
  const [own, named] = [labelsIn(content), textOf(content)];
  const summaries = beside.filter(({ box }) => {
    const others = blocksOf([box])
      .flat()
      .filter((line) => beginsWithId(line) && !named.includes(line));
    return others.length === 0 && areSummaryOf(labelsIn(box), own);
  });
  const [only, ...others] = summaries;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether some labels are the summary that others lack: several of its labels, each once. */
export function areSummaryOf(labels: readonly Label[], others: readonly Label[]): boolean {
  const roles = summaryOf(labels);
  return roles.length >= FEWEST && new Set(roles).size === roles.length && summaryOf(others).length === 0;
}

function summaryOf(labels: readonly Label[]): PageLabel[] {
  return labels.map(({ role }) => role).filter((role) => SUMMARY.has(role));
}

function labelsIn(box: Box): Label[] {
  return labelsOf(withLabelsApart(box));
}
