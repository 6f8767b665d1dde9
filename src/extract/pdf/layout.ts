import { proseBlocks, proseOf, type PlacedBlock, type Prose } from './prose/blocks.js';
import { Carried } from './tables/carried.js';
import { findTables, type FoundTables } from './tables/find-tables.js';
import { furnitureOf } from './prose/furniture.js';
import { centre, holds, type Box } from './geometry.js';
import { rulingOf, type Ruling } from './tables/ruled/intersections.js';
import { continues, joined, wholeTable, type WholeTable } from './tables/join.js';
import type { Segment } from './sheet/paths.js';
import { rulesFrom, underlinesAmong } from './tables/ruled/rules.js';
import type { Sheet } from './sheet/sheet.js';
import type { TaggedTable } from './structure/tagged.js';
import { tablesByTags } from './structure/tagged-tables.js';
import { withStripesWhole } from './tables/stripes.js';
import type { PageTable } from './tables/table.js';
import { linesOf, type Line, type Word } from './sheet/words.js';

/** A page taken apart: its running lines, its tables and the words outside both. */
export interface LaidPage extends FoundTables {
  readonly sheet: Sheet;
  readonly furniture: readonly Line[];
}

/** Takes the pages of a document apart; `tagged` are the tables that its own structure tells. */
export function layPages(sheets: readonly Sheet[], tagged: readonly TaggedTable[] = []): LaidPage[] {
  const byTags = tablesByTags(tagged, sheets);
  const inTables = new Set(byTags.flatMap(({ cells }) => cells.flatMap(({ words }) => words)));
  const drawn = sheets.map(({ segments }) => rulingOf(rulesFrom(segments)));
  const furniture = furnitureOf(
    sheets.map(({ height, words }, at) => {
      const { lattices = [], lone = [] } = drawn[at] ?? {};
      const grids = lattices.filter(({ across, down }) => across.length > 1 && down.length > 2).map(({ box }) => box);
      return { height, words, grids, bars: lone.filter(({ direction }) => direction === 'across') };
    }),
  );
  const pages: LaidPage[] = [];
  sheets.forEach((sheet, at) => {
    const running = (furniture[at] ?? []).filter((line) => !line.words.some((word) => inTables.has(word)));
    const out = new Set(running.flatMap(({ words }) => words));
    const words = sheet.words.filter((word) => !out.has(word) && !inTables.has(word));
    const before = pages.at(-1);
    const last = before === undefined ? undefined : lastTable(before);
    const known = byTags.filter(({ page }) => page === sheet.number);
    // Where a table of the structure goes on, the structure tells.
    const carried = last === undefined || last.by === 'tags' ? undefined : Carried.from(last);
    const ruling = drawn[at] ?? rulingOf([]);
    const found =
      known.length === 0
        ? findTables(sheet.number, words, ruling, carried, sheet)
        : withKnown(findTables(sheet.number, words, rulingBeside(known, sheet), carried, sheet), known, sheet, ruling);
    const tables = found.tables.map((table) => withStripesWhole(table, sheet.shades));
    pages.push({ sheet, furniture: running, ...found, tables });
  });
  return pages;
}

/** A rule of a table may stand this far outside its print, in points. */
const PADDING = 12;

/** What is ruled on a page beside the tables that its structure tells. */
function rulingBeside(known: readonly PageTable[], { segments }: Sheet): Ruling {
  return rulingOf(rulesFrom(segments.filter((segment) => !known.some(({ box }) => isWithin(segment, box)))));
}

function isWithin({ direction, at, from, to }: Segment, box: Box): boolean {
  const middle = (from + to) / 2;
  return holds(box, direction === 'across' ? [middle, at] : [at, middle], PADDING);
}

/** What was found on a page beside the tables that its structure tells; their words are underlined too. */
function withKnown(found: FoundTables, known: readonly PageTable[], { words }: Sheet, drawn: Ruling): FoundTables {
  const { borders: rules, underlines } = underlinesAmong(drawn.rules, words);
  const tables = [...found.tables, ...known].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  return { ...found, rules, underlines, tables };
}

/** The table that a page ends with, if no other print follows it. */
function lastTable({ tables, rest }: LaidPage): PageTable | undefined {
  const last = tables.at(-1);
  return last === undefined || rest.some(({ baseline }) => baseline > last.box.bottom + 2) ? undefined : last;
}

/** A piece of a document in reading order: prose, or a table with all its pages. */
export type Piece =
  | { readonly piece: 'block'; readonly block: PlacedBlock['block'] }
  | { readonly piece: 'table'; readonly table: WholeTable };

/** The pieces of all pages in reading order; a table that goes on at the top of the next page is one. */
export function piecesOf(pages: readonly LaidPage[]): Piece[] {
  const prose: Prose = proseOf(pages.flatMap(({ rest }) => rest));
  const pieces: Piece[] = [];
  for (const page of pages) {
    const breaks = page.tables.map(({ box }) => (box.top + box.bottom) / 2);
    const blocks = proseBlocks(page.sheet, outsideTables(page), prose, breaks);
    const items = [
      ...blocks.map(({ top, block }) => ({ top, block })),
      ...page.tables.map((table) => ({ top: table.box.top, table })),
    ].sort((a, b) => a.top - b.top);
    for (const item of items) {
      const last = pieces.at(-1);
      if ('block' in item) pieces.push({ piece: 'block', block: item.block });
      else if (last?.piece === 'table' && continues(last.table, item.table))
        pieces[pieces.length - 1] = { piece: 'table', table: joined(last.table, item.table) };
      else pieces.push({ piece: 'table', table: wholeTable(item.table) });
    }
  }
  return pieces;
}

/** The words outside all tables of a page: its prose. */
export function outsideTables({ tables, rest }: LaidPage): Word[] {
  return rest.filter(({ box }) => !tables.some((table) => holds(table.box, centre(box))));
}

/** The lines that stand within a table, yet in none of its cells. */
export function strayLines(page: LaidPage): Line[] {
  const outside = new Set(outsideTables(page));
  return linesOf(page.rest.filter((word) => !outside.has(word)));
}

/** The words of running lines, as lines again: what a page prints outside its content. */
export function runningLines(page: LaidPage): Line[] {
  return linesOf(page.furniture.flatMap(({ words }) => words));
}
