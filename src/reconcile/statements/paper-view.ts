import { compareText } from '../../lib/compare-text.js';
import { groupedBy } from '../../lib/grouped.js';
import type { Day, ModificationId } from '../../model/ids.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { compareSources } from '../order.js';

/** A source together with what it says: mostly a paper; of all sources, a page as well. */
export interface PaperView {
  readonly record: SourceRecord;
  readonly statements: readonly Statement[];
}

/** A statement under an id, as every paper makes them. */
export interface Row extends Statement {
  readonly modificationId: ModificationId;
}

/** The rows of a paper's releases tables, without what its narrative says. */
export function rowsOf(paper: PaperView): Row[] {
  return paper.statements.filter(hasId).filter((statement) => statement.role === 'listed');
}

/** Whether a statement bears an id: only a page may bear none. */
export function hasId(statement: Statement): statement is Row {
  return statement.modificationId !== null;
}

/** The sources that speak for themselves, oldest first and of one day papers first, each with its statements. */
export function viewsOf(sources: readonly SourceRecord[], statements: readonly Statement[]): PaperView[] {
  const bySource = groupedBy(statements, (statement) => statement.source);
  const isPage = ({ kind }: SourceRecord) => Number(kind !== 'paper');
  return sources
    .filter((record) => record.sameAs === null)
    .sort((a, b) => compareText(a.date, b.date) || isPage(a) - isPage(b) || compareSources(a, b))
    .map((record) => ({ record, statements: bySource.get(record.id) ?? [] }));
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
  return viewsOf(sources, statements).filter(
    ({ record }) => record.kind === 'paper' && (asOf === undefined || record.date <= asOf),
  );
}
