import { haveIdsOnTop } from './id-rows.js';
import type { Column } from './white/columns.js';
import type { PageTable, TableCell } from './table.js';
import { linesOf, type Word } from '../sheet/words.js';

/**
 * A table at the end of a page, which may go on at the top of the next. What is seldom asked for is found only then:
 * by a class, since V8 gives each plain object with getters a shape of its own and compiles anew what meets it.
 */
export class Carried {
  readonly box: PageTable['box'];
  /** Where the rules across it begin and end; its box where it has none. */
  readonly bar: readonly [from: number, to: number];
  /** Where rules part its columns, and its sides; none where white parts them. */
  readonly edges: readonly number[];
  /** Whether rules show its rows, so that without them nothing goes on with it. */
  readonly isRuled: boolean;
  private knownOnTop: boolean | undefined;

  private constructor(
    private readonly table: PageTable,
    readonly columns: readonly Column[],
  ) {
    const { box, bar, by } = table;
    this.box = box;
    this.bar = bar ?? [box.left, box.right];
    this.edges = by === 'rules' ? [...columns.map(({ left }) => left), box.right] : [];
    this.isRuled = by === 'rules' || bar !== undefined;
  }

  /** The table as the page after it may go on with it; undefined where one of its columns has no cell of its own. */
  static from(table: PageTable): Carried | undefined {
    const columns = Array.from({ length: table.columns }, (_, column): Column => {
      const boxes = cellsIn(table, column).map(({ box }) => box);
      return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
    });
    return columns.every(({ left, right }) => left < right) ? new Carried(table, columns) : undefined;
  }

  /** Where lines of print begin in each of its columns. */
  get begins(): readonly (readonly number[])[] {
    return this.columns.map((_, column) => beginsIn(this.table, column));
  }

  /** The usual white between two lines of one of its cells, in points; infinite where every cell has one line. */
  get white(): number {
    return whiteIn(this.table);
  }

  /** Whether each of its rows begins with its id. */
  get idsOnTop(): boolean {
    return (this.knownOnTop ??= haveIdsOnTop(wordsOfRows(this.table)));
  }
}

function cellsIn({ cells }: PageTable, column: number): TableCell[] {
  return cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
}

function beginsIn(table: PageTable, column: number): number[] {
  return [...new Set(cellsIn(table, column).flatMap(({ words }) => linesOf(words).map(({ box }) => box.left)))];
}

function wordsOfRows({ rows, cells }: PageTable): Word[][] {
  return Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row).flatMap(({ words }) => [...words]),
  );
}

/** The middle one of the gaps between two lines of a cell; none where every cell has one line. */
function whiteIn({ cells }: PageTable): number {
  const gaps = cells.flatMap(({ words }) => {
    const lines = linesOf(words);
    return lines.slice(1).map((line, at) => line.box.top - (lines[at]?.box.bottom ?? line.box.top));
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
}
