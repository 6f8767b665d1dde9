import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';
import { setPages, type PlacedPage, type Print, type Ruled } from './placed-print.js';

/** The table of a page, or of several that it goes over: its headings, and its rows with the text or mark of each cell. */
export async function tableIn(...pages: readonly PlacedPage[]): Promise<{ columns: string[]; rows: string[][] }> {
  const { blocks } = printOf(await readPages(await setPages(pages), () => undefined));
  const [table, more] = blocks.filter(({ block }) => block === 'table');
  if (table?.block !== 'table' || more !== undefined) throw new Error('expected one table');
  const rows = table.rows.map((row) =>
    row.row === 'group'
      ? [row.text.text]
      : row.cells.map((cell) => ('mark' in cell && cell.mark !== undefined ? cell.mark : cell.text)),
  );
  return { columns: table.columns, rows };
}

/** Where the columns of a paper's table begin, and its headings. */
export const COLUMNS = [55, 125, 255, 465] as const;
export const HEADINGS = ['Mod ID', 'Title', 'Current status', 'DCC'];

/** The texts of a row in their columns, at a height. */
export function row(top: number, texts: readonly string[], weight?: 'bold'): Print[] {
  return texts.flatMap((text, at) => {
    const left = COLUMNS[at] ?? 0;
    return text === ''
      ? []
      : [weight === undefined ? ([left, top, text] as const) : ([left, top, text, weight] as const)];
  });
}

/** Rules over all columns. */
export const across = (...tops: readonly number[]): Ruled[] => tops.map((top) => [50, top, 540, top]);
/** Rules down from one height to another. */
export const down = (from: number, to: number, at: readonly number[]): Ruled[] => at.map((x) => [x, from, x, to]);
