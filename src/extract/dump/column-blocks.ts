import { isLoneHead, isMarkHead, isStatusHead, looseHeadAt } from './column-heads.js';
import type { Line } from './lines.js';
import { markFamily } from './marks.js';
import { beginsRow, leadingId, linesBelow, titlesAreQuoted } from './table-lines.js';

/** What is printed on lines: all of them, or a part of the first. */
export interface Told {
  readonly lines: readonly Line[];
  readonly text?: string;
}

/** What a table prints, by whether it is known which row it belongs to. */
export interface ByRows {
  /** The lines that stand row by row. */
  readonly lines: readonly Line[];
  /** What names modifications of which no order tells what is said. */
  readonly untold: readonly Told[];
  /** What is said of those: running text, and marks one by one. */
  readonly astray: readonly Told[];
}

/**
 * The lines of a table, without what a dump prints column by column: first what names modifications, then under a heading
 * of its own what is said of them. Which text belongs to which modification no order tells there, since texts may have
 * several paragraphs, unless there is one. `headed` says whether the heading over the table names statuses: where it
 * does, one that stands among the rows tells nothing.
 */
export function byRows(lines: readonly Line[], headed: boolean): ByRows {
  if (idsFollowEachOther(lines)) return idsAlone(lines);
  const starts = lines.flatMap(({ text }, at) => (at === 0 || BEGINS_AGAIN.test(text) ? [at] : []));
  const parts = starts.map((start, at) => partByRows(lines.slice(start, starts[at + 1]), headed));
  return {
    lines: parts.flatMap((part) => part.lines),
    untold: parts.flatMap(({ untold }) => untold),
    astray: parts.flatMap(({ astray }) => astray),
  };
}

/** Whether ids stand one under another with nothing beside them, as a column of ids does that is printed by itself. */
function idsFollowEachOther(lines: readonly Line[]): boolean {
  return lines.some((line, at) => isBareId(line) && isBareId(lines[at - 1]));
}

function isBareId(line: Line | undefined): boolean {
  return leadingId(line?.text ?? '')?.rest.trim() === '';
}

/** A table whose ids stand by themselves: which title is whose, no order tells. */
function idsAlone(lines: readonly Line[]): ByRows {
  const ids = lines.filter(isBareId);
  const rest = withoutHeads(lines).filter((line) => !ids.includes(line));
  return {
    lines: [],
    untold: ids.map((line) => ({ lines: [line] })),
    astray: rest.length === 0 ? [] : [{ lines: rest }],
  };
}

/**
 * The lines of a table without those of a column of marks that is printed by itself, and those: marks that follow each
 * other, or their heading, unless each stands before its row (`marksFirst`).
 */
export function withoutMarkColumn(
  lines: readonly Line[],
  marksFirst: boolean,
): { readonly lines: readonly Line[]; readonly marks: readonly Line[] } {
  const isMark = (line: Line | undefined) => line !== undefined && markFamily(line.text) !== null;
  const isColumn = lines.some(
    (line, at) => isMark(line) && (isMark(lines[at - 1]) || (!marksFirst && endsMarkHead(lines, at))),
  );
  const marks = isColumn ? lines.filter(isMark) : [];
  return { lines: lines.filter((line) => !marks.includes(line)), marks };
}

/**
 * The lines of a table whose headings name no column of marks without the marks that stand among them by themselves, and
 * those. What else looks like a mark is one where a heading of marks stands there too.
 */
export function withoutMarks(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly marks: readonly Line[];
} {
  const isHeaded = lines.some((_, at) => endsMarkHead(lines, at));
  const isMark = ({ text }: Line) => PLAIN_MARK.test(text) || (isHeaded && markFamily(text) !== null);
  return { lines: lines.filter((line) => !isMark(line)), marks: lines.filter(isMark) };
}

/** Whether the heading of the marks ends right before a line, on one line or over several. */
function endsMarkHead(lines: readonly Line[], at: number): boolean {
  return [1, 2, 3].some(
    (height) =>
      at >= height &&
      isMarkHead(
        lines
          .slice(at - height, at)
          .map(({ text }) => text)
          .join(' '),
      ),
  );
}

/** What is a mark wherever it stands alone on a line. */
const PLAIN_MARK = /^(?:[✓✔✗✘☑☒]|Yes|No)$/u;
/** The heading of the modifications, where a page repeats it. */
const BEGINS_AGAIN = /^modifications?$/i;

function partByRows(lines: readonly Line[], headed: boolean): ByRows {
  const head = headed ? -1 : lines.findIndex(({ text }) => isStatusHead(text));
  const above = withoutHeads(lines.slice(0, Math.max(0, head)));
  const named = rowsOf(above.filter(({ text }) => markFamily(text) === null));
  if (named.length === 0) return { lines, untold: [], astray: [] };
  const below = withoutHeads(lines.slice(head));
  const before = above.slice(
    0,
    above.findIndex((line) => line === named[0]?.[0]),
  );
  const next = rowsOf(below);
  if (named.length === 1 && next.length === 0) return { lines: [...above, ...below], untold: [], astray: [] };
  const isMark = ({ text }: Line) => markFamily(text) !== null;
  const rows = [...named, ...next].map((row) => namingOf(row.filter((line) => !isMark(line))));
  const said = below.slice(0, below.length - next.flat().length).filter((line) => !isMark(line));
  const marks = [...above.slice(before.length), ...below].filter(isMark);
  return {
    lines: before,
    untold: rows.map(({ naming }) => naming),
    astray: [
      ...(said.length === 0 ? [] : [{ lines: said }]),
      ...rows.flatMap(({ rest }) => rest),
      ...marks.map((mark) => ({ lines: [mark] })),
    ],
  };
}

/** A title of more words is none. */
const LONGEST_TITLE = 20;

/**
 * What of a row's lines names the modification: all, where they are a whole title and nothing else; else the id alone,
 * since what else stands on the lines may be said of another.
 */
function namingOf(row: readonly Line[]): { naming: Told; rest: Told[] } {
  const [first] = row;
  const found = leadingId(first?.text ?? '');
  const title = [found?.rest ?? '', ...row.slice(1).map(({ text }) => text)].join(' ').trim();
  const isQuoted = /^[‘'"“][^‘“"”]+[’'"”](?:\s*\([^)]*\))?$/.test(title);
  const isBare =
    /^(?:[–-]\s*)?[\p{L}\p{N}]/u.test(title) && row.slice(1).every(({ afterGap }, at) => at === 0 || !afterGap);
  const isTitle = (isQuoted || isBare) && !/[.!?](?:\s|$)/.test(title) && title.split(' ').length <= LONGEST_TITLE;
  if (isTitle || first === undefined || found === null) return { naming: { lines: row }, rest: [] };
  const naming = { lines: [first], text: found.id };
  return { naming, rest: title === '' ? [] : [{ lines: row, text: title }] };
}

/** The rows that lines begin, each with the lines down to the next. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const quoted = titlesAreQuoted(lines);
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const found = leadingId(line.text);
    if (found !== null && (isBareId(line) || beginsRow(found.rest, linesBelow(lines, at), quoted, true)))
      rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}

/** Lines without the headings of columns that stand among them. */
function withoutHeads(lines: readonly Line[]): Line[] {
  const heads = lines.flatMap((_, at) => lines.slice(at, at + looseHeadAt(lines, at)));
  const isHead = (text: string) => isLoneHead(text) || isStatusHead(text) || isMarkHead(text);
  return lines.filter((line) => !heads.includes(line) && !isHead(line.text));
}
