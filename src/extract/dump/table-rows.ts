import type { Column } from './column-heads.js';
import { readsAsGroup } from './groups.js';
import type { Line } from './lines.js';
import { markFamily } from './marks.js';
import type { TableLine } from './table-lines.js';
import { closesQuote } from './title-cell.js';
import {
  beginsRow,
  brokenId,
  endsCell,
  leadingId,
  linesBelow,
  titlesAreQuoted,
  unreadId,
  wordsOf,
} from './table-lines.js';

/** Rows of a table that follow each other without a row across the columns between them. */
export interface Run {
  /** The row across the columns above them, if any. */
  readonly group: Line | null;
  readonly lines: readonly TableLine[];
  /** Lines before the first id that begin no row unless cells are centred. */
  readonly lead: number;
}

/** The lines of a table as runs of rows. */
export interface TableLines {
  readonly columns: readonly Column[];
  readonly quoted: boolean;
  readonly idColumn: boolean;
  /** Whether whole cells stand one after another, each set apart by an empty line. */
  readonly apart: boolean;
  readonly runs: readonly Run[];
}

/** The lines of a table with its ids, its groups and its words told apart. */
export function tableLinesOf(columns: readonly Column[], lines: readonly Line[]): TableLines {
  const quoted = titlesAreQuoted(lines);
  const idColumn = columns.some(({ role }) => role === 'id');
  const style = { quoted, marksFirst: columns[0]?.role === 'dcc-impact' };
  const told = withBrokenIds(lines.map((line, at) => tableLine(line, lines[at - 1], linesBelow(lines, at), style)));
  const read = quoted && !idColumn ? withLostIds(told) : told;
  const runs: { group: Line | null; lines: TableLine[] }[] = [{ group: null, lines: [] }];
  read.forEach((line, at) => {
    if (isGroup(read, at)) runs.push({ group: line.line, lines: [] });
    else runs.at(-1)?.lines.push(line);
  });
  return {
    columns,
    quoted,
    idColumn,
    apart: cellsAreApart(read, { idColumn, quoted }),
    runs: runs.map((run) => ({ ...run, lead: leadOf(run.lines) })).filter(({ group, lines: own }) => group ?? own[0]),
  };
}

/** The share of a table's cells after which an empty line must stand for cells to be apart. */
const APART = 0.8;

/**
 * Whether empty lines stand before the rows, and between what names a modification and its status: behind the closing
 * quote, or where titles have none anywhere in the row.
 */
function cellsAreApart(
  lines: readonly TableLine[],
  { idColumn, quoted }: { idColumn: boolean; quoted: boolean },
): boolean {
  const gapAt = (at: number) => lines[at]?.line.afterGap === true;
  const starts = lines.flatMap(({ id }, at) => (id === null ? [] : [at]));
  const firstGap = (start: number, next = lines.length) =>
    lines.slice(start + 1, next).findIndex(({ line }) => line.afterGap);
  const ends = idColumn
    ? starts.filter((at) => lines[at]?.words.length === 0)
    : !quoted
      ? starts.flatMap((start, row) => (firstGap(start, starts[row + 1]) < 0 ? [] : start + firstGap(start)))
      : lines.flatMap(({ words }, at) => (closesQuote(words.at(-1)?.text ?? '') ? [at] : []));
  const most = (places: readonly number[], after: number) =>
    places.length > 1 && places.filter((at) => gapAt(at + after)).length >= APART * places.length;
  return most(starts, 0) && most(ends, 1) && ends.length >= APART * starts.length;
}

function leadOf(lines: readonly TableLine[]): number {
  const first = lines.findIndex(({ id }) => id !== null);
  return first < 0 ? lines.length : first;
}

/** A line of a table; where marks stand first, a figure before an id is a mark, else the number of the row. */
function tableLine(
  line: Line,
  before: Line | undefined,
  below: readonly string[],
  { quoted, marksFirst }: { readonly quoted: boolean; readonly marksFirst: boolean },
): TableLine {
  const [first = '', ...rest] = line.text.split(/\s+/);
  const numbered = marksFirst ? null : leadingId(line.text);
  const marked = numbered === null && markFamily(first) !== null;
  const text = marked ? rest.join(' ') : line.text;
  const found = numbered ?? leadingId(text) ?? unreadId(text);
  const isRow = found !== null && (beginsRow(found.rest, below, quoted, isOver(before)) || isArticle(found, before));
  if (found === null || !isRow) return { line, words: wordsOf(line.text), id: null };
  return { line, words: [...(marked ? wordsOf(first) : []), ...wordsOf(found.rest)], id: found.id };
}

/** What in a status follows an id. */
const VERB =
  /^\s+(?:is|are|was|were|will|would|has|have|had|can|could|may|should|must|does|did|and|or|to|on|in|by|for)\b/;

/** Whether an id begins a row of which the title's first word, ‘A’, has run into it. */
function isArticle({ id, rest }: { readonly id: string; readonly rest: string }, before: Line | undefined): boolean {
  return /\dA$/.test(id) && isOver(before) && /^\s+\p{Ll}/u.test(rest) && !VERB.test(rest);
}

/** Whether a row may begin after a line: none, the end of a cell, a row across the columns. */
function isOver(before: Line | undefined): boolean {
  return before === undefined || endsCell(before.text) || readsAsGroup(before.text);
}

/** Joins ids that a narrow column has broken over two lines; between them a mark may stand on a line of its own. */
function withBrokenIds(lines: readonly TableLine[]): TableLine[] {
  const joined = [...lines];
  joined.forEach((line, at) => {
    const below = markFamily(joined[at + 1]?.line.text ?? '') === null ? at + 1 : at + 2;
    const next = joined[below];
    const whole = brokenId(line.line.text, next?.line.text ?? '');
    if (whole === null || next === undefined) return;
    joined[at] = { ...line, id: whole, words: line.id === null ? line.words.slice(1) : line.words };
    joined[below] = { ...next, words: next.words.slice(1), idGoesOn: true };
  });
  return joined;
}

const OPENS_TITLE = /^[‘“]\S/;

/**
 * The lines of a table of quoted titles with a row where a title opens after the end of a row whose own is closed: its id
 * is lost, and it is empty.
 */
function withLostIds(lines: readonly TableLine[]): TableLine[] {
  let isClosed = false;
  return lines.map((line, at) => {
    if (line.id !== null) isClosed = false;
    const beginsRow = line.id === null && isClosed && OPENS_TITLE.test(line.line.text) && isOver(lines[at - 1]?.line);
    if (beginsRow) isClosed = false;
    isClosed ||= line.words.some(({ text }) => closesQuote(text));
    return beginsRow ? { ...line, id: '' } : line;
  });
}

/** Whether a line is a row across the columns, after the end of a row. */
function isGroup(lines: readonly TableLine[], at: number): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (line?.id !== null || !readsAsGroup(line.line.text)) return false;
  return before === undefined || endsCell(before.line.text);
}

/** The lines of a run that are read: all, or where cells start at the top those from the first id on; none without an id. */
export function readableLines({ lines, lead }: Run, centred: boolean): readonly TableLine[] {
  return centred && lead < lines.length ? lines : lines.slice(lead);
}
