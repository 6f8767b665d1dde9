import * as z from 'zod';
import { DocumentText } from './document-text.js';
import { PageFacts } from './page-facts.js';
import { PaperFacts } from './paper-facts.js';

/** What any source says, told apart by `kind`: the answer of `extract`. */
export const DocumentFacts = z.discriminatedUnion('kind', [PaperFacts, PageFacts, DocumentText]);
export type DocumentFacts = z.infer<typeof DocumentFacts>;
