import type { Tell } from '../worker-messages.js';
import { withPdf, type PageSize } from './file/load.js';

/** The longest side of a picture in pixels: a page may claim any size, and its picture is held in memory whole. */
const LONGEST_SIDE = 3200;

/** Milliseconds that drawing one page may take, and that measuring one may. */
const ONE_PICTURE = 20_000;
const ONE_SIZE = 5_000;

/** A page as a PNG picture of `scale` pixels a point, or fewer where it is very large; null where there is no such page. */
export function pagePicture(bytes: Uint8Array, page: number, scale: number, tell: Tell): Promise<Uint8Array | null> {
  return withPdf(bytes, async (pdf) => {
    if (page < 1 || page > pdf.pages) return null;
    const { width, height } = await pdf.size(page);
    tell({ done: 0, of: 1, doing: 'reading' }, ONE_PICTURE);
    return pdf.picture(page, Math.min(scale, LONGEST_SIDE / Math.max(width, height)));
  });
}

/** The sizes of all pages, in order. */
export function pageSizes(bytes: Uint8Array, tell: Tell): Promise<PageSize[]> {
  return withPdf(bytes, async (pdf) => {
    const sizes: PageSize[] = [];
    for (let page = 1; page <= pdf.pages; page += 1) {
      sizes.push(await pdf.size(page));
      tell({ done: page, of: pdf.pages, doing: 'reading' }, ONE_SIZE);
    }
    return sizes;
  });
}
