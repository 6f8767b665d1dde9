import { chunkFrom, chunksOf, isFigure, isFigureOrMark, type Chunk } from '../sheet/chunks.js';
import { columnsUnder, type Column } from './white/columns.js';
import { withRowsCut } from './cut-rows.js';
import { width } from '../geometry.js';
import { BEGINS_SMALL } from './white/label-lines.js';
import type { PlacedLine } from './white/placed.js';
import { rowsOf } from './white/rows.js';
import type { PageTable, TableCell } from './table.js';
import { lineText } from '../sheet/text.js';
import { linesOf, type Line } from '../sheet/words.js';

/** Fewer rows of figures than these may be one cell with two figures in it. */
const FEWEST_FIGURES = 3;

/**
 * Cuts the rows of a ruled table that hold several rows of figures between two rules: tables that rule only their
 * headings and their outside.
 */
export function splitFigureRows(table: PageTable): PageTable {
  const cut = withRowsCut(table, (row) =>
    rowParts(table, row).map((part) => part.flatMap(({ line }) => [...line.words])),
  );
  return cut === table ? table : withTextsWhole(cut);
}

/** A label of the first column begins in this share of it, from the left. */
const INSIDE = 0.25;

/** A table with each row that prints one text, over the ends of columns, as one cell: a heading of the rows under it. */
function withTextsWhole(table: PageTable): PageTable {
  const rows = Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row));
  const cells = rows.flatMap((own) => {
    const printed = own.filter(({ words }) => words.length > 0);
    const [first, ...rest] = printed;
    const lines = linesOf(printed.flatMap(({ words }) => [...words]));
    const [line, more] = lines;
    if (first === undefined || line === undefined || more !== undefined) return own;
    if (chunksOf(line).length > 1 || own.some(({ rowSpan }) => rowSpan > 1)) return own;
    if (rest.length === 0 && (isFigure(lineText(line.words)) || isAtLeftOf(first, line))) return own;
    return !isCentredIn(line, table)
      ? own.map((cell) => ({ ...cell, words: cell === first ? line.words : [] }))
      : [
          {
            ...first,
            column: 0,
            columnSpan: table.columns,
            box: { ...first.box, left: table.box.left, right: table.box.right },
            words: line.words,
          },
        ];
  });
  return { ...table, cells };
}

/** Whether a line begins near the left end of the first column. */
function isAtLeftOf({ column, box }: TableCell, line: Line): boolean {
  return column === 0 && line.box.left - box.left < INSIDE * width(box);
}

/** Whether a line has its middle where the table has. */
function isCentredIn({ box }: Line, table: PageTable): boolean {
  const off = Math.abs(box.left + box.right - table.box.left - table.box.right) / 2;
  return off < 0.02 * width(table.box) + 2;
}

/** As many letters in a row are part of no figure and of no mark: most cells are told by that, before their lines are. */
const IN_NO_FIGURE = /\p{L}{4}/u;

function rowParts(table: PageTable, row: number): PlacedLine[][] {
  const cells = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.columnSpan === 1);
  const inside = cells.flatMap(({ words }) => words);
  if (cells.length < 2 || inside.length < 2 * FEWEST_FIGURES) return [];
  const figureCells = cells.filter(({ words }) => {
    if (words.some(({ text }) => IN_NO_FIGURE.test(text))) return false;
    const lines = linesOf(words);
    return lines.length >= FEWEST_FIGURES && lines.every((line) => isFigureOrMark(chunkFrom(line.words).text));
  });
  const columns = cells.map(({ box }): Column => ({ left: box.left, right: box.right }));
  const lines = linesOf(inside).map((line): PlacedLine => {
    const [only, more] = chunksOf(line);
    const isAcross =
      only !== undefined &&
      more === undefined &&
      !cells.some(({ words }) => only.words.every((word) => words.includes(word)));
    const chunks = isAcross
      ? [only]
      : cells.flatMap((cell): Chunk[] => {
          const words = line.words.filter((word) => cell.words.includes(word));
          return words.length === 0 ? [] : [chunkFrom(words)];
        });
    return {
      line,
      placed: chunks.map((chunk) => ({
        chunk,
        first: columnsUnder(chunk.box, columns)?.[0] ?? 0,
        last: columnsUnder(chunk.box, columns)?.[isAcross ? 1 : 0] ?? 0,
      })),
    };
  });
  const rows = rowsOf(lines, columns);
  const areTold = figureCells.length > 0 || arePaired(cells) || areFullRows(rows, cells.length);
  return areTold ? rows : partedByWhite(lines);
}

/** Two figures in a cell are two rows where so many cells have two on the same lines. */
const FEWEST_PAIRED = 3;

/** Whether cells print two figures each, level with two lines of the first cell: two rows of figures with their labels. */
function arePaired(cells: readonly TableCell[]): boolean {
  const [stub, ...others] = cells;
  const labels = linesOf(stub?.words ?? []);
  const pairs = others
    .filter(({ words }) => words.length > 1 && !words.some(({ text }) => IN_NO_FIGURE.test(text)))
    .map(({ words }) => linesOf(words))
    .filter((lines) => lines.length === 2 && lines.every((line) => isOpenFigure(chunkFrom(line.words).text)))
    .filter((lines) => lines.every((line) => labels.some((label) => areLevel(label, line))));
  return pairs.length >= FEWEST_PAIRED;
}

/** A figure in brackets under another is a note to that. */
function isOpenFigure(text: string): boolean {
  return isFigure(text) && !text.startsWith('(');
}

function areLevel(one: Line, other: Line): boolean {
  return Math.abs(one.baseline - other.baseline) < LEVEL * one.size;
}

/** Baselines nearer to one another than this, in font sizes, are level. */
const LEVEL = 0.15;

/** White between rows is wider than that between two lines of a cell by this part of the font size. */
const WIDER = 0.5;
/** White alone parts at least so many rows. */
const FEWEST_ROWS = 3;

/** The rows of words that white parts all across the columns, wider than any within a cell; none where it parts no three of them. */
function partedByWhite(lines: readonly PlacedLine[]): PlacedLine[][] {
  const rows: PlacedLine[][] = [];
  const [ends, whites] = [new Map<number, number>(), [0]];
  let [bottom, narrowest] = [-Infinity, Infinity];
  for (const line of lines) {
    const { top, bottom: end } = line.line.box;
    const isNew = top - bottom > WIDER * line.line.size;
    if (isNew && rows.length > 0) narrowest = Math.min(narrowest, top - bottom);
    if (isNew) ends.clear();
    if (isNew) rows.push([line]);
    else rows.at(-1)?.push(line);
    for (const { first } of line.placed) whites.push(top - (ends.get(first) ?? top));
    for (const { first } of line.placed) ends.set(first, end);
    bottom = Math.max(bottom, end);
  }
  const isFilled = (row: readonly PlacedLine[]): boolean =>
    new Set(row.flatMap(({ placed }) => placed.map(({ first }) => first))).size > 1;
  const areParted = narrowest > Math.max(...whites) + WIDER * (lines[0]?.line.size ?? 0);
  return rows.length >= FEWEST_ROWS && areParted && rows.every(isFilled) ? rows : [];
}

/** Rows of words of which this share begins small are the lines of texts. */
const RUNNING_ON = 0.3;

/**
 * Whether what stands between two rules are rows of words: three or more, each with print in most of the columns, that
 * hardly ever goes on from the row above.
 */
function areFullRows(rows: readonly (readonly PlacedLine[])[], columns: number): boolean {
  const lower = rows.slice(1).flatMap(([line]) => line?.placed ?? []);
  const running = lower.filter(({ chunk }) => BEGINS_SMALL.test(chunk.text));
  if (running.length > RUNNING_ON * lower.length) return false;
  const filled = rows.map((row) => new Set(row.flatMap(({ placed }) => placed.map(({ first }) => first))));
  return rows.length > 2 && columns > 1 && filled.every((own) => own.has(0) && own.size >= Math.max(2, 0.7 * columns));
}
