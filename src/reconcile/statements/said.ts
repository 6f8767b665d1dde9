import type { SourceRecord, Statement } from '../../model/statement.js';

/** A statement but for what its source gives to all of its statements. */
export type Part = Omit<Statement, 'id' | 'source' | 'kind' | 'date' | 'receivedAt' | 'key'>;

/** What one source says: its record, and its parts in printed order. */
export interface Said {
  readonly record: SourceRecord;
  readonly parts: readonly Part[];
}

/** What a part says of all that its print is silent about. */
export const SILENT = {
  title: null,
  qualifier: null,
  url: null,
  urlBasis: null,
  release: null,
  releaseDate: null,
  scope: null,
  stage: null,
  decisionRoute: null,
  statusText: '',
  milestones: [],
  dccSystemsImpact: null,
  repairs: [],
} satisfies Partial<Part>;
