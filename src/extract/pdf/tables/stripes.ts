import { listsModifications } from './cut-rows.js';
import { centre, hull, type Box } from '../geometry.js';
import { beginsWithIdOrStem } from './id-rows.js';
import { edgesOfStripes, shadeBands } from './white/shade-bands.js';
import { areBold } from '../sheet/word.js';
import { rowCells, type PageTable, type TableCell } from './table.js';

/**
 * A table of modifications that white space alone has parted, its rows made whole by its stripes: what stands between two
 * edges of shaded rows is one row, if it begins with the one id that stands there, or has none; what is shaded as one area
 * also where the one id stands further down.
 */
export function withStripesWhole(table: PageTable, shades: readonly Box[]): PageTable {
  if (table.by !== 'space' || shades.length === 0 || !listsModifications(table)) return table;
  const edges = edgesOfStripes(shadeBands(shades), table.box);
  const bands = Array.from({ length: table.rows }, (_, row) => {
    const [, middle] = centre(hull(rowCells(table, row).flatMap(printOf)));
    return edges.filter((edge) => edge < middle).length;
  });
  const starts = bands.flatMap((band, row) => (row === 0 || !goesOn(table, bands, band, row) ? [row] : []));
  return starts.length === table.rows ? table : withRowsJoined(table, starts);
}

function printOf({ box, words }: TableCell): Box[] {
  return words.length === 0 ? [box] : words.map((word) => word.box);
}

/**
 * Whether a row belongs to the one above it: no row of its band but the first has an id; or in a shaded band, of which
 * every second is one, only one of its rows has.
 */
function goesOn(table: PageTable, bands: readonly number[], band: number, row: number): boolean {
  const own = bands.flatMap((other, at) => (other === band ? [at] : []));
  const [first, ...others] = own;
  if (first === row) return false;
  const withId = own.filter((at) =>
    rowCells(table, at).some(({ words: [word] }) => beginsWithIdOrStem(word?.text ?? '')),
  );
  const isStripe = band % 2 === 1 && own.length < table.rows && !isHeadOf(table, own);
  return !others.some((at) => withId.includes(at)) || (isStripe && withId.length === 1);
}

/** Whether the first of some rows is bold and not all under it are: headings shaded as the row under them is. */
function isHeadOf(table: PageTable, rows: readonly number[]): boolean {
  const [first, ...others] = rows.map((row) => rowCells(table, row).every(({ words }) => areBold(words)));
  return first === true && others.includes(false);
}

/** A table whose rows are those that begin at `starts`, each with the rows down to the next. */
function withRowsJoined(table: PageTable, starts: readonly number[]): PageTable {
  const ends = [...starts.slice(1), table.rows];
  const cells = starts.flatMap((start, row) => {
    const own = table.cells.filter((cell) => cell.row >= start && cell.row < (ends[row] ?? 0));
    const columns = [...new Set(own.map(({ column }) => column))].sort((a, b) => a - b);
    return columns.map((column): TableCell => {
      const parts = own.filter((cell) => cell.column === column);
      const box = hull(parts.map((part) => part.box));
      const columnSpan = Math.max(...parts.map((part) => part.columnSpan));
      return { row, column, rowSpan: 1, columnSpan, box, words: parts.flatMap(({ words }) => words) };
    });
  });
  return { ...table, rows: starts.length, cells };
}
