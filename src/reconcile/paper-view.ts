import { groupedBy } from '../lib/grouped.js';
import type { Day } from '../model/ids.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import { compareSources } from './order.js';

/** A source together with what it says. */
export interface PaperView {
  readonly record: SourceRecord;
  readonly statements: readonly Statement[];
}

/** The rows of a paper's releases tables, without what its narrative says. */
export function rowsOf(paper: PaperView): Statement[] {
  return paper.statements.filter((statement) => statement.role === 'listed');
}

/**
 * The papers that speak for themselves, oldest first, each with its statements; with `asOf`, those that speak for that
 * day or an earlier one.
 */
export function papersSpeaking(
  sources: readonly SourceRecord[],
  statements: readonly Statement[],
  asOf?: Day,
): PaperView[] {
  const bySource = groupedBy(statements, (statement) => statement.source);
  return sources
    .filter((record) => record.sameAs === null && (asOf === undefined || record.date <= asOf))
    .sort(compareSources)
    .map((record) => ({ record, statements: bySource.get(record.id) ?? [] }));
}
