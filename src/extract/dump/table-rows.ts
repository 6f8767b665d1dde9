import { idsIn } from '../../lib/ids.js';
import type { Column } from './column-heads.js';
import type { Line } from './lines.js';
import { markFamily } from './marks.js';
import type { TableLine } from './table-lines.js';
import { beginsRow, endsCell, leadingId, titlesAreQuoted, wordsOf } from './table-lines.js';

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
  readonly runs: readonly Run[];
}

const GROUP = /^(?:\p{Lu}|non\b).*\b(?:modifications?|changes|proposals|impact(?:ing|s|ed)?|systems?)$/iu;
const ID_BEGUN = /^(SECMP|MP|DP)([0-9OQ]{0,3})$/;
const ID_REST = /^[0-9OQ]{1,4}[A-Z]?$/;

/** The lines of a table with its ids, its groups and its words told apart. */
export function tableLinesOf(columns: readonly Column[], lines: readonly Line[]): TableLines {
  const quoted = titlesAreQuoted(lines);
  const idColumn = columns.some(({ role }) => role === 'id');
  const read = withSplitIds(lines.map((line, at) => tableLine(line, lines[at - 1], quoted)));
  const runs: { group: Line | null; lines: TableLine[] }[] = [{ group: null, lines: [] }];
  read.forEach((line, at) => {
    if (isGroup(read, at)) runs.push({ group: line.line, lines: [] });
    else runs.at(-1)?.lines.push(line);
  });
  return {
    columns,
    quoted,
    idColumn,
    runs: runs.map((run) => ({ ...run, lead: leadOf(run.lines) })).filter(({ group, lines: own }) => group ?? own[0]),
  };
}

function leadOf(lines: readonly TableLine[]): number {
  const first = lines.findIndex(({ id }) => id !== null);
  return first < 0 ? lines.length : first;
}

function tableLine(line: Line, before: Line | undefined, quoted: boolean): TableLine {
  const [first = '', ...rest] = line.text.split(/\s+/);
  const marked = markFamily(first) !== null;
  const found = leadingId(marked ? rest.join(' ') : line.text);
  if (found === null || !beginsRow(found.rest, quoted, before === undefined || endsCell(before.text)))
    return { line, words: wordsOf(line.text), id: null };
  return { line, words: [...(marked ? wordsOf(first) : []), ...wordsOf(found.rest)], id: found.id };
}

/** Joins ids that a narrow column has broken over two lines: `SECMP0` and, at the next line's start, `015`. */
function withSplitIds(lines: readonly TableLine[]): TableLine[] {
  const joined = [...lines];
  joined.forEach((line, at) => {
    const next = joined[at + 1];
    const begun = ID_BEGUN.exec(line.words[0]?.text ?? line.id ?? '');
    const rest = next?.words[0]?.text ?? '';
    if (begun === null || next === undefined || !ID_REST.test(rest)) return;
    const whole = `${begun[0]}${rest}`;
    const digits = (begun[2]?.length ?? 0) + rest.replace(/[A-Z]$/, '').length;
    if (digits < (begun[1] === 'SECMP' ? 4 : 3) || digits > 5 || idsIn(whole)[0]?.printed !== whole) return;
    joined[at] = { ...line, id: whole, words: line.id === null ? line.words.slice(1) : line.words };
    joined[at + 1] = { ...next, words: next.words.slice(1), idGoesOn: true };
  });
  return joined;
}

/** Whether a line is a row across the columns: a phrase without a stop, after the end of a row, before an id. */
function isGroup(lines: readonly TableLine[], at: number): boolean {
  const { line, id } = lines[at] ?? { line: null, id: null };
  if (line === null || id !== null || !GROUP.test(line.text) || line.text.split(/\s+/).length > 9) return false;
  const before = lines[at - 1];
  return /\b(?:DCC|impact)/i.test(line.text) && (before === undefined || endsCell(before.line.text));
}
