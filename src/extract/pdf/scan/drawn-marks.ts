import type { LaidPage } from '../layout.js';
import { marksIn, type Drawing } from '../marks.js';
import { inkBox, markIn } from './ink-shape.js';
import { cropped, pictureFrom } from './picture.js';
import { SCAN_SCALE } from './scan-sheet.js';

/** The drawings of a digital page that stand in cells without print: they may be marks. */
export function possibleMarks({ sheet, tables }: LaidPage): Drawing[] {
  if (sheet.isScan || sheet.drawings.length === 0) return [];
  const empty = tables.flatMap(({ cells }) => cells.filter(({ words }) => words.length === 0));
  return empty.flatMap(({ box }) => marksIn(sheet.drawings, box));
}

/** The page with each of these drawings told as tick or cross by its ink in the picture of the page. */
export async function withMarksSeen(page: LaidPage, seen: readonly Drawing[], png: Uint8Array): Promise<LaidPage> {
  const picture = await pictureFrom(png);
  const drawings = page.sheet.drawings.map((drawing): Drawing => {
    if (!seen.includes(drawing)) return drawing;
    const { left, top, right, bottom } = drawing.box;
    const part = cropped(picture, {
      left: left * SCAN_SCALE,
      top: top * SCAN_SCALE,
      right: right * SCAN_SCALE,
      bottom: bottom * SCAN_SCALE,
    });
    const ink = inkBox(part);
    return ink === null ? drawing : { ...drawing, mark: markIn(part, ink) };
  });
  return { ...page, sheet: { ...page.sheet, drawings } };
}
