import type { DocumentPrint } from '../model/document-print.js';
import type { SourceFormat } from '../model/source.js';
import { DUMP_READER_VERSION, readDump } from './dump/reader.js';
import { PAGE_READER_VERSION, readPage } from './page/reader.js';
import { PDF_READER_VERSION, readPdf, textOf } from './pdf/reader.js';
import type { ReadOptions } from './read-options.js';

/**
 * Reads the bytes of one source into what is printed there. `version` changes whenever the same bytes may be read
 * otherwise, so that kept results of an older reader are not taken for its own.
 */
export interface Reader {
  readonly version: string;
  /** @throws UnreadableError when the bytes are no document of the format. */
  readonly read: (bytes: Uint8Array, options?: ReadOptions) => Promise<DocumentPrint>;
}

/** The reader of each format; a new format is a folder beside this file and a row here. */
export const READERS: Record<SourceFormat, Reader> = {
  pdf: { version: PDF_READER_VERSION, read: (bytes, options) => readPdf(bytes, options) },
  dump: { version: DUMP_READER_VERSION, read: async (bytes) => Promise.resolve(readDump(bytes)) },
  page: { version: PAGE_READER_VERSION, read: async (bytes) => Promise.resolve(readPage(bytes)) },
  document: { version: PDF_READER_VERSION, read: (bytes, options) => textOf(bytes, options) },
};
