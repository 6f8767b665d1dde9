import type { Block, Cell, EmptyCell, TableRow } from '../../model/paper-print.js';
import { tableHeadAt } from './column-heads.js';
import { readsAsGroup } from './groups.js';
import type { Line } from './lines.js';
import { placesOf, printedOf } from './places.js';
import { leadingId } from './table-lines.js';

type Table = Extract<Block, { block: 'table' }>;

/** A table whose cells signs set apart, printed over the lines from the one asked for up to (not including) `to`. */
export interface DrawnTable {
  readonly to: number;
  readonly block: Table;
}

/** A row as the signs between its cells part it. */
interface Record {
  readonly lines: readonly Line[];
  readonly cells: readonly string[];
}

const BARRED = /^\|.*\|$/;
/** A line that is drawn between rows: `+----+----+`, `|:---|---:|`. */
const RULE = /^[|+](?:\s*[:=-]+\s*[|+])+$/;
const BETWEEN_BARS = /(?<!\\)\|/;

/**
 * The table that begins with line `from` and whose cells are set apart by bars (`| a | b |`, whether or not lines are
 * drawn between its rows) or, as spreadsheets write them, by commas; null where none begins there, or where its lines do
 * not all have as many cells as its heading.
 */
export function drawnTableAt(lines: readonly Line[], from: number): DrawnTable | null {
  const first = lines[from]?.text ?? '';
  const isDrawn = BARRED.test(first) || RULE.test(first);
  if (!isDrawn && !first.includes(',')) return null;
  const { records, to } = isDrawn ? barredRecords(lines, from) : commaRecords(lines, from);
  const [head, ...rows] = records;
  const width = head?.cells.length ?? 0;
  const namesColumns = head !== undefined && tableHeadAt([asLine(head)], 0) !== null;
  const isEven = rows.every(({ cells }) => cells.length === width || isGroup(cells));
  const hasIds = rows.some(({ cells }) => cells.some((cell) => leadingId(cell) !== null));
  if (!namesColumns || width < 2 || !isEven || !hasIds) return null;
  return { to, block: { block: 'table', columns: [...head.cells], rows: rows.map(rowOf) } };
}

/** A record as one line, to be looked at as a heading. */
function asLine({ lines, cells }: Record): Line {
  return { number: 0, page: null, afterGap: true, ...lines[0], text: cells.join(' ') };
}

/** Whether a record is a row across the columns. */
function isGroup(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  return others.every((cell) => cell === '') && readsAsGroup(first);
}

/**
 * The records of the lines between bars. Where lines are drawn between the rows they end the records; else each line is
 * one, but for those that are empty where the others name a modification: they go on with the record above.
 */
function barredRecords(lines: readonly Line[], from: number): { records: Record[]; to: number } {
  let to = from;
  while (BARRED.test(lines[to]?.text ?? '') || RULE.test(lines[to]?.text ?? '')) to += 1;
  const drawn = lines.slice(from, to);
  const isRuled = drawn.filter(({ text }) => RULE.test(text)).length > 2;
  const cellsOf = ({ text }: Line) => text.slice(1, -1).split(BETWEEN_BARS).map(plain);
  const naming = columnOfIds(drawn.map(cellsOf));
  const records: Record[] = [];
  drawn.forEach((line, at) => {
    if (RULE.test(line.text)) return;
    const cells = cellsOf(line);
    const goesOn = isRuled ? !RULE.test(drawn[at - 1]?.text ?? '+-+') : cells[naming] === '';
    const last = records.at(-1);
    if (last !== undefined && goesOn && last.cells.length === cells.length)
      records.splice(-1, 1, both(last, line, cells));
    else records.push({ lines: [line], cells });
  });
  return { records, to };
}

/** The column in which most cells begin with an id. */
function columnOfIds(records: readonly (readonly string[])[]): number {
  const counts = (records[0] ?? []).map(
    (_, at) => records.filter((cells) => leadingId(cells[at] ?? '') !== null).length,
  );
  return counts.indexOf(Math.max(...counts));
}

/** A record that goes on on one more line. */
function both({ lines, cells }: Record, line: Line, more: readonly string[]): Record {
  const join = (text: string, next: string) => (/[\p{L}\p{N}]-$/u.test(text) ? text + next : `${text} ${next}`.trim());
  return { lines: [...lines, line], cells: cells.map((cell, at) => join(cell, more[at] ?? '')) };
}

/** The records of lines parted by commas, down to an empty line or one with another number of cells than the heading. */
function commaRecords(lines: readonly Line[], from: number): { records: Record[]; to: number } {
  const records: Record[] = [];
  let to = from;
  while (to < lines.length && (to === from || lines[to]?.afterGap === false)) {
    const own = quotedLines(lines, to);
    const cells = commaCells(own.map(({ text }) => text).join(' '));
    const width = records[0]?.cells.length;
    if (width !== undefined && cells.length !== width && !isGroup(cells)) break;
    records.push({ lines: own, cells });
    to += own.length;
  }
  return { records, to };
}

/** The lines from `from` on up to where all quotes that they open are closed; one line where they never are. */
function quotedLines(lines: readonly Line[], from: number): readonly Line[] {
  let quotes = 0;
  for (let at = from; at < lines.length; at += 1) {
    quotes += lines[at]?.text.match(/"/g)?.length ?? 0;
    if (quotes % 2 === 0) return lines.slice(from, at + 1);
  }
  return lines.slice(from, from + 1);
}

function commaCells(text: string): string[] {
  const cells = `,${text}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, bare = '']) => plain(quoted?.replaceAll('""', '"') ?? bare));
}

/** A cell without the signs of markup: emphasis, and the bar that is print. */
function plain(cell: string): string {
  return cell
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\\\|/g, '|')
    .replace(/<br ?\/?>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const LINKED = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/;

function rowOf({ lines, cells }: Record): TableRow {
  if (isGroup(cells)) return { row: 'group', text: printedOf(lines, cells[0]) };
  const places = placesOf(lines);
  return {
    row: 'cells',
    cells: cells.map((text): Cell | EmptyCell => {
      const [whole = '', linked = '', url] = LINKED.exec(text) ?? [];
      if (text === '') return { text, places: [] };
      return url === undefined ? { text, places } : { text: text.replace(whole, linked), places, url };
    }),
  };
}
