import { UnreadableError } from '../../lib/errors.js';
import type { Tell } from '../worker-messages.js';
import { hyphensTold } from './sheet/hyphens.js';
import { layPages, type LaidPage } from './layout.js';
import { withPdf, type OpenPdf } from './file/load.js';
import { sheetOf, uprightSheetOf, type Sheet } from './sheet/sheet.js';
import { taggedTables, type TaggedTable } from './structure/tagged.js';
import type { ReadOptions } from '../read-options.js';

/** Milliseconds that one page may take, and that all may: an allowance, and more for each page. */
const ONE_PAGE = 10_000;
const ALLOWANCE = 14_000;
const EACH_PAGE = 200;

/** A file of more pages than this is a trap: no document of the field comes near it. */
const MOST_PAGES = 5_000;

/** Milliseconds that recognising one page may take. */
const ONE_SCAN = 240_000;

/** The sheets with their scanned pages recognised. */
async function recognised(sheets: readonly Sheet[], pdf: OpenPdf, tell: Tell): Promise<Sheet[]> {
  const { withRecogniser } = await import('./scan/recognise.js');
  const { SCAN_SCALE, scanSheet } = await import('./scan/scan-sheet.js');
  const { withDoubtsWeighed } = await import('./scan/weighed.js');
  tell({ done: 0, of: sheets.length, doing: 'recognising' }, ONE_SCAN);
  return withRecogniser(async (recognise) => {
    const read: Sheet[] = [];
    for (const sheet of sheets) {
      read.push(sheet.isScan ? await scanSheet(sheet, await pdf.picture(sheet.number, SCAN_SCALE), recognise) : sheet);
      tell({ done: read.length, of: sheets.length, doing: 'recognising' }, ONE_SCAN);
    }
    return withDoubtsWeighed(read);
  });
}

/** More pages than this are not drawn to look at their marks: each takes about as long as all reading. */
const MOST_DRAWN = 40;

/** The pages with the drawings that may be marks told apart by their ink. */
async function withMarks(pages: readonly LaidPage[], pdf: OpenPdf, tell: Tell): Promise<LaidPage[]> {
  if (pages.every(({ sheet }) => sheet.isScan || sheet.drawings.length === 0)) return [...pages];
  const { possibleMarks, withMarksSeen } = await import('./scan/drawn-marks.js');
  const { SCAN_SCALE } = await import('./scan/scan-sheet.js');
  const looked: LaidPage[] = [];
  let drawn = 0;
  for (const page of pages) {
    const marks = drawn < MOST_DRAWN ? possibleMarks(page) : [];
    if (marks.length > 0) {
      drawn += 1;
      tell({ done: looked.length, of: pages.length, doing: 'reading' }, ONE_PAGE);
    }
    looked.push(
      marks.length === 0 ? page : await withMarksSeen(page, marks, await pdf.picture(page.sheet.number, SCAN_SCALE)),
    );
  }
  return looked;
}

/** The tables of the file's structure, looked for where its print is marked as part of one. */
function taggedIn(bytes: Uint8Array, sheets: readonly Sheet[]): TaggedTable[] {
  return sheets.some(({ words }) => words.some(({ mcids }) => mcids.length > 0)) ? taggedTables(bytes) : [];
}

/** How pages are read, beside what a person may ask. */
export interface PageOptions extends ReadOptions {
  /**
   * Whether pages whose print is turned are turned upright first: places on them are then not those on the page.
   * @default false
   */
  readonly upright?: boolean;
}

/**
 * Reads the pages of a PDF, each released as soon as it is understood, and takes them apart.
 * Throws UnreadableError where the bytes are no readable PDF, or take longer than their pages should.
 */
export async function readPages(
  bytes: Uint8Array,
  tell: Tell,
  { ocr = true, upright = false }: PageOptions = {},
): Promise<LaidPage[]> {
  const start = performance.now();
  const sheetFrom = upright ? uprightSheetOf : sheetOf;
  return withPdf(bytes, async (pdf) => {
    if (pdf.pages > MOST_PAGES)
      throw new UnreadableError(`says that it has ${pdf.pages} pages, more than a document has; it may be a trap`);
    const sheets: Sheet[] = [];
    for (let number = 1; number <= pdf.pages; number += 1) {
      if (performance.now() - start > ALLOWANCE + EACH_PAGE * pdf.pages)
        throw new UnreadableError('takes longer to read than a document needs; it may be a trap');
      sheets.push(sheetFrom(await pdf.page(number)));
      tell({ done: number, of: pdf.pages, doing: 'reading' }, ONE_PAGE);
    }
    const read = ocr && sheets.some(({ isScan }) => isScan) ? await recognised(sheets, pdf, tell) : sheets;
    return withMarks(layPages(hyphensTold(read), taggedIn(bytes, read)), pdf, tell);
  });
}
