import { readSource } from '../corpus/read-source.js';
import type { Home } from '../model/home.js';
import type { LinesPage, PicturePage, PrintView } from '../model/print-view.js';
import type { SourceRecord } from '../model/statement.js';
import { memory } from '../lib/memory.js';
import { textOfBytes } from '../lib/text-bytes.js';
import { turns } from '../lib/turns.js';
import { pagePictureOf, picturePagesOf } from '../pipeline/look-into.js';

/** Pictures that are kept in memory: a page of print takes some 200 kB. */
const PICTURES = 120;
/** Papers whose page sizes are kept in memory. */
const MEASURED = 500;
/** Pages drawn at once; a browser that asks for all pages of a paper waits its turn. */
const DRAWN_AT_ONCE = 2;

/**
 * The sources of a home as they are printed. A text dump is shown line by line as it was received, the pages of a PDF
 * as pictures, which are drawn when they are first asked for.
 * @throws UnreadableError where the corpus no longer holds the source as received.
 */
export function printsOf(home: Home): {
  view: (source: SourceRecord) => Promise<PrintView | null>;
  picture: (source: SourceRecord, page: number) => Promise<Uint8Array | null>;
} {
  const inTurn = turns(DRAWN_AT_ONCE);
  const pages = memory<PicturePage[]>(MEASURED);
  const pictures = memory<Uint8Array | null>(PICTURES);
  return {
    view: async ({ id, path, format }) => {
      const held = { sha256: id, path };
      if (format === 'dump') return linesView(textOfBytes(await readSource(home, held)));
      if (!isPdf(format)) return null;
      return { pages: await pages(id, () => picturePagesOf(home, held)) };
    },
    picture: async ({ id, path, format }, page) => {
      if (!isPdf(format)) return null;
      return pictures(`${id}-${page}`, () => inTurn(() => pagePictureOf(home, { sha256: id, path }, page)));
    },
  };
}

function isPdf(format: SourceRecord['format']): boolean {
  return format === 'pdf' || format === 'scan';
}

/** Lines are counted through the whole text; a form feed begins a page. */
function linesView(text: string): PrintView {
  const pages: { page: number; first: number; lines: string[] }[] = [{ page: 1, first: 1, lines: [] }];
  for (const [at, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    const last = pages.at(-1);
    const begins = line.includes('\f') && last !== undefined && last.lines.length > 0;
    if (begins) pages.push({ page: pages.length + 1, first: at + 1, lines: [] });
    pages.at(-1)?.lines.push(line.replaceAll('\f', ''));
  }
  return {
    pages: pages.map((page): LinesPage => ({ shows: 'lines', ...page })),
  };
}
