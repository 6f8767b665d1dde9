import type { PagePrint } from './page-print.js';
import type { PaperPrint } from './paper-print.js';

/** What is printed in any source, told apart by `kind`: what every reader yields one of. */
export type DocumentPrint = PaperPrint | PagePrint;
