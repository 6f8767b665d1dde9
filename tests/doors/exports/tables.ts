import { rowsUnder, type Cell, type ColumnKind, type Table } from '../../../src/doors/exports/table.js';

/** A table made up for a test: its columns by heading and kind, its rows cell by cell. */
export function tableWith(columns: Readonly<Record<string, ColumnKind>>, rows: readonly (readonly Cell[])[]): Table {
  const headed = Object.entries(columns).map(([heading, kind], at) => ({
    heading,
    kind,
    cell: (row: readonly Cell[]) => row[at] ?? null,
  }));
  return {
    name: 'made-up',
    title: 'A made-up list',
    notes: ['For a test'],
    columns: headed,
    rows: rowsUnder(headed, rows),
  };
}
