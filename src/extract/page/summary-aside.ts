import { groupedBy } from '../../lib/grouped.js';
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
 * Which of the boxes beside a page's content print the facts of its modification: where the content prints none of them,
 * the one box that prints several, each once, and names no other modification; or those side by side in one `place` that
 * do so together, a fact or more in each. None where none does.
 */
export function summaryAside<T extends { readonly box: Box; readonly place: unknown }>(
  content: Box,
  beside: readonly T[],
): readonly T[] {
  const [own, named] = [labelsIn(content), textOf(content)];
  const isSummary = (boxes: readonly T[]): boolean => {
    const labels = boxes.flatMap(({ box }) => labelsIn(box));
    return boxes.every(({ box }) => !namesOther(box, named)) && areSummaryOf(labels, own);
  };
  const alone = beside.filter((one) => isSummary([one])).map((one) => [one]);
  const labelled = beside.filter(({ box }) => labelsIn(box).length > 0);
  const together = [...groupedBy(labelled, ({ place }) => place).values()].filter(isSummary);
  const [only, ...others] = alone.length > 0 ? alone : together;
  return only !== undefined && others.length === 0 ? only : [];
}

/** Whether a box lists a modification that the page does not name. */
function namesOther(box: Box, named: string): boolean {
  return blocksOf([box])
    .flat()
    .some((line) => beginsWithId(line) && !named.includes(line));
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
