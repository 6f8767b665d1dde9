import { isLoneHead, looseHeadAt } from './column-heads.js';
import type { Line } from './lines.js';
import { markFamily } from './marks.js';
import { beginsRow, leadingId, linesBelow, titlesAreQuoted } from './table-lines.js';

/** What a table prints, by whether it is known which row it belongs to. */
export interface ByRows {
  /** The lines that stand row by row. */
  readonly lines: readonly Line[];
  /** What names modifications of which no order tells what is said: the lines of each. */
  readonly untold: readonly (readonly Line[])[];
  /** What is said of those: running text, and marks one by one. */
  readonly astray: readonly (readonly Line[])[];
}

const STATUS_HEAD = /^(?:current |latest )?(?:status|progress|position|update)$/i;

/**
 * The lines of a table, without what a dump prints column by column: first all that names modifications, then under a
 * heading of its own all that is said of them. Which text belongs to which modification no order tells there, since texts
 * may have several paragraphs, unless there is one.
 */
export function byRows(lines: readonly Line[]): ByRows {
  const starts = lines.flatMap(({ text }, at) => (at === 0 || isLoneHead(text) ? [at] : []));
  const parts = starts.map((start, at) => partByRows(lines.slice(start, starts[at + 1])));
  return {
    lines: parts.flatMap((part) => part.lines),
    untold: parts.flatMap(({ untold }) => untold),
    astray: parts.flatMap(({ astray }) => astray),
  };
}

function partByRows(lines: readonly Line[]): ByRows {
  const head = lines.findIndex(({ text }) => STATUS_HEAD.test(text));
  const untold = rowsOf(lines.slice(0, Math.max(0, head)));
  const after = withoutHeads(lines.slice(head + 1));
  const areTitles = untold.flat().every(({ text }) => !/[.!?]$/.test(text));
  if (untold.length === 0 || !areTitles || rowsOf(after).length > 0) return { lines, untold: [], astray: [] };
  if (untold.length === 1) return { lines: [...lines.slice(0, head), ...after], untold: [], astray: [] };
  const before = lines.slice(0, head - untold.flat().length).filter(({ text }) => !isLoneHead(text));
  const marks = after.filter(({ text }) => markFamily(text) !== null);
  const said = after.filter((line) => !marks.includes(line));
  return { lines: before, untold, astray: [said, ...marks.map((mark) => [mark])].filter(({ length }) => length > 0) };
}

/** The rows that lines begin, each with the lines down to the next. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const quoted = titlesAreQuoted(lines);
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const found = leadingId(line.text);
    if (found !== null && beginsRow(found.rest, linesBelow(lines, at), quoted, true)) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}

function withoutHeads(lines: readonly Line[]): Line[] {
  const heads = lines.flatMap((_, at) => lines.slice(at, at + looseHeadAt(lines, at)));
  return lines.filter((line) => !heads.includes(line));
}
