import { readBytes, readSource } from '../corpus/read-source.js';
import { recognise } from '../corpus/recognise.js';
import { drawingOf, pageSizesOf, pictureOf, tablesOf, textOf } from '../extract/pdf/reader.js';
import type { TextTable } from '../extract/pdf/tables.js';
import type { ReadOptions } from '../extract/read-options.js';
import { UnreadableError } from '../lib/errors.js';
import type { DocumentText } from '../model/document-text.js';
import type { Home } from '../model/home.js';
import type { PicturePage } from '../model/print-view.js';
import type { LedgerLine } from '../model/source.js';
import { textFacts } from '../normalise/paper/text-document.js';

/**
 * All tables of the PDF at a path, whatever it is about.
 * @throws UnreadableError naming the path, with the reason in plain words.
 */
export function tablesInFile(path: string): Promise<TextTable[]> {
  return withPdfAt(path, tablesOf);
}

/**
 * What the PDF at a path prints, as text to search in, whatever it is about.
 * @throws UnreadableError naming the path, with the reason in plain words.
 */
export function textOfFile(path: string, options: ReadOptions = {}): Promise<DocumentText> {
  return withPdfAt(path, async (bytes) => textFacts(await textOf(bytes, options)));
}

/**
 * A page of the PDF at a path, drawn with what was found on it, as SVG.
 * @throws UnreadableError naming the path, with the reason in plain words.
 */
export function drawingOfFile(path: string, page: number): Promise<string> {
  return withPdfAt(path, (bytes) => drawingOf(bytes, page));
}

/** A source that the corpus of a home holds. */
type Held = Pick<LedgerLine, 'sha256' | 'path'>;

/**
 * The pages of a PDF that the corpus holds, with their sizes, to be shown as pictures.
 * @throws UnreadableError where the corpus no longer holds it as received, or it cannot be read.
 */
export async function picturePagesOf(home: Home, source: Held): Promise<PicturePage[]> {
  const sizes = await pageSizesOf(await readSource(home, source));
  return sizes.map(({ width, height }, at) => ({ shows: 'picture', page: at + 1, width, height }));
}

/**
 * A page of a PDF that the corpus holds, as PNG; null where it has no such page.
 * @throws UnreadableError where the corpus no longer holds it as received, or it cannot be read.
 */
export async function pagePictureOf(home: Home, source: Held, page: number): Promise<Uint8Array | null> {
  return pictureOf(await readSource(home, source), page);
}

async function withPdfAt<T>(path: string, use: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  try {
    const { bytes } = await readBytes(path);
    if (recognise(bytes) !== 'pdf') throw new UnreadableError('is no PDF document');
    return await use(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) throw new UnreadableError(`${path} ${error.message}`, { cause: error });
    throw error;
  }
}
