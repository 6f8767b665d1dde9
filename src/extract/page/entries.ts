import { idsIn } from '../../lib/ids.js';
import type { EntryRow } from '../../model/page-print.js';
import {
  type Box,
  type Piece,
  blocksOf,
  boxesIn,
  headingLevel,
  isBlock,
  isEmpty,
  isLeafBlock,
  isText,
  scrapsOf,
  textOf,
} from './box.js';
import { following } from './regions.js';
import { rowCells } from './row-cells.js';

/** A row before its place is known. */
export type FoundEntry = Omit<EntryRow, 'text' | 'places' | 'url'> & {
  readonly text: string;
  readonly url: string | null;
};

/** A status beside a title, or a title beside an id, is no longer than this. */
const LONGEST_CELL = 160;
const LONGEST_STATUS = 60;
/** A box around one modification, such as a card, prints no more than this. */
const LONGEST_CARD = 300;
/** A row in flat columns has no more cells than these after its id. */
const MOST_CELLS = 4;

/** Whether a text begins with the id of a modification. */
export function beginsWithId(text: string): boolean {
  const [first] = idsIn(text);
  return first !== undefined && /^[\s[(•·"'‘“–-]*$/.test(text.slice(0, first.index));
}

/** Everything on a page that begins with the id of a modification, in reading order. */
export function entriesIn(root: Box): FoundEntry[] {
  const entries: FoundEntry[] = [];
  let under: string | null = null;
  let lead: string | null = null;
  const add = (form: FoundEntry['form'], box: Box, cells: string[], columns: string[] = []) => {
    entries.push({ form, cells, columns, under, lead, text: cells.join(' '), url: hrefIn(box) });
  };
  const walk = (box: Box) => {
    if (isEmpty(box)) return;
    const isHeading = headingLevel(box) !== null;
    if (isHeading && beginsWithId(textOf(box))) {
      add('heading', box, [textOf(box), ...statusAround(box)]);
      return;
    }
    if (isHeading || standsForHeading(box)) {
      [under, lead] = [textOf(box), null];
      return;
    }
    if (isLeafBlock(box) && isBlock(box) && !PARTS.has(box.tag)) lead = leadIn(box);
    const cells = isSmallRow(box) ? cellsOf(box) : null;
    if (cells !== null) add('row', box, cells, box.tag === 'tr' ? headsOf(box) : []);
    else if (!isLeafBlock(box)) blockChildren(box).forEach(walk);
    else for (const line of entryLines(box)) add(formOf(box), box, [...line, ...cellsAfter(box, line)]);
  };
  walk(root);
  return entries;
}

/** Elements that name what they are part of. */
const NAMES = new Set(['summary', 'caption', 'legend']);
const BOLD = new Set(['b', 'strong']);
/** Parts of lists and tables, which are no paragraphs between them. */
const PARTS = new Set(['li', 'dt', 'dd', 'td', 'th', 'tr']);

/** Whether a block without the id of a modification heads what follows it: it names that, or all of it is bold. */
function standsForHeading(box: Box): boolean {
  if (idsIn(textOf(box)).length > 0 || PARTS.has(box.tag)) return false;
  if (NAMES.has(box.tag)) return true;
  const [only, more] = boxesOf(box);
  const isBold = only !== undefined && more === undefined && BOLD.has(only.tag) && textOf(only) === textOf(box);
  return isBold && isBlock(box) && isLeafBlock(box) && !textOf(box).endsWith('.');
}

/** What a paragraph says of the list after it; null where it announces none. */
function leadIn(box: Box): string | null {
  return textOf(box).endsWith(':') ? textOf(box) : null;
}

/** The lines of a block that begin with an id, each with the short line after it, which can be its status. */
function entryLines(box: Box): string[][] {
  const lines = blocksOf([box]).flat();
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? '';
    if (!beginsWithId(line)) return [];
    const cells = line.split(/\s+\|\s+/);
    if (cells.length > 1) return [cells];
    return [next !== '' && next.length <= LONGEST_STATUS && !beginsWithId(next) ? [line, next] : [line]];
  });
}

/** The boxes of a box that are read one by one: its children; a run of text between them is none. */
function blockChildren(box: Box): Box[] {
  return box.children.filter((child): child is Box => !isText(child));
}

function formOf(box: Box): FoundEntry['form'] {
  if (box.tag === 'li') return 'item';
  if (box.tag === 'dt' || box.tag === 'td' || box.tag === 'th') return 'row';
  return [...boxesIn(box)].some((inner) => inner.href !== null && textOf(inner) === textOf(box)) ? 'link' : 'paragraph';
}

/** Whether a box is one row: of a table, or of short cells of which one begins with an id. */
function isSmallRow(box: Box): boolean {
  const cells = cellsOf(box);
  const ids = cells.filter(beginsWithId).length;
  if (box.tag === 'tr') return ids === 1 && ![...boxesIn(box)].some(({ tag }) => tag === 'table');
  const isPlain = !['body', 'main', 'article', 'dl', 'ul', 'ol', 'table', 'tbody', 'thead', 'p'].includes(box.tag);
  const isShort = cells.length >= 2 && cells.every((cell) => cell.length <= LONGEST_CELL);
  return (
    isPlain && isShort && ids === 1 && beginsWithId(cells[0] ?? '') && boxesOf(box).every(isLeafBlock) && isParted(box)
  );
}

/** Whether the parts of a box stand apart: boxes alone, or a link or emphasis and what follows it. */
function isParted(box: Box): boolean {
  return boxesOf(box).length >= 2 && box.children.every((child) => !isText(child) || isEmpty(child) || isSign(child));
}

function isSign(piece: Piece): boolean {
  return /^[\s|:–—-]*$/.test(textOf(piece));
}

function boxesOf(box: Box): Box[] {
  return box.children.filter((child): child is Box => !isText(child) && !isEmpty(child));
}

function cellsOf(box: Box): string[] {
  return (box.tag === 'tr' ? rowCells(box) : boxesOf(box)).map(textOf);
}

/** The headings of a row's columns: the first row of its table, where none of its cells begins with an id. */
function headsOf(row: Box): string[] {
  let table: Box = row;
  while (table.parent !== null && table.tag !== 'table') table = table.parent;
  const first = [...boxesIn(table)].find(({ tag }) => tag === 'tr');
  const heads = first === undefined || first === row ? [] : cellsOf(first);
  return heads.some(beginsWithId) ? [] : heads;
}

/** What stands beside a heading and says its status: after it, or else in the small box that they share. */
function statusAround(heading: Box): string[] {
  const after = statusAfter(heading);
  if (after.length > 0) return after;
  let card: Box | null = heading.parent;
  while (card !== null && scrapsOf(card).length === 1) card = card.parent;
  if (card === null || textOf(card).length > LONGEST_CARD || idsIn(textOf(card)).length > 1) return [];
  const own = textOf(heading);
  return scrapsOf(card).filter(
    (scrap) => scrap.length <= LONGEST_STATUS && !own.includes(scrap) && !/[.:;]$/.test(scrap),
  );
}

/** The cells after a box in flat columns: after an id alone its title and its status, after a title its status. */
function cellsAfter(box: Box, [line = '', ...others]: readonly string[]): string[] {
  if (others.length > 0 || !isOnlyId(line)) return statusAfter(box);
  const cells: string[] = [];
  for (const next of following(box)) {
    if (isText(next) || isEmpty(next)) continue;
    const text = textOf(next);
    if (beginsWithId(text) || !isLeafBlock(next) || text.length > LONGEST_CELL || next.tag === 'dt') break;
    cells.push(text);
  }
  return cells.slice(0, MOST_CELLS);
}

function isOnlyId(text: string): boolean {
  const [first] = idsIn(text);
  return first !== undefined && text.replace(first.printed, '').replace(/[\s:–—-]/g, '') === '';
}

/** The short box that stands after a title in a box of its own, and says no more than a status. */
function statusAfter(box: Box): string[] {
  const next = following(box).find((piece) => !isEmpty(piece));
  if (next === undefined || isText(next) || !isBlock(next) || box.tag === 'li' || headingLevel(next) !== null)
    return [];
  const labelled = labelledStatus(next);
  if (labelled !== null) return [labelled];
  const text = textOf(next);
  const isStatus = text.length <= LONGEST_STATUS && !beginsWithId(text) && isLeafBlock(next) && !/[.:;]$/.test(text);
  return isStatus ? [text] : [];
}

/** The value of a label `Status` in a box, whatever its markup; null where it has none. */
function labelledStatus(box: Box): string | null {
  const lines = blocksOf([box]).flat();
  if (lines.some(beginsWithId)) return null;
  const at = lines.findIndex((line) => /^(?:current )?status\s*:?$/i.test(line));
  if (at >= 0) return lines[at + 1] ?? null;
  return lines.length > 1
    ? (lines
        .map((line) => /^(?:current )?status\s*[:–-]\s*(.+)$/i.exec(line)?.[1])
        .find((found) => found !== undefined) ?? null)
    : null;
}

function hrefIn(box: Box): string | null {
  return [...boxesIn(box)].find(({ href }) => href !== null)?.href ?? null;
}
