import { chunksOf } from '../../sheet/chunks.js';
import { cutsBetween, type Column } from './columns.js';
import { listsModifications } from '../cut-rows.js';
import { hull, type Box } from '../../geometry.js';
import { idsBegun } from '../id-rows.js';
import type { Rule } from '../ruled/rules.js';
import type { PageTable } from '../table.js';
import { NOTE } from './table-or-prose.js';
import { lineText } from '../../sheet/text.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** Lines of a table that no rule closes are no further from one another, and from its rules, than this, in font sizes. */
const CLOSE = 1.8;

/**
 * The lines over and under a table of modifications that has rules between its rows alone, which are rows of it too: the
 * first with the headings, or the last, which ends with the page. Each of their texts stands in one of its columns, and an
 * id is among them. Of other tables, the last row where each row but that has a bar under it.
 */
export function openRows(
  table: PageTable,
  lines: readonly Line[],
  words: readonly Word[],
  bars: readonly Rule[],
): Line[] {
  const [bar] = bars;
  if (bar === undefined) return [];
  if (!listsModifications(table)) return lastRow(table, lines, words, bars);
  const { top, bottom } = hull(lines.map(({ box }) => box));
  const columns = columnsIn(table);
  const over = linesOf(words.filter(({ box }) => box.bottom < top + 1)).reverse();
  const under = linesOf(words.filter(({ box }) => box.top > bottom - 1));
  return [...following(over, top, columns, bar), ...following(under, bottom, columns, bar)];
}

/** A table that rules off each of its rows has at least so many bars; one may be double. */
const FEWEST_BARS = 3;
/** Lines of a cell are no further apart than this, in font sizes, and stand as far under a bar as those of the other rows, for this. */
const IN_CELL = 0.5;
const AS_FAR = 2;

/**
 * The lines of the last row of a table that has a bar over each of its rows and none at its end: as far under its last bar
 * as those over it, each text in one of its columns, and most of these with one.
 */
function lastRow(table: PageTable, lines: readonly Line[], words: readonly Word[], bars: readonly Rule[]): Line[] {
  const [bar, last] = [bars[0], bars.at(-1)];
  const inner = bars.slice(0, -1);
  if (bar === undefined || last === undefined || bars.length < FEWEST_BARS || table.rows < FEWEST_BARS) return [];
  const firsts = inner.map(({ at }) => lines.find(({ box }) => box.bottom > at + 2));
  const drop = Math.max(...firsts.map((line, at) => (line?.box.top ?? Infinity) - (inner[at]?.at ?? 0)));
  if (table.rows > bars.length || !Number.isFinite(drop)) return [];
  const [columns, row] = [columnsIn(table), [] as Line[]];
  let bottom = last.at + Math.max(0, drop) + AS_FAR;
  for (const line of linesOf(words.filter(({ box }) => (box.top + box.bottom) / 2 > last.at))) {
    const isNear = line.box.top < bottom;
    if (!isNear || !standsIn(line, columns, bar, []) || NOTE.test(lineText(line.words))) break;
    row.push(line);
    bottom = line.box.bottom + IN_CELL * line.size;
  }
  const filled = new Set(
    row.flatMap((line) => chunksOf(line, cutsBetween(columns)).map(({ box }) => columnAt(box, columns))),
  );
  return 2 * filled.size > table.columns && filled.has(0) ? row : [];
}

/** The last column that begins before the middle of a box. */
function columnAt({ left, right }: Box, columns: readonly Column[]): number {
  return columns.findLastIndex((column) => column.left < (left + right) / 2);
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

/** Whether each text of a line, cut where columns part if not elsewhere, stands between the columns on both sides of one. */
function standsIn(line: Line, columns: readonly Column[], bar: Rule, cuts = cutsBetween(columns)): boolean {
  return chunksOf(line, cuts).every(({ box }) =>
    columns.some(
      (_, at) =>
        box.left > (columns[at - 1]?.right ?? bar.from - 2) && box.right < (columns[at + 1]?.left ?? bar.to + 2),
    ),
  );
}
