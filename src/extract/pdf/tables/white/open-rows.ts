import { chunksOf } from '../../sheet/chunks.js';
import { cutsBetween, type Column } from './columns.js';
import { listsModifications } from '../cut-rows.js';
import { hull } from '../../geometry.js';
import { idsBegun } from '../id-rows.js';
import type { Rule } from '../ruled/rules.js';
import type { PageTable } from '../table.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** Lines of a table that no rule closes are no further from one another, and from its rules, than this, in font sizes. */
const CLOSE = 1.8;

/**
 * The lines over and under a table of modifications that has rules between its rows alone, which are rows of it too: the
 * first with the headings, or the last, which ends with the page. Each of their texts stands in one of its columns, and an
 * id is among them.
 */
export function openRows(table: PageTable, lines: readonly Line[], words: readonly Word[], bar: Rule): Line[] {
  if (!listsModifications(table)) return [];
  const { top, bottom } = hull(lines.map(({ box }) => box));
  const columns = columnsIn(table);
  const over = linesOf(words.filter(({ box }) => box.bottom < top + 1)).reverse();
  const under = linesOf(words.filter(({ box }) => box.top > bottom - 1));
  return [...following(over, top, columns, bar), ...following(under, bottom, columns, bar)];
}

/** The lines over the first rule of a page where all of them stand in columns of the table before; null where one does not. */
export function linesOver(words: readonly Word[], bar: Rule, columns: readonly Column[]): Line[] | null {
  const over = linesOf(words.filter(({ box }) => box.bottom < bar.at));
  return over.every((line) => standsIn(line, columns, bar)) ? over : null;
}

/** Whether any of the lines runs over the white between columns. */
export function runOver(lines: readonly Line[], columns: readonly Column[], bar: Rule): boolean {
  return lines.some((line) => !standsIn(line, columns, bar));
}

/** Where print stands in each column of a table. */
function columnsIn({ cells, columns }: PageTable): Column[] {
  return Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const printed = own.flatMap(({ words }) => words.map(({ box }) => box));
    return hull(printed.length > 0 ? printed : own.map(({ box }) => box));
  });
}

/** Lines that follow one another from a height on, as far as they stand in columns; none where no id is among them. */
function following(lines: readonly Line[], from: number, columns: readonly Column[], bar: Rule): Line[] {
  const close: Line[] = [];
  let [top, bottom] = [from, from];
  for (const line of lines) {
    const gap = Math.max(line.box.top - bottom, top - line.box.bottom);
    if (gap > CLOSE * line.size || !standsIn(line, columns, bar)) break;
    close.push(line);
    [top, bottom] = [line.box.top, line.box.bottom];
  }
  return idsBegun(close.flatMap(({ words }) => [...words])) > 0 ? close : [];
}

/** Whether each text of a line stands between the columns on both sides of one. */
function standsIn(line: Line, columns: readonly Column[], bar: Rule): boolean {
  return chunksOf(line, cutsBetween(columns)).every(({ box }) =>
    columns.some(
      (_, at) =>
        box.left > (columns[at - 1]?.right ?? bar.from - 2) && box.right < (columns[at + 1]?.left ?? bar.to + 2),
    ),
  );
}
