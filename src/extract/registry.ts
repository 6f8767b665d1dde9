import type { PaperPrint } from '../model/paper-print.js';
import type { SourceFormat } from '../model/source.js';
import { DUMP_READER_VERSION, readDump } from './dump/reader.js';
import { PDF_READER_VERSION, readPdf } from './pdf/reader.js';

/**
 * Reads the bytes of one source into what is printed there. `version` changes whenever the same bytes may be read
 * otherwise, so that kept results of an older reader are not taken for its own.
 */
export interface Reader {
  readonly version: string;
  /** @throws UnreadableError when the bytes are no document of the format. */
  readonly read: (bytes: Uint8Array) => Promise<PaperPrint>;
}

/** The reader of each format; a new format is a folder beside this file and a row here. */
export const READERS: Record<SourceFormat, Reader> = {
  pdf: { version: PDF_READER_VERSION, read: (bytes) => readPdf(bytes) },
  dump: { version: DUMP_READER_VERSION, read: async (bytes) => Promise.resolve(readDump(bytes)) },
};
