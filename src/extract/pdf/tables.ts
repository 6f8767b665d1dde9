import type { LaidPage } from './layout.js';
import { textRows, type TableCell } from './tables/table.js';
import { lineText } from './sheet/text.js';
import { linesOf } from './sheet/words.js';

/** A table as text: each row has one text for each column, empty under a span. Rows and columns count from 0. */
export interface TextTable {
  readonly page: number;
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly (readonly [row: number, column: number, rowSpan: number, columnSpan: number])[];
}

/** All tables of a document, page by page, from the top. */
export function tablesOnPages(pages: readonly LaidPage[]): TextTable[] {
  return pages.flatMap(({ tables, sheet }) =>
    tables.map((table): TextTable => ({ page: sheet.number, ...textRows(table, asPrinted) })),
  );
}

/** The lines of a cell with a space between each two, a word broken at a line's end left as it is printed. */
function asPrinted({ words }: TableCell): string {
  return linesOf(words)
    .map((line) => lineText(line.words))
    .join(' ');
}
