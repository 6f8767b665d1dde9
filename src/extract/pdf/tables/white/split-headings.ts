import { chunkFrom } from '../../sheet/chunks.js';
import type { Column } from './columns.js';
import { isBody } from './headings.js';
import type { Placed, PlacedLine } from './placed.js';
import type { Word } from '../../sheet/words.js';

/** What begins so is the unit of all columns that it stands over. */
const UNIT = /^[([]/;

/**
 * The lines of a table with the lowest headings over figures each in one column: where two stand so close that they
 * look like one text, it is cut between their columns, if each of these has a word of it.
 */
export function withHeadingsSplit(lines: readonly PlacedLine[], columns: readonly Column[]): readonly PlacedLine[] {
  const body = lines.findIndex((line) => isBody(line, columns));
  if (body < 1) return lines;
  return lines.map((line, at) => {
    if (at >= body || line.placed.every(({ first, last }) => first === last)) return line;
    const under = lines.slice(at + 1, body).flatMap(({ placed }) => placed);
    const isLowest = ({ first, last }: Placed): boolean =>
      !under.some((other) => other.first <= last && other.last >= first);
    return { ...line, placed: line.placed.flatMap((one) => (isLowest(one) ? inColumns(one, columns) : [one])) };
  });
}

function inColumns(one: Placed, columns: readonly Column[]): Placed[] {
  const { chunk, first, last } = one;
  if (first === last || UNIT.test(chunk.text)) return [one];
  const own = columns.slice(first, last + 1);
  const parts = own.map((): Word[] => []);
  for (const word of chunk.words) parts[nearest(word, own)]?.push(word);
  if (parts.some((words) => words.length === 0)) return [one];
  return parts.map((words, at) => ({ chunk: chunkFrom(words), first: first + at, last: first + at }));
}

/** The column whose middle is nearest to a word's. */
function nearest({ box }: Word, columns: readonly Column[]): number {
  const ways = columns.map(({ left, right }) => Math.abs(left + right - box.left - box.right));
  return ways.indexOf(Math.min(...ways));
}
