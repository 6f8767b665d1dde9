import type { CitedPlace, DocumentFinding } from '../../model/finding.js';
import type { SourceRecord } from '../../model/statement.js';

/** A finding as one source raises it. */
export interface Raising {
  readonly by: SourceRecord;
  readonly finding: Omit<DocumentFinding, 'places'> & { readonly places: readonly CitedPlace[] };
  /** A source that told the reason before the finding was raised: it is settled from the first. */
  readonly explainedBy?: SourceRecord;
}
