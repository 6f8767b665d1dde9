import { printsFigures, chunksOf } from '../../sheet/chunks.js';
import type { Column } from './columns.js';
import { centre, hull } from '../../geometry.js';
import type { PlacedLine } from './placed.js';
import type { PageTable, TableCell } from '../table.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** A label of the first column that stands over several lines of the others, from its first to its last. */
export interface StubSpan {
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
}

/** The lines of a table whose labels are each centred on the lines they label, without these labels; and they. */
export interface CentredStub {
  readonly lines: readonly Line[];
  readonly spans: readonly StubSpan[];
}

/** A label is centred where its middle is this near to that of its lines, in parts of the way from line to line. */
const OFF_CENTRE = 0.22;
/** Lines of one label have less white between them than this, in font sizes. */
const ONE_LABEL = 0.4;

/**
 * Finds the labels of the first column that are each centred on several lines of the other columns: together they part
 * all lines under the headings, and one of them at least stands between two lines or leaves the first of its lines
 * without. Null where the labels do not stand so. `bars` are where rules run over the whole table.
 */
export function centredStub(
  lines: readonly Line[],
  [first, second]: readonly Column[],
  bars: readonly number[],
): CentredStub | null {
  if (first === undefined || second === undefined) return null;
  const cut = (first.right + second.left) / 2;
  const isLabel = ({ box }: Word): boolean => box.right < second.left + 1 && (box.left + box.right) / 2 < cut;
  const head = lines.findIndex((line) => printsFigures(chunksOf(line)));
  if (head < 0 || lines.length - head < 4) return null;
  const under = lines.slice(head).flatMap(({ words }) => [...words]);
  const others = linesOf(under.filter((word) => !isLabel(word)));
  const heads = headLines(lines.slice(0, head), others[0], isLabel);
  const labels = linesOf([...heads.labels, ...under.filter(isLabel)]);
  if (labels.length < 2 || others.length < 4 || areAllLabelled(labels, others)) return null;
  const inner = bars.filter((bar) => bar > (others[0]?.baseline ?? 0) && bar < (others.at(-1)?.box.top ?? 0));
  const ways = [...(inner.length > 0 ? [inBands(labels, inner)] : []), labels.map((line) => [line]), blocksOf(labels)];
  const spans = ways.map((blocks) => spansBy(blocks, others, inner)).find((found) => found !== null) ?? null;
  return spans && { lines: [...heads.lines, ...others], spans };
}

/** The headings, without labels that begin over the first line of the others because they have more lines than it. */
function headLines(
  above: readonly Line[],
  first: Line | undefined,
  isLabel: (word: Word) => boolean,
): { lines: readonly Line[]; labels: readonly Word[] } {
  const lines = [...above];
  const labels: Word[] = [];
  let last = lines.at(-1);
  let top = first?.box.top ?? 0;
  while (last?.words.every(isLabel) === true && top - last.box.bottom < ONE_LABEL * last.size) {
    top = last.box.top;
    labels.push(...last.words);
    lines.pop();
    last = lines.at(-1);
  }
  return lines.length === 0 ? { lines: above, labels: [] } : { lines, labels };
}

/** Whether each line has its own label on it. */
function areAllLabelled(labels: readonly Line[], others: readonly Line[]): boolean {
  return others.every((line) => labels.some((label) => isLevel(label, line)));
}

function isLevel(label: Line, line: Line): boolean {
  return Math.abs(label.baseline - line.baseline) < 0.15 * line.size;
}

function inBands(labels: readonly Line[], bars: readonly number[]): Line[][] {
  const bands: Line[][] = [];
  let last = -1;
  for (const label of labels) {
    const band = bars.filter((bar) => bar < centre(label.box)[1]).length;
    if (band === last) bands.at(-1)?.push(label);
    else bands.push([label]);
    last = band;
  }
  return bands;
}

/** Label lines that stand close under one another are one label. */
function blocksOf(labels: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const label of labels) {
    const above = blocks.at(-1)?.at(-1);
    if (above !== undefined && label.box.top - above.box.bottom < ONE_LABEL * label.size) blocks.at(-1)?.push(label);
    else blocks.push([label]);
  }
  return blocks;
}

/** Gives each label the lines that it is centred on, one label after another; null where they do not come out even. */
function spansBy(
  blocks: readonly (readonly Line[])[],
  others: readonly Line[],
  bars: readonly number[],
): StubSpan[] | null {
  const pitch = pitchOf(others);
  const spans: StubSpan[] = [];
  let at = 0;
  for (const block of blocks) {
    const middle = middleOf(block);
    const bound = bars.find((bar) => bar > middle) ?? Infinity;
    let end = at + 1;
    while (end < others.length && middleOf(others.slice(at, end)) < middle - OFF_CENTRE * pitch) end += 1;
    const own = others.slice(at, end);
    if (own.length === 0 || Math.abs(middleOf(own) - middle) > OFF_CENTRE * pitch) return null;
    if ((own.at(-1)?.baseline ?? 0) > bound || areRows(block, own)) return null;
    spans.push({ words: block.flatMap(({ words }) => words), lines: own });
    at = end;
  }
  return at === others.length && areTelling(blocks, others) ? spans : null;
}

/** Lines of which more than this share have a label level with them are rows. */
const LABELLED = 0.75;
/** One label of more lines than those it stands for has no more of them than this. */
const FEW_LINES = 3;

/** Whether lines have a label each, or nearly all, or these have more lines than they: none of the labels stands for all of them. */
function areRows(labels: readonly Line[], lines: readonly Line[]): boolean {
  const labelled = lines.filter((line) => labels.some((label) => isLevel(label, line)));
  if (labels.length > lines.length && lines.length > FEW_LINES) return true;
  return labels.length > 1 && labelled.length > LABELLED * lines.length;
}

/** Whether labels cannot each stand for the lines from its own down: one is between two lines, or the first has none. */
function areTelling(blocks: readonly (readonly Line[])[], others: readonly Line[]): boolean {
  const isFirstBare = !blocks.flat().some((label) => others[0] !== undefined && isLevel(label, others[0]));
  return isFirstBare || blocks.some((labels) => !areLevel(labels, others));
}

/** Whether each label is level with one of the lines. */
function areLevel(labels: readonly Line[], lines: readonly Line[]): boolean {
  return labels.every((label) => lines.some((line) => isLevel(label, line)));
}

function middleOf(lines: readonly Line[]): number {
  return centre(hull(lines.map(({ box }) => box)))[1];
}

/** The usual way from one line to the next. */
function pitchOf(lines: readonly Line[]): number {
  const ways = lines.slice(1).map(({ baseline }, at) => baseline - (lines[at]?.baseline ?? baseline));
  return ways.sort((a, b) => a - b)[Math.floor(ways.length / 2)] ?? 0;
}

/** The table with each label as a cell over the rows of its lines; `rows` are the lines of each row. */
export function withStubSpans<T extends Pick<PageTable, 'cells' | 'box'>>(
  table: T,
  rows: readonly (readonly PlacedLine[])[],
  spans: readonly StubSpan[],
  { left, right }: Column,
): T {
  const rowOf = (line: Line | undefined): number => rows.findIndex((row) => row.some((placed) => placed.line === line));
  const labels = spans.map(({ words, lines }): TableCell => {
    const [row, last] = [rowOf(lines[0]), rowOf(lines.at(-1))];
    const { top, bottom } = hull([...lines, ...words].map(({ box }) => box));
    return { row, column: 0, rowSpan: last - row + 1, columnSpan: 1, box: { left, right, top, bottom }, words };
  });
  const cells = [...table.cells, ...labels].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, box: hull(cells.map(({ box }) => box)), cells };
}
