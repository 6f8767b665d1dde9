import { UnreadableError } from '../../lib/errors.js';
import { TextPrint } from '../../model/document-print.js';
import { PaperPrint } from '../../model/paper-print.js';
import { isolated } from '../isolated.js';
import type { ReadOptions } from '../read-options.js';
import type { PageSize } from './file/load.js';
import type { TextTable } from './tables.js';

/** Raised whenever the same bytes may be read otherwise than before. */
export const PDF_READER_VERSION = '37';

/**
 * Reads the bytes of a PDF as a paper: what it prints, in reading order, with its places. The file is read in a thread
 * of its own, with deadlines and a memory limit. `onProgress` is told of each page.
 *
 * Throws UnreadableError with a plain reason where it cannot be read, or is a scan throughout and `ocr` is off.
 */
export async function readPdf(bytes: Uint8Array, { onProgress, ...options }: ReadOptions = {}): Promise<PaperPrint> {
  const print = PaperPrint.parse(await isolated('pdf paper', { bytes, options }, onProgress));
  if (print.form === 'scan' && print.blocks.length === 0 && options.ocr === false)
    throw new UnreadableError(
      `is a scan: its ${print.pages} pages are pictures, left unread without recognition (--no-ocr)`,
    );
  return print;
}

/** What any PDF prints, as text, whatever it is about. Throws UnreadableError where it cannot be read. */
export async function textOf(bytes: Uint8Array, { onProgress, ...options }: ReadOptions = {}): Promise<TextPrint> {
  return TextPrint.parse(await isolated('pdf document', { bytes, options }, onProgress));
}

/** All tables of any PDF, page by page, from the top. Throws UnreadableError where it cannot be read. */
export async function tablesOf(bytes: Uint8Array): Promise<TextTable[]> {
  return (await isolated('pdf tables', { bytes })) as TextTable[];
}

/** A page of any PDF as an SVG drawing of what was found on it. Throws UnreadableError where it has no such page. */
export async function drawingOf(bytes: Uint8Array, page: number): Promise<string> {
  const drawing = await isolated('pdf drawing', { bytes, page });
  if (typeof drawing !== 'string') throw new UnreadableError(`has no page ${page}`);
  return drawing;
}

/** Pixels a point: print stays sharp on a dense screen. */
const PICTURE_SCALE = 2;

/** A page of any PDF as a PNG picture; null where it has no such page. Throws UnreadableError where it cannot be read. */
export async function pictureOf(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  return (await isolated('pdf picture', { bytes, page, scale: PICTURE_SCALE })) as Uint8Array | null;
}

/** The sizes of the pages of any PDF, in order. Throws UnreadableError where it cannot be read. */
export async function pageSizesOf(bytes: Uint8Array): Promise<PageSize[]> {
  return (await isolated('pdf sizes', { bytes })) as PageSize[];
}
