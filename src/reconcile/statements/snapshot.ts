import { keyOf } from '../../lib/ids.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { PageFacts } from '../../model/page-facts.js';
import type { PaperFacts } from '../../model/paper-facts.js';
import type { LedgerLine } from '../../model/source.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { pageKey } from './addresses.js';
import { saidByPage } from './page-snapshot.js';
import { saidByPaper } from './paper-snapshot.js';

/** What one source says, in the words of the history: its record, its statements and what its reading raised. */
export interface Snapshot {
  readonly record: SourceRecord;
  readonly statements: Statement[];
  readonly findings: readonly DocumentFinding[];
}

/** Given a source's ledger line and what was read in it, returns its record and its statements in printed order. */
export function snapshotOf(line: LedgerLine, facts: PaperFacts | PageFacts): Snapshot {
  const { record, parts } = facts.kind === 'paper' ? saidByPaper(line, facts) : saidByPage(line, facts);
  const statements = parts.map((part, position): Statement => ({
    id: `${record.id.slice(0, 12)}:${position}`,
    source: record.id,
    kind: record.kind,
    date: record.date,
    receivedAt: record.receivedAt,
    key: part.modificationId === null ? pageKey(record) : keyOf(part.modificationId),
    ...part,
  }));
  return { record, statements, findings: facts.findings };
}
