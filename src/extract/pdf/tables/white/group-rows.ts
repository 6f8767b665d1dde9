import { isFigure, printsFigures } from '../../sheet/chunks.js';
import type { Column } from './columns.js';
import { width } from '../../geometry.js';
import type { PlacedLine } from './placed.js';

/** Print is centred over a table where its middle is this near to the table's, in points or in parts of its breadth. */
const OFF_CENTRE = 4;
const OFF_CENTRE_SHARE = 0.02;
/** Several lines that share one middle may be further from the table's, in parts of its breadth. */
const OFF_CENTRE_OF_MANY = 0.1;
/** Middles and ends nearer to one another than this, in points, are the same. */
const SAME = 1.5;

/** Where a table begins and ends across the page. */
type Extent = Readonly<{ left: number; right: number }>;

/**
 * The lines of a table with each that prints one text, centred over the table, stretched over all columns: it is the
 * heading of the rows under it. Texts that begin where their column does, or stand among the headings, stay as they are.
 */
export function withGroupsAcross(
  lines: readonly PlacedLine[],
  columns: readonly Column[],
  { left, right }: Extent,
): readonly PlacedLine[] {
  const body = firstOfBody(lines);
  const lone = lines.filter((line, at) => at >= body && isLone(line, columns));
  const isCentred = (line: PlacedLine): boolean => {
    const own = middleOf(line);
    const off = Math.abs(own - (left + right) / 2) / (right - left);
    const isTold = lone.some(
      (other) => Math.abs(middleOf(other) - own) < SAME && Math.abs(leftOf(other) - leftOf(line)) > 2 * SAME,
    );
    if (isTold && body > 0) return off < OFF_CENTRE_OF_MANY;
    return (isYear(line) || !isAligned(line, columns)) && off < Math.max(OFF_CENTRE / (right - left), OFF_CENTRE_SHARE);
  };
  return lines.map((line) => (lone.includes(line) && isCentred(line) ? acrossAll(line, columns) : line));
}

/** The first line under the headings, by figures: the first that prints some, or the one line of its own right over it. */
function firstOfBody(lines: readonly PlacedLine[]): number {
  const first = lines.findIndex(({ placed }) => printsFigures(placed.map(({ chunk }) => chunk)));
  const [above, over] = [lines[first - 1], lines[first - 2]];
  return above?.placed.length === 1 && (over === undefined || over.placed.length > 1) ? first - 1 : first;
}

/** A year that stands alone heads the rows under it. */
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a line prints one text that is no figure but a year, and does not begin where the table does. */
function isLone({ placed }: PlacedLine, columns: readonly Column[]): boolean {
  const [only, more] = placed;
  if (only === undefined || more !== undefined) return false;
  if (isFigure(only.chunk.text) && !YEAR.test(only.chunk.text)) return false;
  return only.chunk.box.left > (columns[0]?.left ?? 0) + 2 * SAME;
}

function isYear({ placed: [only] }: PlacedLine): boolean {
  return only !== undefined && YEAR.test(only.chunk.text);
}

/** Whether the text of a line stands in one column and begins or ends where that does. */
function isAligned({ placed }: PlacedLine, columns: readonly Column[]): boolean {
  return placed.some(({ chunk: { box }, first, last }) => {
    const column = columns[first];
    if (column === undefined || first !== last || width(box) > column.right - column.left + SAME) return false;
    return Math.abs(column.left - box.left) < SAME || Math.abs(column.right - box.right) < SAME;
  });
}

function acrossAll({ line, placed }: PlacedLine, columns: readonly Column[]): PlacedLine {
  return { line, placed: placed.map(({ chunk }) => ({ chunk, first: 0, last: columns.length - 1 })) };
}

const leftOf = ({ line }: PlacedLine): number => line.box.left;
const middleOf = ({ line }: PlacedLine): number => (line.box.left + line.box.right) / 2;
