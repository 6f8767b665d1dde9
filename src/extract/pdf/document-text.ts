import type { DocumentText } from '../../model/document-text.js';
import { proseBlocks, proseOf } from './prose/blocks.js';
import { outsideTables, strayLines, type LaidPage } from './layout.js';
import { textRows } from './tables/table.js';
import { lineText } from './sheet/text.js';
import { linesOf } from './sheet/words.js';

/** The text of the pages of any document, in reading order; the cells of a table's row are parted by tabs. */
export function documentText(pages: readonly LaidPage[]): DocumentText {
  const prose = proseOf(pages.flatMap(({ rest }) => rest));
  const text = pages.map((page) => {
    const breaks = page.tables.map(({ box }) => (box.top + box.bottom) / 2);
    const pieces = [
      ...proseBlocks(page.sheet, outsideTables(page), prose, breaks).map(({ top, block }) => ({
        top,
        text: block.block === 'table' ? '' : block.text.text,
      })),
      ...page.tables.map((table) => ({ top: table.box.top, text: tableText(textRows(table).rows) })),
      ...strayLines(page).map(({ words, box }) => ({ top: box.top, text: lineText(words) })),
    ];
    const inOrder = pieces.sort((a, b) => a.top - b.top).map((piece) => piece.text);
    return { page: page.sheet.number, text: inOrder.join('\n\n') };
  });
  return { kind: 'document', title: titleOf(pages), pages: pages.length, text };
}

function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

/** Lines of one title are no smaller than this part of the largest. */
const SAME_SIZE = 0.95;

function titleOf(pages: readonly LaidPage[]): string | null {
  const first = pages.find(
    ({ sheet, furniture }) => sheet.words.length > furniture.flatMap((line) => line.words).length,
  );
  if (first === undefined) return null;
  const running = new Set(first.furniture.flatMap(({ words }) => words));
  const lines = linesOf(first.sheet.words.filter((word) => !running.has(word)));
  const largest = Math.max(...lines.map(({ size }) => size));
  const from = lines.findIndex(({ size }) => size >= SAME_SIZE * largest);
  const after = lines.slice(from).findIndex(({ size }) => size < SAME_SIZE * largest);
  const title =
    largest > Math.min(...lines.map(({ size }) => size)) && after > 0
      ? lines.slice(from, from + after)
      : lines.slice(0, 1);
  return title.map(({ words }) => lineText(words)).join(' ');
}
