import { chunkFrom, isFigure, type Chunk } from '../../sheet/chunks.js';
import { columnsUnder, type Column } from './columns.js';
import type { Line } from '../../sheet/words.js';

/** A chunk and the columns, first to last, that it stands in. */
export interface Placed {
  readonly chunk: Chunk;
  readonly first: number;
  readonly last: number;
}

/** A line of print whose chunks know their columns. */
export interface PlacedLine {
  readonly line: Line;
  readonly placed: readonly Placed[];
}

export function placeLine(line: Line, chunks: readonly Chunk[], columns: readonly Column[]): PlacedLine {
  const placed = chunks.flatMap((chunk): Placed[] => {
    const under = columnsUnder(chunk.box, columns);
    return under === null ? [] : [{ chunk, first: under[0], last: under[1] }];
  });
  return { line, placed: oneEach(eachInItsOwn(placed, columns)) };
}

/** What of a line stands in one column is one text, however wide its spaces are. */
function oneEach(placed: readonly Placed[]): Placed[] {
  const whole: Placed[] = [];
  for (const next of placed) {
    const before = whole.at(-1);
    const isText = before !== undefined && !isFigure(before.chunk.text) && !isFigure(next.chunk.text);
    const isSame = isText && before.first === next.first && before.last === next.last && next.first === next.last;
    if (isSame) whole[whole.length - 1] = { ...next, chunk: chunkFrom([...before.chunk.words, ...next.chunk.words]) };
    else whole.push(next);
  }
  return whole;
}

/** Two chunks of one line are two cells: a column that both reach into is left to the one that stands more in it. */
function eachInItsOwn(placed: readonly Placed[], columns: readonly Column[]): Placed[] {
  const own: Placed[] = [];
  for (const next of placed) {
    const before = own.at(-1);
    const shared = before?.last;
    if (before === undefined || shared === undefined || shared !== next.first) own.push(next);
    else if (before.first < shared && (next.first === next.last || shareOf(next, shared) > shareOf(before, shared)))
      own.splice(-1, 1, { ...before, last: shared - 1 }, next);
    else if (next.first < next.last) own.push({ ...next, first: shared + 1 });
    else own.push(next);
  }
  return own;

  function shareOf({ chunk }: Placed, at: number): number {
    const { left = 0, right = 0 } = columns[at] ?? {};
    return Math.min(chunk.box.right, right) - Math.max(chunk.box.left, left);
  }
}
