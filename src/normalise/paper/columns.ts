import { idsIn } from '../../lib/ids.js';
import type { Block, Cell, TableRow } from '../../model/paper-print.js';
import { COLUMN_HEADINGS, type ColumnRole } from '../../model/words.js';
import { dccMarkOf } from './dcc-impact.js';

type Table = Extract<Block, { block: 'table' }>;
type CellsRow = Extract<TableRow, { row: 'cells' }>;

/** A cell with print in it, or nothing. */
export type PrintedCell = Cell | null;

/** Which column of a table plays which role. `modification` holds the title, and the id where no column has it alone. */
export type Columns = Readonly<Partial<Record<ColumnRole, number | undefined>>>;
type Roles = Partial<Record<ColumnRole, number | undefined>>;

/** The length up to which a cell with an id holds the id alone. */
const ID_ALONE = 12;

/** The cell of a row in the column of a role; null where there is no such column or no print in it. */
export function cellOf(row: CellsRow, role: ColumnRole, columns: Columns): PrintedCell {
  const at = columns[role];
  const cell = at === undefined ? undefined : row.cells[at];
  return cell === undefined || cell.places.length === 0 ? null : cell;
}

/**
 * The roles of a table's columns: by their headings, and where a heading tells nothing by what stands under it. A table
 * that goes on from another without headings has the columns of the other. Null where no column holds ids: the table
 * is no list of modifications.
 */
export function columnsOf(table: Table, before: Columns | null): Columns | null {
  const rows = table.rows.filter((row): row is CellsRow => row.row === 'cells');
  const width = Math.max(table.columns.length, ...rows.map(({ cells }) => cells.length));
  const content = contentOf(
    rows.filter((row) => !isHeadedAgain(row, table.columns)),
    width,
  );
  const columns = byHeadings(table.columns, content);
  if (
    Object.keys(columns).length === 0 &&
    before !== null &&
    Math.max(...Object.values(before).filter((at) => at !== undefined)) < width
  )
    return before;
  placeIds(columns, content);
  placeMarks(columns, content, table.columns);
  if (columns.id === undefined && columns.modification === undefined) return null;
  fillByContent(columns, content);
  return columns;
}

/** What stands in a column: how many cells name a modification, whether any prints, how much, and whether all are marks. */
interface Content {
  readonly ids: number;
  readonly isPrinted: boolean;
  readonly length: number;
  readonly marks: boolean;
}

/** Whether a row prints headings of its table again. */
function isHeadedAgain({ cells }: CellsRow, headings: readonly string[]): boolean {
  return cells.filter(({ text }, at) => text !== '' && text === headings[at]).length > 1;
}

function contentOf(rows: readonly CellsRow[], width: number): Content[] {
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row.cells[at]).filter((cell) => cell !== undefined);
    return {
      isPrinted: cells.some(({ places }) => places.length > 0),
      ids: cells.filter(({ text }) => (idsIn(text)[0]?.index ?? Infinity) < 3).length,
      length: cells.reduce((sum, { text }) => sum + text.length, 0) / Math.max(rows.length, 1),
      marks: rows.length > 0 && cells.every((cell) => dccMarkOf(cell) !== null),
    };
  });
}

/** The roles that the headings give; of two columns for the modification, the one with the ids is the id's. */
function byHeadings(headings: readonly string[], content: readonly Content[]): Roles {
  const roles: Roles = {};
  headings.forEach((heading, at) => {
    const role = COLUMN_HEADINGS.find(({ pattern }) => pattern.test(heading.trim()))?.role;
    if (role === undefined) return;
    const taken = roles[role];
    if (taken === undefined) roles[role] = at;
    else if (role === 'modification' && roles.id === undefined) {
      const [ids, titles] = (content[at]?.ids ?? 0) > (content[taken]?.ids ?? 0) ? [at, taken] : [taken, at];
      roles.id = ids;
      roles.modification = titles;
    }
  });
  return roles;
}

/** Headings may mislead or lack: where their columns name no modification, the column that does holds the ids. */
function placeIds(roles: Roles, content: readonly Content[]): void {
  const named = [roles.id, roles.modification].some((at) => at !== undefined && (content[at]?.ids ?? 0) > 0);
  const most = Math.max(0, ...content.map(({ ids }) => ids));
  if (named || most === 0) return;
  const at = content.findIndex(({ ids }) => ids === most);
  for (const role of ['id', 'modification', 'status', 'dcc-impact'] as const)
    if (roles[role] === at) roles[role] = undefined;
  roles[(content[at]?.length ?? 0) <= ID_ALONE ? 'id' : 'modification'] = at;
}

/**
 * The heading of the marks may stand beside them, over a column of its own in which nothing is printed: the column of
 * marks that has no heading is theirs.
 */
function placeMarks(roles: Roles, content: readonly Content[], headings: readonly string[]): void {
  const at = roles['dcc-impact'];
  if (at === undefined || content[at]?.isPrinted === true) return;
  const marked = content.findIndex(
    ({ isPrinted, marks }, other) => isPrinted && marks && headings[other] === '' && Math.abs(other - at) === 1,
  );
  if (marked >= 0) roles['dcc-impact'] = marked;
}

/** Gives the roles that no heading gave to the columns whose cells fit them. */
function fillByContent(roles: Roles, content: readonly Content[]): void {
  const free = () =>
    content
      .map((column, at) => ({ ...column, at }))
      .filter(({ at, length }) => length > 0 && !Object.values(roles).includes(at))
      .sort((a, b) => b.length - a.length);
  const words = () => free().find(({ marks }) => !marks)?.at;
  const status = words();
  if (roles.status === undefined && status !== undefined) roles.status = status;
  const title = words();
  if (roles.modification === undefined && title !== undefined) roles.modification = title;
  const mark = free().find(({ marks }) => marks)?.at;
  if (roles['dcc-impact'] === undefined && mark !== undefined) roles['dcc-impact'] = mark;
}
