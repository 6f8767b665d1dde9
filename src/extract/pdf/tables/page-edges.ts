import type { Carried } from './carried.js';
import { looseTable } from './white/borderless.js';
import { chunksOf, type Chunk } from '../sheet/chunks.js';
import { columnsOf, cutsBetween, type Column } from './white/columns.js';
import type { Box } from '../geometry.js';
import type { PageTable } from './table.js';
import { linesOf, type Line, type Word } from '../sheet/words.js';
import { areBold } from '../sheet/word.js';

/** Lines of one cell may stand further apart than usual by this part of their size. */
const SLACK = 0.3;

/**
 * The lines at the top of a page that go on with the carried table although no rule and no second row shows it: each of
 * their chunks stands in one of its columns. Lines that stand apart in one column alone are taken for prose.
 */
export function restOfCarried(
  page: number,
  words: readonly Word[],
  carried: Carried,
  stripes: readonly Box[],
): PageTable | null {
  const { columns, box, isRuled } = carried;
  if (isRuled) return null;
  const cuts = cutsBetween(columns);
  const chunks = (line: Line): readonly Chunk[] => chunksOf(line, cuts);
  const isInside = (line: Line): boolean => chunks(line).every((chunk) => isInOne(chunk, columns));
  const isInColumns = (line: Line | undefined): boolean => line !== undefined && chunks(line).length > 1;
  const rest: Line[] = [];
  for (const [at, block] of closeLines(linesOf(words), carried.white).entries()) {
    const isWhole = block.every(isInside);
    const isRow = isInColumns(block[0]) || (isWhole && block.some(isInColumns));
    const outside = block.findIndex((line) => !isInside(line));
    if (at === 0 || isRow) rest.push(...block.slice(0, isWhole ? block.length : outside));
    if (!isWhole || (at > 0 && !isRow)) break;
  }
  const second = columns[1]?.left ?? Infinity;
  if (!rest.some(({ box: { right } }) => right > second)) return null;
  const { white, idsOnTop } = carried;
  const table = looseTable({ page, lines: rest, bars: [], cuts: [], columns, white, idsOnTop, stripes });
  return table && { ...table, box: { ...table.box, left: box.left, right: box.right } };
}

/** Lines in blocks, with no more white between two lines of one than between those of a cell. */
function closeLines(lines: readonly Line[], white: number): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && line.box.top - last.box.bottom <= white + SLACK * line.size) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Whether print stands in one column, and does not reach the next. */
export function isInOne({ box, words }: Chunk | Line, columns: readonly Column[]): boolean {
  const size = words[0]?.size ?? 10;
  return columns.some(
    ({ left, right }, at) =>
      box.left > left - 0.5 * size && box.right < (columns[at + 1]?.left ?? right + 2 * size) - 2,
  );
}

/** A heading of more words than this is a sentence. */
const LONGEST_HEADING = 6;

/** The headings of a table whose rows begin on the next page: the last lines of this one, bold, and in columns. */
export function headingsAtEnd(page: number, words: readonly Word[]): PageTable | null {
  const lines = linesOf(words);
  const from = lines.findLastIndex(({ words }) => !areBold(words)) + 1;
  const end = lines.slice(from);
  const start = end.findIndex((line) => chunksOf(line).length > 1);
  const headings = start < 0 ? [] : end.slice(start);
  const [first] = headings;
  const chunks = headings.flatMap((line) => chunksOf(line));
  if (first === undefined || chunks.some(({ words }) => words.length > LONGEST_HEADING)) return null;
  const columns = columnsOf(
    headings.map((line) => chunksOf(line)),
    first.size,
  );
  const table = looseTable({ page, lines: headings, bars: [], cuts: [], columns, white: first.size });
  return table?.rows === 1 && table.columns > 1 ? table : null;
}
