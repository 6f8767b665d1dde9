import type { Block, Cell, TableRow } from '../../model/paper-print.js';
import type { Printed } from '../../model/printed.js';
import type { KnownPairs } from './wording.js';
import { textPairs } from './evidence.js';
import type { ByRows } from './column-blocks.js';
import type { Column } from './column-heads.js';
import type { Decoded } from './decode.js';
import { decode } from './decode.js';
import type { Line } from './lines.js';
import { joined, placesOf, printedOf } from './places.js';
import type { HintedRun, Placed, RowReading } from './reading.js';
import type { HintedRow } from './row-hints.js';
import { hintedRows, knownRows } from './row-hints.js';
import type { TableLine } from './table-lines.js';
import type { TableLines } from './table-rows.js';
import { readableLines, tableLinesOf } from './table-rows.js';

type Table = Extract<Block, { block: 'table' }>;
type EmptyCell = Extract<TableRow, { row: 'cells' }>['cells'][number] & { text: '' };

/** The tables of a paper with a cell for each column, and the print of them that could be put nowhere. */
export interface TablesRead {
  readonly tables: readonly Table[];
  readonly unread: readonly Printed[];
}

/** A row of a table with all that its cells are made from. */
interface RowSource {
  readonly lines: readonly TableLine[];
  readonly first: number;
  readonly reading: RowReading;
  readonly url: string | null;
}

const STATUS: Column = { role: 'status', heading: 'Status' };
const EMPTY: EmptyCell = { text: '', places: [] };

/** Reads all tables of a paper together, since each teaches the others its columns and phrases. */
export function readTables(
  tables: readonly ({ readonly columns: readonly Column[] } & Pick<ByRows, 'lines' | 'untold'>)[],
  text: readonly Line[],
  links: readonly Line[],
): TablesRead {
  const told = tables.map(({ columns, lines }) => tableLinesOf(withStatus(columns), lines));
  const { tables: read, unread } = readEitherWay(told, text, links);
  return {
    tables: read.map((table, at) => withUntold(table, told[at]?.columns ?? [], tables[at]?.untold ?? [])),
    unread,
  };
}

/** The tables read with all cells from the top of their rows, or centred: whichever reads better. */
function readEitherWay(told: readonly TableLines[], text: readonly Line[], links: readonly Line[]): TablesRead {
  const pairs = textPairs(text);
  const fromTop = readAligned(told, text, links, pairs, false);
  if (fromTop.faults === 0 || told.every(({ apart }) => apart)) return fromTop;
  const centred = readAligned(told, text, links, pairs, true);
  return centred.faults < fromTop.faults ? centred : fromTop;
}

/** A table with the rows of which only what names the modification is known. */
function withUntold(table: Table, columns: readonly Column[], untold: ByRows['untold']): Table {
  const rows = untold.map((lines): TableRow => {
    const printed = printedOf(lines);
    return { row: 'cells', cells: columns.map(({ role }) => (role === 'modification' ? printed : EMPTY)) };
  });
  return rows.length === 0 ? table : { ...table, rows: [...table.rows, ...rows] };
}

/** The columns, with that of the status where its heading is lost. */
function withStatus(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'status')) return columns;
  const after = columns.findIndex(({ role }) => role === 'modification') + 1;
  return [...columns.slice(0, after), STATUS, ...columns.slice(after)];
}

/** The tables read as if all cells started at the top of their rows, or as if all were centred in them. */
function readAligned(
  tables: readonly TableLines[],
  text: readonly Line[],
  links: readonly Line[],
  pairs: KnownPairs,
  centred: boolean,
): TablesRead & { readonly faults: number } {
  const bare = tables.flatMap((table, at) =>
    table.runs.map((run, index) => {
      const lines = readableLines(run, centred);
      return { table, run, lines, rows: knownRows(lines, `table ${at + 1}, part ${index + 1}`) };
    }),
  );
  const hinted = hintedRows(
    bare.flatMap(({ rows }) => rows),
    text,
    links,
    centred,
  );
  let done = 0;
  const runs = bare.map(({ table, run, lines, rows }) => {
    const own = hinted.slice(done, (done += rows.length));
    return { table, run, lines, own, keys: rows.map(({ key }) => key), hints: own.map(({ hints }) => hints) };
  });
  const decoded = decode(runs, pairs, centred);
  const blocks = tables.map((table) => blockOf(table, runs, decoded));
  const unread = runs.flatMap(({ run, lines }) => run.lines.filter((line) => !lines.includes(line)));
  return { tables: blocks, unread: unread.map(({ line }) => printedOf([line])), faults: decoded.faults };
}

function blockOf(
  table: TableLines,
  runs: readonly (HintedRun & { readonly run: TableLines['runs'][number]; readonly own: readonly HintedRow[] })[],
  decoded: Decoded,
): Table {
  const rows = runs.flatMap(({ table: of, run, lines, own }, at): TableRow[] => {
    if (of !== table) return [];
    const firsts = lines.flatMap(({ id }, index) => (id === null ? [] : [index]));
    const cells = firsts.flatMap((first, row): TableRow[] => {
      const reading = decoded.rows[at]?.[row];
      if (reading === undefined) return [];
      const source = { lines, first, reading, url: own[row]?.url ?? null };
      return [{ row: 'cells', cells: table.columns.map(({ role }) => cellOf(role, source, table.idColumn)) }];
    });
    return run.group === null ? cells : [{ row: 'group', text: printedOf([run.group]) }, ...cells];
  });
  return { block: 'table', columns: table.columns.map(({ heading }) => heading), rows };
}

function cellOf(role: Column['role'], source: RowSource, idColumn: boolean): Cell | EmptyCell {
  const { lines, first, reading, url } = source;
  const printed = (words: readonly Placed[], id: string) => cell(lines, words, id === '' ? [] : [first], id);
  const id = lines[first]?.id ?? '';
  switch (role) {
    case 'id':
      return cell(lines, [], lines[first + 1]?.idGoesOn === true ? [first, first + 1] : [first], id);
    case 'modification': {
      const title = printed(reading.title, idColumn ? '' : id);
      return url === null || title.text === '' ? title : { ...title, url };
    }
    case 'status':
      return printed(reading.status, '');
    case 'dcc-impact':
      return printed(reading.mark === null ? [] : [reading.mark], '');
  }
}

/** A cell from an id and words; words of one line are set apart by spaces, lines are joined as running text. */
function cell(lines: readonly TableLine[], words: readonly Placed[], idLines: number[], id: string): Cell | EmptyCell {
  const byLine = new Map<number, string[]>();
  for (const at of idLines.slice(0, 1)) byLine.set(at, [id]);
  for (const { word, at } of words) byLine.set(at, [...(byLine.get(at) ?? []), word.text]);
  if (byLine.size === 0) return EMPTY;
  const at = [...new Set([...idLines, ...byLine.keys()])].sort((a, b) => a - b);
  return {
    text: joined([...byLine.values()].map((texts) => texts.join(' '))),
    places: placesOf(at.flatMap((index) => lines[index]?.line ?? [])),
  };
}
