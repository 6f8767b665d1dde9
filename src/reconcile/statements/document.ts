import { idsIn, keyOf } from '../../lib/ids.js';
import type { DocumentText } from '../../model/document-text.js';
import type { LedgerLine } from '../../model/source.js';
import type { SourceRecord } from '../../model/statement.js';
import { compareKeys } from '../order.js';
import { nameOf } from './paper-snapshot.js';

/** A document that is kept to be searched: it makes no statements, so it has no part in what is reconciled. */
export interface KeptDocument {
  readonly record: SourceRecord;
  readonly text: DocumentText['text'];
}

/** Given a document's ledger line and its text, returns its record, with the modifications it names, and its pages. */
export function documentOf(line: LedgerLine, { title, text, specimen }: DocumentText): KeptDocument {
  const name = nameOf(line.path);
  return {
    text,
    record: {
      id: line.sha256,
      sameAs: null,
      kind: 'document',
      name,
      title: title ?? name,
      date: line.capturedOn ?? line.receivedAt.slice(0, 10),
      receivedAt: line.receivedAt,
      origin: line.origin,
      path: line.path,
      format: line.format,
      specimen: specimen === true,
      reference: null,
      author: null,
      releases: [],
      releaseEvents: [],
      recommendations: [],
      names: namesIn(text),
    },
  };
}

/** The modifications that pages name, by number, each with its pages. */
function namesIn(text: DocumentText['text']): NonNullable<SourceRecord['names']> {
  const named = text.map((page) => ({ page: page.page, keys: new Set(idsIn(page.text).map(({ id }) => keyOf(id))) }));
  const keys = [...new Set(named.flatMap((page) => [...page.keys]))].sort(compareKeys);
  return keys.map((key) => ({ key, pages: named.filter((page) => page.keys.has(key)).map(({ page }) => page) }));
}
