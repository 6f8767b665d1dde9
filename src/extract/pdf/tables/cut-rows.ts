import { hull, meetingHalfWay, type Box } from '../geometry.js';
import { beginsWithIdOrStem, idsBegun, rowsByIds, type KnownRows } from './id-rows.js';
import type { PageTable, TableCell } from './table.js';
import { lineText } from '../sheet/text.js';
import { linesOf, type Line, type Word } from '../sheet/words.js';
import { areBold } from '../sheet/word.js';
import { edgesOfStripes } from './white/shade-bands.js';

/** A table in which each row is cut into the parts that `partsOf` tells, by their words; one part or none leaves it whole. */
export function withRowsCut(table: PageTable, partsOf: (row: number) => readonly (readonly Word[])[]): PageTable {
  const tracks = Array.from({ length: table.rows }, (_, row) => partsOf(row));
  if (tracks.every((parts) => parts.length <= 1)) return table;
  const starts: number[] = [];
  let total = 0;
  for (const parts of tracks) {
    starts.push(total);
    total += Math.max(1, parts.length);
  }
  starts.push(total);
  const cells = table.cells.flatMap((cell): TableCell[] => {
    const parts = tracks[cell.row] ?? [];
    const [from, to] = [starts[cell.row] ?? 0, starts[cell.row + cell.rowSpan] ?? total];
    if (cell.rowSpan > 1 || parts.length <= 1) return [{ ...cell, row: from, rowSpan: to - from }];
    const cut = new Set(parts.flat());
    const bands = meetingHalfWay(parts.map((part) => hull(part.map(({ box }) => box))));
    return parts.map((part, at): TableCell => {
      const { top = cell.box.top, bottom = cell.box.bottom } = bands[at] ?? {};
      const words = cell.words.filter((word) => part.includes(word) || (!cut.has(word) && isAt(word, at, bands)));
      return { ...cell, row: from + at, box: { ...cell.box, top, bottom }, words };
    });
  });
  return { ...table, rows: total, cells };
}

/** Whether a word that no part tells of stands at the height of one. */
function isAt({ box }: Word, at: number, bands: readonly { readonly bottom: number }[]): boolean {
  const middle = (box.top + box.bottom) / 2;
  const found = bands.findIndex(({ bottom }) => middle < bottom);
  return at === (found < 0 ? bands.length - 1 : found);
}

/** Whether a table has a row with a modification id, and print beside it. */
export function listsModifications({ cells }: PageTable): boolean {
  const printed = cells.filter(({ words }) => words.length > 0);
  return printed.some(
    (cell) =>
      beginsWithIdOrStem(cell.words[0]?.text ?? '') &&
      printed.some(({ row, column }) => row === cell.row && column !== cell.column),
  );
}

/**
 * Cuts the rows of a ruled table that print several modification ids, or bold headings and one, between two rules: tables
 * with rules down alone. `known` is told of the rows by the page before, `stripes` are the shaded bands of the page.
 */
export function splitIdRows(table: PageTable, known: KnownRows = {}, stripes: readonly Box[] = []): PageTable {
  if (!table.cells.some(({ row, words }) => idsBegun(words) > (row === 0 ? 0 : 1))) return table;
  return withRowsCut(table, (row) => {
    const cells = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    const isHeaded = row === 0 && cells.some(isBoldOverId);
    const mayBeRest = row === 0 && known.idsOnTop === true;
    const fewest = isHeaded || mayBeRest ? 1 : 2;
    if (cells.some(({ columnSpan }) => columnSpan > 1) || !cells.some(({ words }) => hasIds(words, fewest))) return [];
    const columns = cells.map(({ box }) => ({ left: box.left, right: box.right }));
    return (
      rowsByIds(
        cells.flatMap(({ words }) => words),
        columns,
        edgesOfStripes(stripes, table.box),
        row === 0 ? known : { mayBeHeaded: false },
      ) ?? []
    );
  });
}

/** Whether so many lines of a cell, or more, begin with a modification id. */
function hasIds(words: readonly Word[], fewest: number): boolean {
  if (idsBegun(words) < fewest) return false;
  return linesOf(words).filter((line) => beginsWithIdOrStem(lineText(line.words))).length >= fewest;
}

/** Whether a cell prints a bold line, and an id under it in other print. */
function isBoldOverId({ words }: TableCell): boolean {
  const [heading, ...lines] = linesOf(words);
  const id = lines.find((line) => beginsWithIdOrStem(lineText(line.words)));
  const isBold = (line: Line): boolean => areBold(line.words);
  return heading !== undefined && id !== undefined && isBold(heading) && !isBold(id);
}
