import type * as z from 'zod';
import { DocumentText } from './document-text.js';
import type { PagePrint } from './page-print.js';
import { PaperPrint } from './paper-print.js';

/** Any PDF read as text, and what it prints if it is taken for a paper: so a paper is not kept as less than it is. */
export const TextPrint = DocumentText.extend({ asPaper: PaperPrint });
export type TextPrint = z.infer<typeof TextPrint>;

/** What is printed in any source, told apart by `kind`: what every reader yields one of. */
export type DocumentPrint = PaperPrint | PagePrint | TextPrint;
