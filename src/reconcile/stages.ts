import { groupedBy } from '../lib/grouped.js';
import { Stage } from '../model/words.js';
import { compareStatements } from './order.js';
import type { Row } from './statements/paper-view.js';

/** The rows at one stage, by modification; `stage` is null for those whose status text does not tell it. */
export interface RowsAtStage {
  readonly stage: Stage | null;
  readonly rows: Row[];
}

/** Rows by stage in the order of the process, those of no known stage last; a stage without rows is left out. */
export function rowsByStage(rows: readonly Row[]): RowsAtStage[] {
  const byStage = groupedBy([...rows].sort(compareStatements), ({ stage }) => stage);
  return [...Stage.options, null].flatMap((stage) => {
    const of = byStage.get(stage);
    return of ? [{ stage, rows: of }] : [];
  });
}
