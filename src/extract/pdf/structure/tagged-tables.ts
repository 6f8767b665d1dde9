import type { Column } from '../tables/white/columns.js';
import type { Sheet } from '../sheet/sheet.js';
import type { PageTable } from '../tables/table.js';
import type { Word } from '../sheet/words.js';
import { partsOf, wordsByContent, type TaggedPart } from './by-tags.js';
import {
  columnExtents,
  columnStarts,
  columnUnder,
  placedCells,
  wordsOfPart,
  type PlacedCell,
  type PlacedPart,
} from './columns-by-tags.js';
import { pageTable } from './page-table.js';
import { isSound, standsAlone } from './soundness.js';
import type { TaggedTable } from './tagged.js';

/**
 * The tables of a document by its own structure. Only what agrees with the print counts: a table that does not, on any
 * of its pages, is left to the geometry on all of them.
 */
export function tablesByTags(tagged: readonly TaggedTable[], sheets: readonly Sheet[]): PageTable[] {
  const wordsOf = wordsByContent(sheets);
  const taken = new Set<Word>();
  return tagged.flatMap((table, at) => {
    const parts = placedParts(table, partsOf(table, wordsOf));
    if (parts === null || !isSound(parts, taken)) return [];
    const tables = parts.map((part) => ({ sheet: part.sheet, table: pageTable(part, at) }));
    if (!tables.every(({ sheet, table: found }) => standsAlone(found, sheet))) return [];
    for (const word of parts.flatMap(wordsOfPart)) taken.add(word);
    return tables.map((found) => found.table);
  });
}

function placedParts(table: TaggedTable, parts: readonly TaggedPart[]): PlacedPart[] | null {
  const { columns, starts } = columnStarts(table);
  const placed = parts.map(({ sheet, rows, repeated }): PlacedPart | null => {
    const alike = parts.filter((other) => other.sheet.width === sheet.width);
    const extents = columnExtents(alike, columns, starts);
    const headings = repeated.map(({ row, words }) => ({ row, cells: wordsUnder(words, extents) }));
    const own = rows.map((row) => ({ row: row.row, cells: placedCells(row, starts, extents) }));
    const known = own.flatMap(({ row, cells }) => (cells === null ? [] : [{ row, cells }]));
    return known.length < own.length ? null : { sheet, columns, extents, rows: [...headings, ...known] };
  });
  const known = placed.filter((part) => part !== null);
  return known.length < placed.length ? null : known;
}

/** Words as cells by the columns they stand under: what a heading printed again belongs to is often told wrongly. */
function wordsUnder(words: readonly Word[], extents: readonly (Column | undefined)[]): PlacedCell[] {
  const byColumn = new Map<number, Word[]>();
  for (const word of words) {
    const column = columnUnder([word], extents) ?? 0;
    byColumn.set(column, [...(byColumn.get(column) ?? []), word]);
  }
  return [...byColumn].map(([column, own]) => ({ column, columnSpan: 1, rowSpan: 1, words: own }));
}
