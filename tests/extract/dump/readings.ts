import { readDump } from '../../../src/extract/dump/reader.js';
import type { PaperPrint } from '../../../src/model/paper-print.js';

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
