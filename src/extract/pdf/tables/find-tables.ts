import { chunksOf } from '../sheet/chunks.js';
import { looseTable, type Region } from './white/borderless.js';
import { withRulesWhole } from './ruled/broken-rules.js';
import { chartsOn, isChart, type Painted } from './charts.js';
import { splitFigureRows } from './figure-rows.js';
import { gridOf } from './ruled/cells.js';
import { listsModifications, splitIdRows } from './cut-rows.js';
import { centre, height, holds, width, type Box } from '../geometry.js';
import { boldLinesOver, withHeadingsOver, withHeads } from './heads.js';
import { ruleBox, rulingOf, type Lattice, type Ruling } from './ruled/intersections.js';
import type { Carried } from './carried.js';
import { mayGoOn, withRestsInColumns } from './rests.js';
import { withEndsRuled } from './ruled/rule-ends.js';
import { looseTables, restIn } from './white/regions.js';
import { underlinesAmong, type Rule } from './ruled/rules.js';
import { shadeBands } from './white/shade-bands.js';
import { shadedRows } from './white/shaded-rows.js';
import { lacksFirst, withStubBeside } from './stubs.js';
import { fillGrid, withoutEmpty, type PageTable } from './table.js';
import { withTallCellsCut } from './tall-cells.js';
import { withWideCellsCut } from './wide-cells.js';
import { linesOf, type Word } from '../sheet/words.js';

/** The tables of a page, and each step on the way to them, so that it can be looked at. */
export interface FoundTables {
  readonly rules: readonly Rule[];
  readonly underlines: readonly Rule[];
  readonly lattices: readonly Lattice[];
  readonly tables: readonly PageTable[];
  /** The words that stand in no table. */
  readonly rest: readonly Word[];
}

const NOTHING: Painted = { shades: [], art: [] };

/** Finds the tables of a page by its words and what is ruled on it: first those in grids, then those that only bars or white space show. */
export function findTables(
  page: number,
  words: readonly Word[],
  drawn: Ruling,
  carried?: Carried,
  painted: Painted = NOTHING,
): FoundTables {
  const { borders, underlines } = underlinesAmong(drawn.rules, words);
  const whole = withRulesWhole(borders, words);
  const { rules, lattices, lone } = whole === drawn.rules ? drawn : rulingOf(whole);
  const charts = chartsOn(painted, words);
  const stripes = shadeBands(painted.shades);
  const tables: PageTable[] = [];
  let rest = words;
  const take = (all: readonly PageTable[]): void => {
    const found = all.filter(({ box }) => !isChart(box, charts));
    tables.push(...found);
    const taken = new Set(found.flatMap(({ cells }) => cells.flatMap((cell) => cell.words)));
    rest = rest.filter((word) => !taken.has(word));
  };
  const drawings: Box[] = [];
  for (const lattice of lattices) {
    const table = latticeTable(page, lattice, rest, stripes, carried);
    if (table === null) continue;
    if (isDrawing(table, lattice) && !goesOn(table, carried)) drawings.push(lattice.box);
    else take([withHeadingsOver(withStubBeside(table, rest, tables.length === 0 ? carried : undefined), rest)]);
  }
  const bars = [...lone, ...shadedRows(painted.shades, rest)].filter(
    (rule) => rule.direction === 'across' && !tables.some(({ box }) => holds(box, centre(ruleBox(rule)))),
  );
  const free = rest.filter(({ box }) => !drawings.some((drawing) => holds(drawing, centre(box))));
  take(looseTables(page, free, bars, carried, stripes));
  return {
    rules,
    underlines,
    lattices,
    tables: withHeads(tables).sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
    rest,
  };
}

/** A grid in which fewer of the cells than this are printed is a chart or a form's frame. */
const PRINTED = 0.12;

function latticeTable(
  page: number,
  lattice: Lattice,
  words: readonly Word[],
  stripes: readonly Box[],
  carried?: Carried,
): PageTable | null {
  const before = carried !== undefined && mayGoOn(lattice, words, carried) ? carried : undefined;
  const grid = gridOf(withEndsRuled(lattice, words), before?.edges);
  const cut = withTallCellsCut(withWideCellsCut(fillGrid(page, grid, words), grid), grid);
  const table = withoutEmpty(before === undefined ? cut : withRestsInColumns(cut, before), grid);
  const printed = table.cells.filter((cell) => cell.words.length > 0);
  if (printed.length === 0) return null;
  const isFrame = table.columns < 2 || printed.every((cell) => cell.columnSpan === table.columns);
  const own = isFrame ? insideTable(page, lattice, words, stripes, carried) : table;
  const heads = isFrame || runsTogether(table) ? boldLinesOver(words, lattice.box) : [];
  const mayHoldMore = isFrame ? heads.length > 0 : runsTogether(table);
  const inside = mayHoldMore ? insideTable(page, lattice, words, stripes, carried, heads) : null;
  if (inside !== null && inside.columns > (own?.columns ?? 1) && listsModifications(inside)) return inside;
  if (isFrame) return own;
  if (goesOn(table, carried)) return splitFigureRows(splitIdRows(table, carried, stripes));
  if (printed.length < 2 || printed.length < PRINTED * table.cells.length) return null;
  return splitFigureRows(splitIdRows(table, {}, stripes));
}

/** Rules that part fewer columns than these may leave others to white. */
const FEW_COLUMNS = 3;

/** Whether a grid of few columns has more of them in it: in most of its rows the print of a cell stands apart in its lines. */
function runsTogether({ columns, rows, cells }: PageTable): boolean {
  if (columns > FEW_COLUMNS) return false;
  const apart = cells.filter(({ words }) => linesOf(words).some((line) => chunksOf(line).length > 1));
  return 2 * new Set(apart.map(({ row }) => row)).size > rows;
}

/** Whether what is ruled is no table but a diagram or a form. */
function isDrawing(table: PageTable, lattice: Lattice): boolean {
  return table.by === 'rules' && !listsModifications(table) && (areBoxesApart(lattice) || isForm(table));
}

/** The longest rule of a table runs over at least this share of it, across or down. */
const LONGEST = 0.5;

/** Whether rules are those of boxes that stand apart, with lines between them: a diagram, or fields to fill in. */
function areBoxesApart({ across, down, box }: Lattice): boolean {
  const longest = (rules: readonly Rule[]): number => Math.max(...rules.map(({ from, to }) => to - from));
  return longest(across) < LONGEST * width(box) && longest(down) < LONGEST * height(box);
}

/** A form has at least so many columns, and this share of them has no cell of its own. */
const FORM_COLUMNS = 4;
const SHARED = 0.5;

/** Whether the fields of a grid stand in no columns: most of those that their edges make have no field of their own. */
function isForm({ columns, cells }: PageTable): boolean {
  const own = new Set(
    cells.flatMap(({ column, columnSpan, words }) => (columnSpan === 1 && words.length > 0 ? [column] : [])),
  );
  return columns >= FORM_COLUMNS && own.size < (1 - SHARED) * columns;
}

/**
 * Whether a grid has the columns of the table before it, or all but the first that its rules leave out: then it goes on
 * with it, however little it prints.
 */
function goesOn(table: PageTable, carried: Carried | undefined): boolean {
  if (carried === undefined) return false;
  if (lacksFirst(table, carried)) return true;
  const { box, columns } = carried;
  return (
    table.columns === columns.length &&
    Math.abs(table.box.left - box.left) < 4 &&
    Math.abs(table.box.right - box.right) < 4
  );
}

/** The words within a frame, and those beside it where the first column of the carried table is set outside the frame. */
function withStub(within: readonly Word[], words: readonly Word[], frame: Box, { box, columns }: Carried): Word[] {
  const isOutside = (columns[0]?.right ?? Infinity) < frame.left;
  const stub = { ...frame, left: box.left, right: frame.left };
  return isOutside ? words.filter((word) => within.includes(word) || holds(stub, centre(word.box))) : [...within];
}

/**
 * A frame without rules down may hold a table whose columns are parted by white space. Its headings may stand over the
 * frame, as `heads`.
 */
function insideTable(
  page: number,
  { across, box }: Lattice,
  words: readonly Word[],
  stripes: readonly Box[],
  carried?: Carried,
  heads: readonly Word[] = [],
): PageTable | null {
  const within = words.filter((word) => holds(box, centre(word.box)) || heads.includes(word));
  const region: Region = { page, lines: linesOf(within), bars: across, cuts: [], stripes };
  const isTop = carried?.edges.length === 0 && !words.some((word) => word.box.bottom < box.top);
  const rest = isTop ? restIn({ ...region, lines: linesOf(withStub(within, words, box, carried)) }, carried) : null;
  if (rest !== null) return rest;
  const whole = looseTable(region);
  if (whole !== null && listsModifications(whole)) return whole;
  const [table] = looseTables(page, within, [...across], undefined, stripes);
  return table ?? null;
}
