import { chunksOf, printsFigures, type Chunk } from '../../sheet/chunks.js';
import { columnsOf, withLoneStub, type Column } from './columns.js';
import { overlap } from '../../geometry.js';
import { CAPTION } from './table-or-prose.js';
import { lineText } from '../../sheet/text.js';
import type { Line } from '../../sheet/words.js';

/** With fewer rows of figures a run of lines does not tell where its headings begin. */
const FEWEST_ROWS = 3;
/** Headings stand no further over what is under them, in font sizes; further where the rows themselves are further apart. */
const FURTHEST = 1.5;
const AS_ROWS = 1.2;
/** The lines of one text have no more white between them, in font sizes. */
const WRAPPED = 0.4;
/** Headings are no smaller and no larger than the rows, in parts of their size. */
const SMALLEST = 0.75;
const LARGEST = 1.2;
/** What begins so stands over a table, as its unit does, and is none of its headings. */
const OVER = '(';

/**
 * A run of lines that prints rows of figures, with its headings: of the lines over the first of these rows, those that
 * stand close, are set alike, and keep to the columns of the figures. Captions and running heads over them are left out,
 * headings that stand alone in their lines are taken in. Other runs are returned as they are.
 */
export function withHeadLines(run: readonly Line[], all: readonly Line[]): readonly Line[] {
  const rows = run.map((line) => chunksOf(line));
  const figures = rows.filter(printsFigures);
  const first = run[rows.findIndex(printsFigures)];
  if (first === undefined || figures.length < FEWEST_ROWS) return run;
  const columns = withLoneStub(columnsOf(figures, first.size), rows, first.size);
  if (columns.length < 2) return run;
  const own = run.filter((_, at) => printsFigures(rows[at] ?? []));
  const reach = Math.max(FURTHEST * first.size, AS_ROWS * widestGap(own));
  const heads = headsOver(first, all.slice(0, all.indexOf(first)), columns, reach);
  return [...heads, ...run.slice(run.indexOf(first))];
}

function widestGap(lines: readonly Line[]): number {
  return Math.max(0, ...lines.slice(1).map((line, at) => line.box.top - (lines[at]?.box.bottom ?? line.box.top)));
}

function headsOver(first: Line, above: readonly Line[], columns: readonly Column[], reach: number): Line[] {
  const heads: Line[] = [];
  let pending: Line[] = [];
  for (const line of above.toReversed()) {
    const under = pending[0] ?? heads[0] ?? first;
    const gap = under.box.top - line.box.bottom;
    if (gap > reach) break;
    const chunks = chunksOf(line);
    const isAlike = line.size >= SMALLEST * first.size && line.size <= LARGEST * first.size;
    if (!isAlike || CAPTION.test(lineText(line.words)) || !chunks.every((chunk) => keepsTo(chunk, columns)))
      return pending.length === 0 && isOneText(line, under) ? withoutWrapped(heads) : heads;
    if (standsOver(chunks, columns) || (isOneText(line, under) && under !== first)) {
      heads.unshift(line, ...pending);
      pending = [];
    } else pending.unshift(line);
  }
  return heads;
}

/** Whether two lines are set as those of one text: as large, and close. */
function isOneText(upper: Line, lower: Line): boolean {
  return lower.box.top - upper.box.bottom < WRAPPED * upper.size && Math.abs(upper.size - lower.size) < 0.3;
}

/** Headings without lines that stand alone at their top: right under a caption they are its last. */
function withoutWrapped(heads: readonly Line[]): Line[] {
  const from = heads.findIndex((line) => chunksOf(line).length > 1);
  return heads.slice(Math.max(0, from));
}

/** Whether print over columns may be a heading of theirs: its middle is over them, and it does not run from the first into the next. */
function keepsTo({ box, words }: Chunk, columns: readonly Column[]): boolean {
  const [first, second, last] = [columns[0], columns[1], columns.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return false;
  const [middle, slack] = [(box.left + box.right) / 2, words[0]?.size ?? 10];
  const runsOn = box.left < first.right && overlap(box.left, box.right, second.left, second.right) > 2;
  return middle > first.left - slack && middle < last.right + slack && !runsOn;
}

/** Whether a line is one of headings for sure: it stands over columns of figures, alone in none but theirs. */
function standsOver(chunks: readonly Chunk[], columns: readonly Column[]): boolean {
  const [first] = chunks;
  if (chunks.length === 1 && first?.text.startsWith(OVER) === true) return false;
  return chunks.some(({ box }) => box.left > (columns[0]?.right ?? 0));
}
