import type { DumpLayout, DumpRow } from './dump-paper.js';
import type { Random } from './random.js';
import { fill } from './set-text.js';
import type { SetLine } from './set-text.js';

/** The columns of a row, each as its lines. */
interface SetRow {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly status: readonly string[];
  readonly mark: string;
}

/** The lines a row leaves in a dump. */
export function rowLines(row: DumpRow, layout: DumpLayout, random: Random): SetLine[] {
  const set = setRow(row, layout, random);
  const lines = layout.cells === 'apart' ? cellByCell(set, row.url) : lineByLine(set, row.url, layout, random);
  return lines.map((line) => ({ ...line, row: true }));
}

function setRow(row: DumpRow, layout: DumpLayout, random: Random): SetRow {
  const [open, close] = layout.quotes;
  const apart = layout.columns === 'ids-apart';
  const id = misread(row.id, layout, random);
  const qualifier = row.qualifier === null ? '' : ` (${row.qualifier})`;
  const title = `${open}${row.title}${close}${qualifier}`;
  return {
    id: apart ? [id] : [],
    title: fill(apart ? title : `${id} ${title}`, layout.titleWidth),
    status: fill(row.status, layout.statusWidth),
    mark: layout.columns === 'grouped' ? '' : layout.marks[row.impact ? 0 : 1],
  };
}

/** An id in which recognition took a letter for its first zero. */
function misread(id: string, { noise }: DumpLayout, random: Random): string {
  return random.chance(noise.letters) ? id.replace('0', random.one(['O', 'Q'])) : id;
}

function cellByCell({ id, title, status, mark }: SetRow, url: string): SetLine[] {
  return [
    ...id.map((text) => ({ text })),
    ...title.map((text) => ({ text, link: url })),
    ...[...status, mark].filter((text) => text !== '').map((text) => ({ text })),
  ];
}

/** The lines of the cells that stand on one height run together; centred cells may stand half a line apart. */
function lineByLine(set: SetRow, url: string, layout: DumpLayout, random: Random): SetLine[] {
  const tallest = Math.max(set.title.length, set.status.length);
  const start = (lines: readonly string[]) => (layout.centred ? (tallest - lines.length) / 2 : 0);
  const heights = new Map<number, (string | undefined)[]>();
  const links = new Set<number>();
  const put = (column: number, lines: readonly string[], from: number) => {
    lines.forEach((text, at) => {
      const cells = heights.get(from + at) ?? [];
      cells[column] = text;
      heights.set(from + at, cells);
      if (column === 1) links.add(from + at);
    });
  };
  const marks = set.mark === '' ? [] : [set.mark];
  const [markColumn, statusColumn] = layout.columns === 'mark-between' ? [2, 3] : [3, 2];
  put(0, set.id, start(set.title));
  put(1, set.title, start(set.title));
  put(statusColumn, set.status, start(set.status));
  // A mark in the middle of an even number of lines stands half a line off; print it with the line above.
  put(markColumn, marks, layout.centred ? Math.floor((tallest - 1) / 2) + (start(set.status) % 1) : 0);
  return [...heights]
    .sort(([a], [b]) => a - b)
    .map(([height, cells]) => ({
      text: withBorder(
        cells.filter((cell) => cell !== undefined),
        cells,
        layout,
        random,
      ),
      ...(links.has(height) ? { link: url } : {}),
    }));
}

/** The cells of one height as one line, a border between title and status where chance prints it. */
function withBorder(
  printed: readonly string[],
  cells: readonly (string | undefined)[],
  layout: DumpLayout,
  random: Random,
): string {
  const both = cells[1] !== undefined && (cells[2] ?? cells[3]) !== undefined;
  if (!both || !random.chance(layout.noise.borders)) return printed.join(' ');
  const seam = cells[0] === undefined ? 1 : 2;
  return [...printed.slice(0, seam), '|', ...printed.slice(seam)].join(' ');
}
