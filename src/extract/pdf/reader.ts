import { PaperPrint } from '../../model/paper-print.js';
import { isolated } from '../isolated.js';
import type { Progress } from '../worker-messages.js';
import type { TextTable } from './tables.js';

/**
 * Reads the bytes of a PDF as a paper: what it prints, in reading order, with its places. The file is read in a thread
 * of its own, with a deadline and a memory limit.
 *
 * Throws UnreadableError with a plain reason where it cannot be read.
 */
export async function readPdf(bytes: Uint8Array, onProgress?: (progress: Progress) => void): Promise<PaperPrint> {
  return PaperPrint.parse(await isolated('pdf paper', bytes, onProgress));
}

/** All tables of any PDF, page by page, from the top. Throws UnreadableError where it cannot be read. */
export async function tablesOf(bytes: Uint8Array): Promise<TextTable[]> {
  return (await isolated('pdf tables', bytes)) as TextTable[];
}
