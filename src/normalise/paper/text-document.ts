import type { TextPrint } from '../../model/document-print.js';
import type { DocumentText } from '../../model/document-text.js';
import { frontMatterOf } from './front-matter.js';

/** What a document that is read as text says: its pages, and of itself the date that it is labelled with. */
export function textFacts({ asPaper, ...text }: TextPrint): DocumentText {
  const { date, specimen } = frontMatterOf(asPaper);
  return { ...text, ...(date !== null && { date }), ...(specimen && { specimen }) };
}
