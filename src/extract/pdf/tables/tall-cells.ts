import type { Grid } from './ruled/cells.js';
import { beginsWithIdOrStem, idsBegun } from './id-rows.js';
import type { PageTable, TableCell } from './table.js';
import { lineText } from '../sheet/text.js';
import { linesOf } from '../sheet/words.js';

/**
 * A filled grid whose cells over several rows are cut where the rules beside them part rows, if what each part prints
 * begins with a modification id: some printers leave the rules across out of a column that is filled with one colour.
 */
export function withTallCellsCut(table: PageTable, { ys }: Grid): PageTable {
  const cells = table.cells.flatMap((cell) =>
    cell.rowSpan === 1 || cell.columnSpan > 1 || idsBegun(cell.words) < 2 ? [cell] : partsOf(cell, ys),
  );
  return cells.length === table.cells.length ? table : { ...table, cells };
}

/** The cells that a cell comes to, one for each of its rows; itself where one of them would not begin with an id. */
function partsOf(cell: TableCell, ys: readonly number[]): TableCell[] {
  const parts = Array.from({ length: cell.rowSpan }, (_, at): TableCell => {
    const row = cell.row + at;
    const [top = cell.box.top, bottom = cell.box.bottom] = [ys[row], ys[row + 1]];
    const words = cell.words.filter(
      ({ box }) => (box.top + box.bottom) / 2 >= top && (box.top + box.bottom) / 2 < bottom,
    );
    return { ...cell, row, rowSpan: 1, box: { ...cell.box, top, bottom }, words };
  });
  return parts.every(beginsARow) ? parts : [cell];
}

function beginsARow({ words }: TableCell): boolean {
  const [first] = linesOf(words);
  return first !== undefined && beginsWithIdOrStem(lineText(first.words));
}
