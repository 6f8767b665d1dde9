import { widthOf } from './glyph-widths.js';
import { cutsOf } from './cuts.js';
import type { Cut } from './cuts.js';
import { finishStatus, finishTitle, readStatus, readTitle, shapeCost, tornCost } from './path-costs.js';
import type { Context, Path, Placed, RowReading } from './reading.js';
import type { Word, TableLine } from './table-lines.js';
import { TITLE_START } from './title-cell.js';
import { endsSentence } from './wording.js';

/** How many readings are followed side by side, and how much worse than the best one may be. */
const MOST_PATHS = 150;
const MOST_WORSE = 24;
const NEXT_ROW_EARLY = 1;

const START: Path = {
  cost: 0,
  back: null,
  cut: null,
  row: -1,
  ahead: false,
  title: TITLE_START,
  titleTail: null,
  statusTail: null,
  marked: false,
  shape: 'none',
  mixed: false,
  titleFrom: -1,
  statusFrom: -1,
};

/**
 * Gives every word of a table's lines to the title, the status or the mark of a row, so that all evidence together
 * fits best (a Viterbi search over the cuts of the lines). Where no cuts fit, all rows are empty, at an endless cost.
 */
export function unmix(lines: readonly TableLine[], context: Context): { rows: RowReading[]; cost: number } {
  let paths: Path[] = [START];
  lines.forEach((line, at) => {
    const cuts = cutsOf(line.words, context.style.marks, context.style.families);
    const next = paths.flatMap((path) => cuts.flatMap((cut) => extended(path, line, at, cut, context)));
    paths = best(next);
  });
  const none = { path: START, cost: Infinity };
  const ended = paths.map((path) => ({ path, cost: path.cost + finishRow(path, context) }));
  const winner = ended.reduce((a, b) => (b.cost < a.cost ? b : a), none);
  return { rows: rowsOf(winner.path, lines), cost: winner.cost };
}

/** The readings worth following: of those that can only go on alike, the best; and none that is hopeless. */
function best(paths: readonly Path[]): Path[] {
  const byKey = new Map<string, Path>();
  for (const path of paths) {
    const key = keyOf(path);
    const other = byKey.get(key);
    if (other === undefined || path.cost < other.cost) byKey.set(key, path);
  }
  const sorted = [...byKey.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_PATHS);
  const least = sorted[0]?.cost ?? 0;
  return sorted.filter(({ cost }) => cost <= least + MOST_WORSE);
}

function keyOf(path: Path): string {
  const { title, titleTail: t, statusTail: s } = path;
  const places = [t?.at, t?.width, s?.at, s?.width, path.statusFrom, title.state, title.known, path.shape];
  return `${places.join(',')},${path.ahead ? 1 : 0}${path.marked ? 1 : 0}${path.mixed ? 1 : 0}`;
}

/** The ways to go on with one more line, cut in one way. */
function extended(path: Path, line: TableLine, at: number, cut: Cut, context: Context): Path[] {
  const go = (from: Path) => ({ ...extend(from, line, at, cut, context), back: path });
  if (line.id !== null) return [go(newRow(path, line.id, at, context))];
  const rowGoesOn = !path.ahead && path.row >= 0;
  const ways = rowGoesOn ? [go(path)] : [];
  if (!context.style.centred || cut.title.length > 0 || path.row + 1 >= context.hints.length) return ways;
  if (path.ahead) return [...ways, go(path)];
  const over = path.row < 0 || (path.statusTail !== null && endsSentence(path.statusTail.text));
  return over && cut.status.length > 0 ? [...ways, go(statusAhead(path, at, context))] : ways;
}

/** The path at the line with the id of the next row. */
function newRow(path: Path, id: string, at: number, context: Context): Path {
  const cost = path.cost + (path.ahead ? 0 : finishRow(path, context));
  return {
    ...path,
    cost,
    row: path.row + 1,
    ahead: false,
    title: TITLE_START,
    titleTail: context.style.idColumn ? null : { width: widthOf(id), text: '', at },
    titleFrom: at,
    shape: 'none',
    mixed: false,
    ...(path.ahead ? {} : { statusTail: null, statusFrom: -1, marked: false }),
  };
}

/** The path where the status of the next row begins before its id. */
function statusAhead(path: Path, at: number, context: Context): Path {
  const cost = path.cost + NEXT_ROW_EARLY + (path.row < 0 ? 0 : finishRow(path, context));
  return { ...path, cost, ahead: true, statusTail: null, statusFrom: at, marked: false, shape: 'none' };
}

/** The path after one more line, cut so. */
function extend(path: Path, line: TableLine, at: number, cut: Cut, context: Context): Path {
  const title = readTitle(path, at, cut.title, context);
  const status = readStatus(path, at, cut.status, title.read, context);
  const shaped = shapeCost(path, cut, context.style, at);
  const torn = context.style.apart ? tornCost(path, line, shaped.shape) : 0;
  return {
    ...path,
    cut,
    cost: path.cost + cut.cost + title.cost + status.cost + shaped.cost + torn,
    title: title.read,
    titleTail: title.tail,
    statusTail: status.tail,
    statusFrom: path.statusFrom < 0 && cut.status.length > 0 ? at : path.statusFrom,
    marked: path.marked || cut.mark !== null,
    shape: shaped.shape,
    mixed: path.mixed || shaped.shape === 'both',
  };
}

function finishRow(path: Path, context: Context): number {
  if (path.row < 0) return 0;
  return finishTitle(path, context) + finishStatus(path, context);
}

/** The rows along a path, from its end back to its start. */
function rowsOf(end: Path, lines: readonly TableLine[]): RowReading[] {
  const rows = lines.filter(({ id }) => id !== null).map(() => emptyRow());
  let at = lines.length - 1;
  for (let path: Path | null = end; path?.cut != null; path = path.back) {
    const { cut } = path;
    const where = at;
    const place = (word: Word) => ({ word, at: where });
    const statusRow = rows[path.row + (path.ahead ? 1 : 0)];
    rows[path.row]?.title.unshift(...cut.title.map(place));
    statusRow?.status.unshift(...cut.status.map(place));
    if (statusRow !== undefined && cut.mark !== null) statusRow.mark = place(cut.mark);
    at -= 1;
  }
  return rows;
}

function emptyRow(): { title: Placed[]; status: Placed[]; mark: Placed | null } {
  return { title: [], status: [], mark: null };
}
