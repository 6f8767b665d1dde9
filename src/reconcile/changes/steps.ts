import type { DatedChange } from '../../model/statement.js';
import { changesBetween } from './changes.js';
import type { PaperView } from '../statements/paper-view.js';

/** What changed from one paper to the paper after it. */
export interface Step {
  readonly from: PaperView;
  readonly to: PaperView;
  /** Each with the days of the two papers. */
  readonly changes: readonly DatedChange[];
}

/** The steps between papers given oldest first. */
export function stepsBetween(papers: readonly PaperView[]): Step[] {
  return papers.slice(1).flatMap((to, at) => {
    const from = papers[at];
    if (from === undefined) return [];
    const days = { since: from.record.date, date: to.record.date };
    return [{ from, to, changes: changesBetween(from, to).map((change) => ({ ...change, ...days })) }];
  });
}
