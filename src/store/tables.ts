import { Finding } from '../model/finding.js';
import { Modification, SourceRecord, Statement } from '../model/statement.js';

/** What a line of each table holds. Loaded only when a table is read. */
export const TABLES = {
  sources: SourceRecord,
  statements: Statement,
  modifications: Modification,
  findings: Finding,
};

/** The records of each table. */
export interface Records {
  readonly sources: SourceRecord;
  readonly statements: Statement;
  readonly modifications: Modification;
  readonly findings: Finding;
}
