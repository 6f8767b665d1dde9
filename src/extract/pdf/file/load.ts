import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFParse as Parser } from 'pdf-parse';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { UnreadableError } from '../../../lib/errors.js';
import { mapBox, type Box, type Matrix } from '../geometry.js';
import { PDFParse, readingHalf } from './pdfjs.js';

/** A font as far as its metrics and its name tell how to place and read its glyphs. */
export interface Font {
  /** Name in the file, with its subset prefix: `BAAAAA+LiberationSans-Bold`. */
  readonly name: string;
  /** Highest and lowest point of its glyphs over the baseline, in parts of the font size. */
  readonly ascent: number;
  readonly descent: number;
  /** Font size that one unit of a glyph's width is: 0.001, other in fonts drawn by procedures. */
  readonly unit: number;
  readonly vertical: boolean;
}

/** A link annotation: where it goes and the area of the page it lies on. */
export interface LinkArea {
  readonly url: string;
  readonly box: Box;
}

/** A page as pdf.js gives it: its drawing operators, not yet understood. */
export interface RawPage {
  readonly number: number;
  /** The number of its object in the file, by which the file's structure names it. */
  readonly object: number;
  /** Size in points, after the page's own rotation. */
  readonly width: number;
  readonly height: number;
  /** From the page's drawing space to points from the top-left corner. */
  readonly base: Matrix;
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  readonly font: (id: string) => Font;
  readonly links: readonly LinkArea[];
}

/** The size of a page in points, after the page's own rotation. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** An open PDF. Pages are counted from 1; each is released as soon as `page` has handed it over. */
export interface OpenPdf {
  readonly pages: number;
  readonly page: (number: number) => Promise<RawPage>;
  /** The size of a page as it is shown, without reading what it prints. */
  readonly size: (number: number) => Promise<PageSize>;
  /** The page as a PNG picture of `scale` pixels a point. */
  readonly picture: (number: number, scale: number) => Promise<Uint8Array>;
}

/** What pdf.js brings beside its code, folder by folder. */
const BESIDE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** How pdf.js is asked to read: quiet, nothing evaluated, nothing decoded that only a screen needs. */
const READING = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  cMapUrl: `${BESIDE}/cmaps/`,
};

/** How it is asked to draw: also with the fonts that a file may leave out, and pictures coded as JPEG 2000. */
const DRAWING = { ...READING, standardFontDataUrl: `${BESIDE}/standard_fonts/`, wasmUrl: `${BESIDE}/wasm/` };

/** Pictures of more pixels are not decoded: a mark is small, and a scanned page is drawn whole when it is read. */
const LARGEST_PICTURE = 512 * 512;

/** The annotations' own appearance is not part of the page's print (pdf.js: AnnotationMode.DISABLE). */
const WITHOUT_ANNOTATIONS = { annotationMode: 0 };

/**
 * Opens the bytes of a PDF, gives it to `use`, and closes it whatever happens.
 * Throws UnreadableError with a plain reason where the bytes are no PDF that can be read without a password.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  if (bytes.length === 0) throw new UnreadableError('is empty');
  if (!hasHead(bytes)) throw new UnreadableError('is no PDF: it does not begin with %PDF');
  if (!hasEnd(bytes)) throw new UnreadableError('is cut short: it has no end mark (%%EOF)');
  const worker = readingHalf();
  const parser = new PDFParse({ data: Uint8Array.from(bytes), ...READING, maxImageSize: LARGEST_PICTURE, worker });
  try {
    const proxy = await documentBeneath(parser);
    return await use({
      pages: proxy.numPages,
      page: async (number) => rawPage(await proxy.getPage(number)),
      size: async (number) => {
        const { width, height } = (await proxy.getPage(number)).getViewport({ scale: 1 });
        return { width, height };
      },
      picture: (number, scale) => pictureOf(bytes, number, scale),
    });
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await parser.destroy();
    worker.destroy();
  }
}

/** A PDF names itself within its first, and ends with a mark within its last, 1,024 bytes (PDF 32000-1, annex H.3). */
const AT_ITS_ENDS = 1024;

function hasHead(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, AT_ITS_ENDS)).includes('%PDF-');
}

function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-AT_ITS_ENDS)).includes('%%EOF');
}

/** The pdf.js document that pdf-parse holds: it has what pdf-parse does not pass on. */
async function documentBeneath(parser: Parser): Promise<PDFDocumentProxy> {
  // pdf-parse declares `load` private; its exact version is pinned, and only this line relies on it.
  return (parser as unknown as { load: () => Promise<PDFDocumentProxy> }).load();
}

async function rawPage(page: PDFPageProxy): Promise<RawPage> {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matrix;
  const operators = await page.getOperatorList(WITHOUT_ANNOTATIONS);
  const annotations = (await page.getAnnotations()) as unknown[];
  const fonts = fontsOf(page, operators);
  page.cleanup();
  return {
    number: page.pageNumber,
    object: page.ref?.num ?? 0,
    width: viewport.width,
    height: viewport.height,
    base,
    operators: operators.fnArray,
    operands: operators.argsArray as unknown[],
    font: (id) => fonts.get(id) ?? UNKNOWN_FONT,
    links: annotations.flatMap((annotation) => linkArea(annotation, base)),
  };
}

const UNKNOWN_FONT: Font = { name: '', ascent: 0.8, descent: -0.2, unit: 0.001, vertical: false };

/** All fonts that the operators name, read before the page is released. */
function fontsOf(page: PDFPageProxy, list: { fnArray: number[]; argsArray: unknown[] }): Map<string, Font> {
  const fonts = new Map<string, Font>();
  for (const operands of list.argsArray) {
    const id: unknown = Array.isArray(operands) ? operands[0] : undefined;
    if (typeof id !== 'string' || fonts.has(id) || !page.commonObjs.has(id)) continue;
    const found: unknown = page.commonObjs.get(id);
    if (typeof found === 'object' && found !== null && 'fontMatrix' in found) fonts.set(id, fontFrom(found));
  }
  return fonts;
}

function fontFrom(found: object): Font {
  const { name, ascent, descent, fontMatrix, vertical } = found as Record<string, unknown>;
  const sane = (value: unknown, low: number, high: number, otherwise: number): number =>
    typeof value === 'number' && value >= low && value <= high ? value : otherwise;
  return {
    name: typeof name === 'string' ? name : '',
    ascent: sane(ascent, 0.5, 1.1, UNKNOWN_FONT.ascent),
    descent: sane(descent, -0.4, -0.05, UNKNOWN_FONT.descent),
    unit: Array.isArray(fontMatrix) ? sane(fontMatrix[0], 1e-6, 1, UNKNOWN_FONT.unit) : UNKNOWN_FONT.unit,
    vertical: vertical === true,
  };
}

function linkArea(annotation: unknown, base: Matrix): LinkArea[] {
  const { subtype, url, unsafeUrl, rect } = annotation as Record<string, unknown>;
  const address = url ?? unsafeUrl;
  if (subtype !== 'Link' || typeof address !== 'string' || !Array.isArray(rect)) return [];
  const [left = 0, top = 0, right = 0, bottom = 0] = rect as number[];
  return [{ url: address, box: mapBox(base, { left, top, right, bottom }) }];
}

async function pictureOf(bytes: Uint8Array, page: number, scale: number): Promise<Uint8Array> {
  const { SmoothCanvasFactory } = await import('./smooth-canvas.js');
  const parser = new PDFParse({ data: Uint8Array.from(bytes), ...DRAWING, CanvasFactory: SmoothCanvasFactory });
  try {
    const { pages } = await parser.getScreenshot({ partial: [page], scale, imageDataUrl: false });
    const [first] = pages;
    if (first === undefined) throw new UnreadableError(`has a page that cannot be drawn: ${page}`);
    return first.data;
  } finally {
    await parser.destroy();
  }
}

/** The reason in plain words for each way in which pdf.js refuses a file. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/Password/, 'is encrypted and opens only with a password'],
  [/page dictionary|pages tree|page tree|circular|kid/i, 'is damaged: its list of pages is broken'],
  [/call stack/i, 'is damaged: it nests its parts without end'],
  [/InvalidPDF|Invalid PDF|FormatError|MissingPDF/, 'is a damaged PDF'],
];

function asUnreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const { name = '', message = String(error) } = error instanceof Error ? error : {};
  const known = REASONS.find(([pattern]) => pattern.test(`${name} ${message}`));
  return new UnreadableError(known?.[1] ?? `cannot be read as a PDF: ${message.split('\n')[0] ?? ''}`, {
    cause: error,
  });
}
