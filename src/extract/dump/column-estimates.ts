import { widthOf } from './glyph-widths.js';
import type { HintedRun, Placed, RowReading } from './reading.js';
import { endsSentence } from './wording.js';
import type { WrappedLine } from './wrap.js';
import { columnWidth, lineWidth, misfit } from './wrap.js';

/** The widths of the columns of titles and of statuses; null where nothing tells. */
export interface Widths {
  readonly title: number | null;
  readonly status: number | null;
}

export const UNKNOWN: Widths = { title: null, status: null };

/** How badly the paper's column width may fit the rows of a table, by line, before the table's own is tried. */
const OWN_WIDTH_FROM = 0.35;

/**
 * The widths to try for the columns of each run: those of the paper, and the run's own where the paper's do not fit it.
 */
export function widthsOf(runs: readonly HintedRun[], rows: readonly (readonly RowReading[])[]): (readonly Widths[])[] {
  const titles = runs.map((run, at) => (rows[at] ?? []).flatMap((row, index) => wrappedTitle(run, row, index)));
  const statuses = runs.map((_, at) => (rows[at] ?? []).flatMap(({ status }) => wrapped(status, () => 0, true)));
  const shared = { title: columnWidth(titles.flat()), status: columnWidth(statuses.flat()) };
  return runs.map((_, at) => {
    const own = {
      title: ownWidth(shared.title, titles[at] ?? []),
      status: ownWidth(shared.status, statuses[at] ?? []),
    };
    return own.title === shared.title && own.status === shared.status ? [shared] : [shared, own];
  });
}

function ownWidth(shared: number | null, lines: readonly WrappedLine[]): number | null {
  if (shared !== null && misfit(shared, lines) <= OWN_WIDTH_FROM * lines.length) return shared;
  return columnWidth(lines) ?? shared;
}

function wrappedTitle({ table, lines }: HintedRun, row: RowReading, index: number): WrappedLine[] {
  const ids = lines.flatMap(({ id }, at) => (id === null ? [] : [{ id, at }]));
  const id = ids[index];
  const room = (at: number) => (id?.at === at && !table.idColumn ? widthOf(id.id) : 0);
  return wrapped(row.title, room, false);
}

/** The lines of a cell; where sentences may end paragraphs, a line that ends one tells nothing of the next. */
function wrapped(cell: readonly Placed[], room: (at: number) => number, paragraphs: boolean): WrappedLine[] {
  const byLine = new Map<number, Placed['word'][]>();
  for (const { word, at } of cell) byLine.set(at, [...(byLine.get(at) ?? []), word]);
  const lines = [...byLine].filter(([, words]) => words.some(({ noise }) => !noise));
  return lines.map(([at, words], index) => {
    const width = lineWidth(words, room(at));
    const next = lines[index + 1]?.[1].find(({ noise }) => !noise);
    const ends = paragraphs && endsSentence(words.at(-1)?.text ?? '');
    return { width, withNext: next === undefined || ends ? null : lineWidth([next], width) };
  });
}
