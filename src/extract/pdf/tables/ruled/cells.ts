import type { Box } from '../../geometry.js';
import type { Lattice } from './intersections.js';
import type { Rule } from './rules.js';

/** A field of a grid: where it begins and how many rows and columns it spans. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled grid. Row r lies between `ys[r]` and `ys[r + 1]`, column c between `xs[c]` and `xs[c + 1]`. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Positions nearer than this are one line of the grid. */
const SAME_LINE = 4;
/** A border stands where a rule covers this part of it. */
const COVERED = 0.6;

/**
 * The grid of a lattice; `edges` are further places where its columns may part. A side that no rule closes (a printer
 * draws none at a page's end; many tables are open at left and right) is where the rules across it end.
 */
export function gridOf({ across, down, box }: Lattice, edges: readonly number[] = []): Grid {
  const xs = linesAt([...down.map(({ at }) => at), box.left, box.right, ...edges]);
  const ys = linesAt([...across.map(({ at }) => at), box.top, box.bottom]);
  const [standing, lying] = [rulesOn(xs, down), rulesOn(ys, across)];
  const columns = xs.length - 1;
  const field = (row: number, column: number): number => row * columns + column;
  const groups = Array.from({ length: (ys.length - 1) * columns }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (groups[root] !== root) root = groups[root] ?? root;
    return root;
  };
  for (let row = 0; row + 1 < ys.length; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [left, right, top, bottom] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      if (column + 1 < columns && !covers(standing[column + 1], top, bottom))
        groups[find(field(row, column))] = find(field(row, column + 1));
      if (row + 2 < ys.length && !covers(lying[row + 1], left, right))
        groups[find(field(row, column))] = find(field(row + 1, column));
    }
  const owner = groups.map((_, at) => find(at));
  return { xs, ys, cells: rectangles(owner, columns) };
}

/** The rules that stand on each line of a grid. */
function rulesOn(lines: readonly number[], rules: readonly Rule[]): Rule[][] {
  return lines.map((line) => rules.filter(({ at }) => Math.abs(at - line) <= SAME_LINE));
}

/** Whether rules on one line cover most of the way between two points. */
function covers(rules: readonly Rule[] = [], from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered >= COVERED * (to - from);
}

function linesAt(positions: readonly number[]): number[] {
  const lines: number[] = [];
  for (const at of [...positions].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || at - last > SAME_LINE) lines.push(at);
  }
  return lines;
}

/** Cuts the fields of each owner into rectangles: runs along a row, then equal runs under one another. */
function rectangles(owner: readonly number[], columns: number): GridCell[] {
  const cells: GridCell[] = [];
  let above: GridCell[] = [];
  for (let row = 0; row * columns < owner.length; row += 1) {
    const current: GridCell[] = [];
    for (let column = 0; column < columns;) {
      const group = owner[row * columns + column];
      let end = column + 1;
      while (end < columns && owner[row * columns + end] === group) end += 1;
      const [from, span] = [column, end - column];
      const over = above.find((cell) => cell.column === from && cell.columnSpan === span);
      const goesOn = over !== undefined && owner[(row - 1) * columns + from] === group;
      current.push(
        goesOn ? { ...over, rowSpan: over.rowSpan + 1 } : { row, column: from, rowSpan: 1, columnSpan: span },
      );
      column = end;
    }
    cells.push(
      ...above.filter((cell) => !current.some((next) => next.row === cell.row && next.column === cell.column)),
    );
    above = current;
  }
  return [...cells, ...above].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The area of a cell of a grid. */
export function cellBox({ xs, ys }: Grid, cell: GridCell): Box {
  return {
    left: xs[cell.column] ?? 0,
    top: ys[cell.row] ?? 0,
    right: xs[cell.column + cell.columnSpan] ?? 0,
    bottom: ys[cell.row + cell.rowSpan] ?? 0,
  };
}
