import type { LaidPage } from '../layout.js';
import { marksIn, type Drawing } from '../sheet/marks.js';
import { inkBox, markIn } from './ink-shape.js';
import { cropped, pictureFrom, withDarkPrint } from './picture.js';
import { SCAN_SCALE } from './scan-sheet.js';

/** The drawings of a digital page that stand in cells without print: they may be marks. */
export function possibleMarks({ sheet, tables }: LaidPage): Drawing[] {
  if (sheet.isScan || sheet.drawings.length === 0) return [];
  const empty = tables.flatMap(({ cells }) => cells.filter(({ words }) => words.length === 0));
  return empty.flatMap(({ box, around = box }) => marksIn(sheet.drawings, around));
}

/** So much at the sides of a picture, in points, may show the shade of the cell that it stands in. */
const EDGE = 0.4;

/** The page with each of these drawings told as tick or cross by its ink in the picture of the page. */
export async function withMarksSeen(page: LaidPage, seen: readonly Drawing[], png: Uint8Array): Promise<LaidPage> {
  const picture = await pictureFrom(png);
  const drawings = page.sheet.drawings.map((drawing): Drawing => {
    if (!seen.includes(drawing)) return drawing;
    const { left, top, right, bottom } = drawing.box;
    const part = withDarkPrint(
      cropped(picture, {
        left: (left + EDGE) * SCAN_SCALE,
        top: (top + EDGE) * SCAN_SCALE,
        right: (right - EDGE) * SCAN_SCALE,
        bottom: (bottom - EDGE) * SCAN_SCALE,
      }),
    );
    const ink = inkBox(part);
    return ink === null ? drawing : { ...drawing, mark: markIn(part, ink) };
  });
  return { ...page, sheet: { ...page.sheet, drawings } };
}
