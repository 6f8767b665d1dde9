/** A cell of a table as truth or a finder gives it, its place counted from 0. */
export interface PlainCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** How a finder did: relations found that are true, relations that it found, relations that are true. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly truth: number;
}

/**
 * The adjacency relations of a table, as the table competition of ICDAR 2013 has them: from each printed cell to the next
 * printed one to its right, and to the next one below, in each of its rows and columns, with the number of blank cells
 * between the two. Each is told once, as a text.
 */
export function relationsOf(cells: readonly PlainCell[]): string[] {
  const at = new Map<string, PlainCell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        at.set(`${row} ${column}`, cell);
  const rows = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const columns = Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  const across = lanes(rows, columns, (row, column) => at.get(`${row} ${column}`));
  const down = lanes(columns, rows, (column, row) => at.get(`${row} ${column}`));
  return [...relations('right', across), ...relations('below', down)];
}

function lanes(count: number, length: number, get: (lane: number, at: number) => PlainCell | undefined) {
  return Array.from({ length: count }, (_, lane) => Array.from({ length }, (_, at) => get(lane, at)));
}

function relations(direction: string, all: readonly (readonly (PlainCell | undefined)[])[]): string[] {
  const seen = new Map<PlainCell, Set<PlainCell>>();
  const told: string[] = [];
  for (const lane of all) {
    let last: PlainCell | undefined;
    let blanks = 0;
    for (const cell of lane) {
      if (cell === last && cell !== undefined) continue;
      if (cell === undefined || plain(cell.text) === '') blanks += 1;
      else {
        if (last !== undefined && !seen.get(last)?.has(cell)) {
          told.push(JSON.stringify([direction, plain(last.text), plain(cell.text), blanks]));
          seen.set(last, (seen.get(last) ?? new Set()).add(cell));
        }
        last = cell;
        blanks = 0;
      }
    }
  }
  return told;
}

/** Texts are compared without their white space. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/**
 * The score of the tables found on a page or in a document against the true ones: each true table is compared with the
 * found one that shares most relations with it, and each found one counts once.
 */
export function scoreOf(truth: readonly (readonly PlainCell[])[], found: readonly (readonly PlainCell[])[]): Score {
  const wanted = truth.map(relationsOf);
  const open = found.map(relationsOf);
  const all = open.reduce((sum, { length }) => sum + length, 0);
  let right = 0;
  for (const relations of wanted.toSorted((a, b) => b.length - a.length)) {
    const shares = open.map((other) => shared(relations, other));
    const best = shares.indexOf(Math.max(...shares));
    right += shares[best] ?? 0;
    if (best >= 0 && (shares[best] ?? 0) > 0) open.splice(best, 1);
  }
  return { right, found: all, truth: wanted.reduce((sum, { length }) => sum + length, 0) };
}

function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1);
  return b.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left > 0;
  }).length;
}

/** The harmonic mean of recall and precision; 1 where nothing is to be found and nothing was. */
export function f1({ right, found, truth }: Score): number {
  return found + truth === 0 ? 1 : (2 * right) / (found + truth);
}
