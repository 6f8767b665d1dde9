import { cellBox, gridOf } from '../tables/ruled/cells.js';
import { centre, holds, hull, type Box } from '../geometry.js';
import { rulingOf } from '../tables/ruled/intersections.js';
import { rulesFrom, underlinesAmong } from '../tables/ruled/rules.js';
import type { Sheet } from '../sheet/sheet.js';
import type { PageTable } from '../tables/table.js';
import type { Word } from '../sheet/words.js';
import { wordsOfPart, type PlacedPart, type PlacedRow } from './columns-by-tags.js';

/** Print may reach this far over the edge of its column, in points. */
const SLACK = 2;

/**
 * Whether the parts of a table stand on their pages as a table does: it has rows and columns, no word is in two cells or
 * one of those `taken`, its rows stand under one another and its columns side by side, and no rule runs through a cell.
 */
export function isSound(parts: readonly PlacedPart[], taken: ReadonlySet<Word>): boolean {
  const words = parts.flatMap(wordsOfPart);
  const filled = parts.flatMap(({ rows }) => rows).filter(({ cells }) => printedIn(cells).length > 1);
  return (
    filled.length > 0 &&
    new Set(words).size === words.length &&
    !words.some((word) => taken.has(word)) &&
    parts.every((part) => headingsFirst(part) && isStacked(part) && isSideBySide(part) && agreesWithRules(part))
  );
}

function printedIn<T extends { readonly words: readonly Word[] }>(cells: readonly T[]): T[] {
  return cells.filter(({ words }) => words.length > 0);
}

/** The rows stand in the order of their numbers. */
function headingsFirst({ rows }: PlacedPart): boolean {
  return rows.every(({ row }, at) => at === 0 || row > (rows[at - 1]?.row ?? -1));
}

/** Whether the middles of a row's words lie over those of the next row's, cells over several rows aside. */
function isStacked({ rows }: PlacedPart): boolean {
  return rows.every((row, at) => {
    const above = rows[at - 1];
    return above === undefined || Math.max(...middles(above)) < Math.min(...middles(row));
  });
}

function middles({ cells }: PlacedRow): number[] {
  return cells.filter(({ rowSpan }) => rowSpan === 1).flatMap(({ words }) => words.map(({ box }) => centre(box)[1]));
}

/** Whether the cells of a row, and the columns as a whole, stand side by side in their order. */
function isSideBySide({ rows, extents }: PlacedPart): boolean {
  const known = extents.filter((extent) => extent !== undefined);
  const apart = known.every(({ left }, at) => (known[at - 1]?.right ?? -Infinity) <= left + SLACK);
  return (
    apart &&
    rows.every(({ cells }) => {
      const boxes = [...printedIn(cells)]
        .sort((a, b) => a.column - b.column)
        .map(({ words }) => hull(words.map(({ box }) => box)));
      return boxes.every(({ left }, at) => (boxes[at - 1]?.right ?? -Infinity) <= left + SLACK);
    })
  );
}

/** Whether all words that stand in the area of a table are its own. */
export function standsAlone({ box, cells }: PageTable, { words }: Sheet): boolean {
  const own = new Set(cells.flatMap((cell) => cell.words));
  return words.every((word) => own.has(word) || !holds(box, centre(word.box)));
}

/** Whether the words of each cell stand in one field of the ruled grids of the page. */
function agreesWithRules({ sheet, rows }: PlacedPart): boolean {
  const fields = ruledFields(sheet);
  return rows.every(({ cells }) => cells.every(({ words }) => fieldsUnder(words, fields).length < 2));
}

/** The fields of the ruled grids of a page. */
export function ruledFields({ segments, words }: Sheet): Box[] {
  const { borders } = underlinesAmong(rulesFrom(segments), words);
  return rulingOf(borders)
    .lattices.filter(({ across, down }) => across.length > 1 && down.length > 1)
    .flatMap((lattice) => {
      const grid = gridOf(lattice);
      return grid.cells.map((cell) => cellBox(grid, cell));
    });
}

/** The fields that words stand in, each once. */
export function fieldsUnder(words: readonly Word[], fields: readonly Box[]): Box[] {
  const middle = words.map(({ box }) => centre(box));
  return fields.filter((field) => middle.some((point) => holds(field, point)));
}
