import { whiteAround, type Column } from '../tables/white/columns.js';
import { hull, meetingHalfWay, type Box } from '../geometry.js';
import type { PageTable, TableCell } from '../tables/table.js';
import type { PlacedCell, PlacedPart, PlacedRow } from './columns-by-tags.js';
import { fieldsUnder, ruledFields } from './soundness.js';

/** The part of a table that stands on one page as a table like any other; `table` is its number in the structure. */
export function pageTable(part: PlacedPart, table: number): PageTable {
  const fields = ruledFields(part.sheet);
  const inField = (cell: PlacedCell): Box => ownField(cell, part, fields) ?? hull(cell.words.map(({ box }) => box));
  const columns = columnAreas(part, inField);
  const bands = rowBands(part, inField);
  const cells = part.rows.flatMap((row, at): TableCell[] =>
    withEmpty(row, part).map(({ column, columnSpan, rowSpan, words }) => {
      const rows = part.rows.filter((other) => other.row >= row.row && other.row < row.row + rowSpan).length;
      const box = {
        left: columns[column]?.left ?? 0,
        right: columns[column + columnSpan - 1]?.right ?? 0,
        top: bands[at]?.top ?? 0,
        bottom: bands[at + rows - 1]?.bottom ?? 0,
      };
      const whole = hull([box, ...words.map((word) => word.box)]);
      const around =
        words.length > 0 || columnSpan > 1 ? {} : { around: { ...whole, ...whiteAround(columns, column) } };
      return { row: at, column, rowSpan: rows, columnSpan, box: whole, words, ...around };
    }),
  );
  return {
    page: part.sheet.number,
    box: hull(cells.map(({ box }) => box)),
    rows: part.rows.length,
    columns: part.columns,
    cells,
    by: 'tags',
    tagged: { table, rows: part.rows.map(({ row }) => row) },
  };
}

/** The field of a ruled grid that holds this cell's words and no others, and has no other row beside it. */
function ownField({ words }: PlacedCell, { rows }: PlacedPart, fields: readonly Box[]): Box | null {
  const [field] = fieldsUnder(words, fields);
  if (field === undefined) return null;
  const beside = rows.filter(({ cells }) => cells.some((cell) => cell.words.some(({ box }) => isBeside(box, field))));
  const others = beside.flatMap(({ cells }) => cells.flatMap((cell) => (cell.words === words ? [] : [...cell.words])));
  return beside.length === 1 && fieldsUnder(others, [field]).length === 0 ? field : null;
}

function isBeside(box: Box, field: Box): boolean {
  const middle = (box.top + box.bottom) / 2;
  return middle > field.top && middle < field.bottom;
}

/** Where each column stands: by its fields and words; one without print fills the room between its neighbours. */
function columnAreas({ columns, extents, rows, sheet }: PlacedPart, areaOf: (cell: PlacedCell) => Box): Column[] {
  const cells = rows.flatMap((row) => row.cells);
  const known = Array.from({ length: columns }, (_, at): Column | undefined => {
    const own = cells.filter(({ column, columnSpan, words }) => column === at && columnSpan === 1 && words.length > 0);
    const extent = extents[at];
    const areas: Column[] = [...own.map(areaOf), ...(extent === undefined ? [] : [extent])];
    if (areas.length === 0) return undefined;
    return { left: Math.min(...areas.map(({ left }) => left)), right: Math.max(...areas.map(({ right }) => right)) };
  });
  return known.map((column, at) => {
    if (column !== undefined) return column;
    const before = known.slice(0, at).findLast((other) => other !== undefined);
    const after = known.slice(at).find((other) => other !== undefined);
    return { left: before?.right ?? 0, right: after?.left ?? sheet.width };
  });
}

/** How far each row reaches up and down: by its fields and words; where neither tells, rows meet half way. */
function rowBands(
  { rows }: PlacedPart,
  areaOf: (cell: PlacedCell) => Box,
): { readonly top: number; readonly bottom: number }[] {
  const own = rows.map(({ cells }) => {
    const printed = cells.filter(({ words }) => words.length > 0);
    const single = printed.filter(({ rowSpan }) => rowSpan === 1);
    return hull((single.length > 0 ? single : printed).map(areaOf));
  });
  return meetingHalfWay(own);
}

/** The cells of a row, with an empty one for each column that has none: the structure may leave it out. */
function withEmpty({ row, cells }: PlacedRow, { columns, rows }: PlacedPart): PlacedCell[] {
  const covering = rows
    .filter((other) => other.row <= row)
    .flatMap((other) => other.cells.filter(({ rowSpan }) => other.row + rowSpan > row));
  const empty = Array.from({ length: columns }, (_, column) => column).filter(
    (at) => !covering.some(({ column, columnSpan }) => column <= at && at < column + columnSpan),
  );
  return [...cells, ...empty.map((column) => ({ column, columnSpan: 1, rowSpan: 1, words: [] }))].sort(
    (a, b) => a.column - b.column,
  );
}
