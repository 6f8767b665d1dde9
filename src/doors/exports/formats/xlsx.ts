import { strToU8, zipSync } from 'fflate';
import type { Table } from '../table.js';
import { packageParts } from './xlsx-package.js';
import { sheetXml, sheetRelations } from './xlsx-sheet.js';

/** The zip format begins in 1980; a fixed day makes the same table the same bytes. */
const MADE_ON = new Date(1980, 0, 1);

/**
 * A table as an Excel workbook (ECMA-376): its rows on a sheet with a frozen line of headings and a filter on each
 * column, days as real dates, links as links; on a second sheet what it is and what was asked.
 */
export function xlsxOf(table: Table): Uint8Array {
  const about: Table = {
    ...table,
    columns: [{ heading: table.title, kind: 'text' }],
    rows: table.notes.map((note) => ({ cells: [note], record: note })),
  };
  const parts = {
    ...packageParts(table),
    'xl/worksheets/sheet1.xml': sheetXml(table, { filter: true }),
    'xl/worksheets/_rels/sheet1.xml.rels': sheetRelations(table),
    'xl/worksheets/sheet2.xml': sheetXml(about, { filter: false }),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: MADE_ON });
}
