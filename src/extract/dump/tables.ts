import type { Block, Cell, TableRow } from '../../model/paper-print.js';
import type { Printed } from '../../model/printed.js';
import { astrayRows, isSaidAbove } from './astray-rows.js';
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
import { type Untrue, untrueIn } from './untrue.js';

type Table = Extract<Block, { block: 'table' }>;
type EmptyCell = Extract<TableRow, { row: 'cells' }>['cells'][number] & { text: '' };

/** The tables of a paper with a cell for each column, and the print of them that could be put nowhere. */
interface TablesRead {
  /** Each as one or, where of some rows only the naming is known, several that follow each other. */
  readonly tables: readonly (readonly Table[])[];
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

/**
 * Reads all tables of a paper together, since each teaches the others its columns and phrases. One that is printed by
 * columns in part becomes two.
 */
export function readTables(
  tables: readonly ({ readonly columns: readonly Column[] } & Pick<ByRows, 'lines' | 'untold'>)[],
  text: readonly Line[],
  links: readonly Line[],
): TablesRead {
  const told = tables.map(({ columns, lines }) => tableLinesOf(withStatus(columns), lines));
  const { tables: read, unread } = readEitherWay(told, text, links);
  return {
    tables: read.map((parts, at) => [...parts, ...untoldTable(told[at]?.columns ?? [], tables[at]?.untold ?? [])]),
    unread,
  };
}

/** The tables read with all cells from the top of their rows, or centred: whichever reads better. */
function readEitherWay(told: readonly TableLines[], text: readonly Line[], links: readonly Line[]): TablesRead {
  const pairs = textPairs(text);
  const fromTop = readAligned(told, text, links, pairs, false);
  const apart = told.filter((table) => table.apart).length;
  if (fromTop.faults === 0 || 2 * apart > told.length) return fromTop;
  const centred = readAligned(told, text, links, pairs, true);
  return centred.faults < fromTop.faults && !centred.isOdd ? centred : fromTop;
}

/** The modifications of which only their naming is known, as a table of that column alone: no mark is none of theirs. */
function untoldTable(columns: readonly Column[], untold: ByRows['untold']): Table[] {
  return namingTable(
    columns,
    untold.map(({ lines, text }) => printedOf(lines, text)),
  );
}

function namingTable(columns: readonly Column[], named: readonly Cell[]): Table[] {
  const heading = columns.find(({ role }) => role === 'modification')?.heading ?? 'Modification';
  const rows = named.map((cell): TableRow => ({ row: 'cells', cells: [cell] }));
  return rows.length === 0 ? [] : [{ block: 'table', columns: [heading], rows }];
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
): TablesRead & { readonly faults: number; readonly isOdd: boolean } {
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
  const { astray, isOdd } = astrayIn(runs, decoded);
  const isJumbled = astray.some((own) => own.includes(true));
  const rows = tables.map((table) => rowsOf(table, runs, decoded, centred, astray));
  const unread = runs.flatMap(({ run, lines }) => run.lines.filter((line) => !lines.includes(line)));
  return {
    tables: rows.map((own, at) => partsOf(columnsTold(tables[at]?.columns ?? [], isJumbled), own)),
    unread: [...unread.map(({ line }) => printedOf([line])), ...rows.flat().flatMap(({ astray }) => astray)],
    faults: decoded.faults,
    isOdd,
  };
}

/** The columns of which a dump tells whose each cell is: where it prints cells out of order, marks are nobody's. */
function columnsTold(columns: readonly Column[], isJumbled: boolean): readonly Column[] {
  return isJumbled ? columns.filter(({ role }) => role !== 'dcc-impact') : columns;
}

/** Which rows of each run may have what is another's, and whether texts stand above their names in some rows only. */
function astrayIn(
  runs: readonly (HintedRun & { readonly run: TableLines['runs'][number] })[],
  decoded: Decoded,
): { readonly astray: readonly (readonly boolean[])[]; readonly isOdd: boolean } {
  const above = runs.map(({ lines }, at) =>
    firstsOf(lines).map((first, row) => {
      const reading = decoded.rows[at]?.[row];
      return reading !== undefined && isSaidAbove(lines, first, reading);
    }),
  );
  const isOdd = above.flat().includes(true) && above.flat().includes(false);
  const astray = runs.map(({ run, lines }, at) =>
    astrayRows(lines, firstsOf(lines), decoded.rows[at] ?? [], hasTextAhead(run)).map(
      (isIn, row) => isIn || (isOdd && above[at]?.[row] === true),
    ),
  );
  return { astray, isOdd };
}

/** A row of a table, or of one that cannot be as it was read: what names it, and what else stands there. */
type RowRead =
  | { readonly row: TableRow; readonly astray: readonly Cell[] }
  | { readonly named: Cell; readonly astray: readonly Cell[] };

/** The rows of a table as tables: those of which only the naming is known are apart from the others. */
function partsOf(columns: readonly Column[], rows: readonly RowRead[]): Table[] {
  const headings = columns.map(({ heading }) => heading);
  const parts: Table[] = [{ block: 'table', columns: headings, rows: [] }];
  let isWhole = true;
  for (const one of rows) {
    if ('named' in one) parts.push(...namingTable(columns, [one.named]));
    else if (isWhole) parts.at(-1)?.rows.push(one.row);
    else parts.push({ block: 'table', columns: headings, rows: [one.row] });
    isWhole = 'row' in one;
  }
  return parts;
}

function rowsOf(
  table: TableLines,
  runs: readonly (HintedRun & { readonly run: TableLines['runs'][number]; readonly own: readonly HintedRow[] })[],
  decoded: Decoded,
  centred: boolean,
  astray: readonly (readonly boolean[])[],
): RowRead[] {
  const jumbled = astray.some((rows) => rows.includes(true));
  const columns = columnsTold(table.columns, jumbled);
  return runs.flatMap(({ table: of, run, lines, own }, at): RowRead[] => {
    if (of !== table) return [];
    const cells = firstsOf(lines).flatMap((first, row): RowRead[] => {
      const reading = decoded.rows[at]?.[row];
      if (reading === undefined) return [];
      const source = { lines, first, reading, url: own[row]?.url ?? null };
      const untrue = untrueIn(reading, { ...table, centred, jumbled }) ?? (astray[at]?.[row] === true ? 'said' : null);
      if (untrue !== null) return [untoldRow(source, untrue)];
      const mark = jumbled ? [cellOf('dcc-impact', source, false)].filter(({ text }) => text !== '') : [];
      const told = { row: 'cells' as const, cells: columns.map(({ role }) => cellOf(role, source, table.idColumn)) };
      return [{ row: told, astray: mark }];
    });
    return run.group === null ? cells : [{ row: { row: 'group', text: printedOf([run.group]) }, astray: [] }, ...cells];
  });
}

/** Whether sentences stand before the first row of a run. */
function hasTextAhead({ lines, lead }: TableLines['runs'][number]): boolean {
  return lead < lines.length && lines.slice(0, lead).some(({ line }) => /[.!?]$/.test(line.text));
}

/** The lines on which rows begin. */
function firstsOf(lines: readonly TableLine[]): number[] {
  return lines.flatMap(({ id }, at) => (id === null ? [] : [at]));
}

/** A row whose reading cannot be, with what is said in it, and its title where that cannot be either, astray. */
function untoldRow(source: RowSource, untrue: Untrue): RowRead {
  const { lines, first, reading } = source;
  const title = untrue === 'all' ? reading.title : [];
  const mark = reading.mark === null ? [] : [reading.mark];
  const naming = untrue === 'all' ? { ...source, url: null, reading: { ...reading, title: [] } } : source;
  const astray = [title, reading.status, mark].map((words) => cell(lines, words, [], ''));
  const named = cellOf('modification', naming, false);
  return {
    named: named.text === '' ? printedOf(lines.slice(first, first + 1).map(({ line }) => line)) : named,
    astray: astray.filter(({ text }) => text !== ''),
  };
}

function cellOf(role: Column['role'], source: RowSource, idColumn: boolean): Cell | EmptyCell {
  const { lines, first, reading, url } = source;
  const printed = (words: readonly Placed[], id: string) => cell(lines, words, id === '' ? [] : [first], id);
  const id = lines[first]?.id ?? '';
  switch (role) {
    case 'id':
      return cell(lines, [], [first, ...[first + 1, first + 2].filter((at) => goesOn(lines, first, at))], id);
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

/** Whether a line holds the rest of the id that begins on another, and no row begins between them. */
function goesOn(lines: readonly TableLine[], first: number, at: number): boolean {
  return lines[at]?.idGoesOn === true && lines.slice(first + 1, at).every(({ id }) => id === null);
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
