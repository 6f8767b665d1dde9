import type { DocumentText } from '../model/document-text.js';
import type { SearchFile } from '../model/search.js';
import type { SourceRecord } from '../model/statement.js';
import { pageIndexOf } from './engine.js';

/** A document and what its pages print. */
export interface PagedDocument {
  readonly record: SourceRecord;
  readonly text: DocumentText['text'];
}

/** The pages of documents, newest document first, with the index of their words; equal for equal input in any order. */
export function documentPages(documents: readonly PagedDocument[]): SearchFile['documents'] {
  const shelved = documents.toSorted(({ record: a }, { record: b }) => (rank(a) > rank(b) ? -1 : 1));
  const pages = shelved.flatMap(({ text }, source) =>
    text.map(({ page, text: print }) => ({ source, page, text: print.replace(/\s+/g, ' ').trim() })),
  );
  return {
    sources: shelved.map(({ record: { id, name, title, date } }) => ({ id, name, title, date })),
    pages,
    index: pageIndexOf(pages.map(({ source, text }, id) => ({ id, title: shelved[source]?.record.title ?? '', text }))),
  };
}

function rank({ date, id }: SourceRecord): string {
  return `${date} ${id}`;
}
