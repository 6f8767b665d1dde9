import type { Cell, EmptyCell, TableRow } from '../../model/paper-print.js';
import { tableHeadAt } from './column-heads.js';
import type { DrawnTable } from './drawn-tables.js';
import type { Line } from './lines.js';
import { isMarkCell } from './marks.js';
import { placesOf } from './places.js';
import { leadingId } from './table-lines.js';

/** So many rows in step with each other are no chance. */
const FEWEST = 2;

/**
 * The table that begins with line `from` and prints each cell on one line of its own, an empty one where there is nothing in
 * it, as word processors save tables as text: as many lines for each row as for the headings. Null where none begins there,
 * or where a row is out of step: a cell of several lines may have parted it.
 */
export function stackedTableAt(lines: readonly Line[], from: number): DrawnTable | null {
  const head = tableHeadAt(lines, from);
  const width = head === null ? 0 : head.to - from;
  const roles = head?.columns.map(({ role }) => role) ?? [];
  const isOnePerLine = head !== null && width > 1 && roles.length === width && inStep(lines.slice(from, head.to));
  if (!isOnePerLine || roles[0] === 'status' || roles[0] === 'dcc-impact') return null;
  const first = lines[from]?.number ?? 0;
  const byNumber = new Map(lines.slice(from).map((line) => [line.number, line]));
  const rows: (readonly (Line | undefined)[])[] = [];
  for (let start = first + width; beginsWithId(byNumber.get(start)); start += width)
    rows.push(roles.map((_, at) => byNumber.get(start + at)));
  const end = first + width * (rows.length + 1);
  const to = lines.findIndex(({ number }, at) => at >= from && number >= end);
  const rest = lines.slice(to < 0 ? lines.length : to);
  const isTold =
    rows.every((cells) => fits(cells, roles)) && !rest.some((line, at) => at < width && beginsWithId(line));
  if (rows.length < FEWEST || !isTold) return null;
  return {
    to: to < 0 ? lines.length : to,
    block: { block: 'table', columns: lines.slice(from, head.to).map(({ text }) => text), rows: rows.map(rowOf) },
  };
}

/** Whether lines follow each other without an empty one. */
function inStep(lines: readonly Line[]): boolean {
  return lines.every(({ number }, at) => at === 0 || number === (lines[at - 1]?.number ?? 0) + 1);
}

function beginsWithId(line: Line | undefined): boolean {
  return line !== undefined && leadingId(line.text) !== null;
}

/** Whether the cells of a row are what their columns hold: a mark or nothing, a status that names no row. */
function fits(cells: readonly (Line | undefined)[], roles: readonly string[]): boolean {
  return cells.every((line, at) => {
    if (roles[at] === 'dcc-impact') return line === undefined || isMarkCell(line.text);
    return at === 0 || (line !== undefined && !isMarkCell(line.text));
  });
}

function rowOf(cells: readonly (Line | undefined)[]): TableRow {
  return {
    row: 'cells',
    cells: cells.map((line): Cell | EmptyCell =>
      line === undefined
        ? { text: '', places: [] }
        : { text: line.text.replace(/\s+/g, ' '), places: placesOf([line]) },
    ),
  };
}
