import { readDump } from '../../../src/extract/dump/reader.js';
import type { PaperPrint } from '../../../src/model/paper-print.js';

/** What a paper prints before its first table. */
export const BEFORE = [
  'SEC Releases Update',
  '1. Purpose',
  'This paper tells the CSC how the coming Smart Energy Code (SEC) Releases stand, and what has changed since.',
  '2. June 2022 SEC Release',
  'The table below shows the modifications currently in scope of the June 2022 SEC Release on 30 June 2022:',
];

/** The heading of its tables, the last column's in three lines. */
export const HEAD = ['Modification Status Impacts', 'DCC', 'Systems?'];

/** A dump given as its lines, read. */
export function read(...lines: readonly string[]): PaperPrint {
  return readDump(new TextEncoder().encode(lines.join('\n')));
}

/** The rows of all tables of a print: the texts of their cells, or of the row across the columns. */
export function rowsOf(print: PaperPrint): string[][] {
  return print.blocks.flatMap((block) =>
    block.block === 'table'
      ? block.rows.map((row) => (row.row === 'group' ? [row.text.text] : row.cells.map(({ text }) => text)))
      : [],
  );
}

/** The running text of a print, each block with its kind. */
export function textOf(print: PaperPrint): string[] {
  return print.blocks.flatMap((block) => (block.block === 'table' ? [] : [`${block.block}: ${block.text.text}`]));
}
