import { beginsWithId } from '../../lib/ids.js';
import type { Block, Cell, PaperPrint, TableRow } from '../../model/paper-print.js';
import type { Printed } from '../../model/printed.js';
import { printed } from './prose/blocks.js';
import { placeOf } from './geometry.js';
import { isAcross, linesOfPart, wholeText, type WholeCell, type WholeTable } from './tables/join.js';
import { piecesOf, runningLines, strayLines, type LaidPage } from './layout.js';
import { linkOn } from './sheet/links.js';
import { isUnderlined } from './tables/ruled/underlined.js';
import { marksIn } from './sheet/marks.js';
import { placedOnPages } from './places-on-pages.js';
import type { Sheet } from './sheet/sheet.js';
import type { Line } from './sheet/words.js';

/** What pages that were taken apart print. */
export function printOf(pages: readonly LaidPage[]): PaperPrint {
  return placedOnPages(
    asLaid(pages),
    pages.map(({ sheet }) => sheet),
  );
}

function asLaid(pages: readonly LaidPage[]): PaperPrint {
  const sheets: Sheets = {
    byNumber: new Map(pages.map((page) => [page.sheet.number, page])),
    hasLinks: pages.some(({ sheet }) => sheet.links.length > 0 || sheet.isScan),
  };
  return {
    kind: 'paper',
    form: pages.some(({ sheet }) => sheet.isScan) ? 'scan' : 'pdf',
    pages: pages.length,
    blocks: piecesOf(pages).map((piece): Block =>
      piece.piece === 'block' ? piece.block : tableBlock(piece.table, sheets),
    ),
    furniture: pages.flatMap((page) => runningLines(page).map((line) => printed(page.sheet.number, [line], []))),
    links: pages.flatMap(({ sheet }) =>
      sheet.links.map(({ url, box }): Printed => ({
        text: url,
        places: [placeOf(sheet.number, box)],
        url,
      })),
    ),
    unread: pages.flatMap((page) =>
      page.sheet.isScan && page.sheet.words.length === 0
        ? [unreadPage(page.sheet)]
        : [...strayLines(page).map((line) => printed(page.sheet.number, [line], [])), ...unreadOn(page.sheet)],
    ),
    ...(pages.some(({ sheet }) => sheet.isScan) ? { inDoubt: pages.flatMap(wordsInDoubt) } : {}),
  };
}

/** A scanned page that was not recognised, told as print that could not be read. */
function unreadPage({ number, width, height }: Sheet): Printed {
  const place = placeOf(number, { left: 0, top: 0, right: width, bottom: height });
  return { text: `Page ${number} is a picture; its print was not recognised.`, places: [place] };
}

/** The print of a scan of which recognition made nothing, told as such. */
function unreadOn({ number, unread = [] }: Sheet): Printed[] {
  return unread.map((box) => ({
    text: 'Recognition made nothing of what is printed here.',
    places: [placeOf(number, box)],
  }));
}

function wordsInDoubt({ sheet }: LaidPage): Printed[] {
  return sheet.words
    .filter(({ inDoubt }) => inDoubt === true)
    .map(({ text, box }) => ({ text, places: [placeOf(sheet.number, box)] }));
}

/** The pages by number. A digital document without any link may have lost its links. */
interface Sheets {
  readonly byNumber: ReadonlyMap<number, LaidPage>;
  readonly hasLinks: boolean;
}

function tableBlock({ rows, columns }: WholeTable, sheets: Sheets): Block {
  const [first, ...rest] = rows;
  const hasHeading =
    first !== undefined && !isAcross(first, columns) && !first.some((cell) => beginsWithId(wholeText(cell)));
  const body = hasHeading ? rest : rows;
  return {
    block: 'table',
    columns: Array.from({ length: columns }, (_, at) => (hasHeading ? textAt(first, at) : '')),
    rows: body.flatMap((row) => tableRow(row, columns, sheets)),
  };
}

function textAt(row: readonly WholeCell[], column: number): string {
  return row
    .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
    .map((cell) => wholeText(cell))
    .join(' ');
}

function tableRow(row: readonly WholeCell[], columns: number, sheets: Sheets): TableRow[] {
  const cells = Array.from({ length: columns }, (_, column) => {
    const cell = row.find((one) => one.column === column);
    return cell === undefined ? null : cellPrint(cell, sheets);
  });
  const [first] = cells.filter((cell) => cell !== null);
  if (isAcross(row, columns) && first) return [{ row: 'group', text: { text: first.text, places: first.places } }];
  return first === undefined ? [] : [{ row: 'cells', cells: cells.map((cell) => cell ?? { text: '', places: [] }) }];
}

/** A cell as printed, with a place for each of its lines; null where it prints nothing. */
function cellPrint(cell: WholeCell, sheets: Sheets): Cell | null {
  const parts = cell.parts.map((part) => ({
    ...part,
    lines: linesOfPart(part),
    laid: sheets.byNumber.get(part.page),
  }));
  const printed = parts.flatMap(({ page, lines }) => lines.map(({ box }) => placeOf(page, box)));
  const drawn = parts.flatMap(({ page, cell: { box, around = box }, laid }) =>
    marksIn(laid?.sheet.drawings ?? [], around).map((mark) => ({ ...mark, place: placeOf(page, mark.box) })),
  );
  const [place, ...more] = printed.length > 0 ? printed : drawn.map((mark) => mark.place);
  if (place === undefined) return null;
  const url = parts
    .map(({ cell: { box }, laid }) => linkOn([box], laid?.sheet.links ?? []))
    .find((address) => address !== undefined);
  // Print that is underlined as a link is, in a digital document that has no link at all, has lost its link.
  const isLost =
    !sheets.hasLinks &&
    parts.some(({ lines, laid }) => lines.some((line) => isUnderlined(line, laid?.underlines ?? [])));
  const text = wholeText(
    cell,
    parts.flatMap(({ lines }) => lines.map(withoutBullet)),
  );
  const [first] = drawn;
  return {
    text,
    places: [place, ...more],
    ...(url !== undefined ? { url } : isLost ? { lostLink: true } : {}),
    ...(text === '' && first !== undefined ? { mark: first.mark } : {}),
  };
}

/** The signs that stand before an item of a list, be it one that a symbol font keeps for itself; `o` is one of Word's. */
const BULLET = /^(?:[•●▪■◦‣⁃∙·➢❖○☐o]|\p{Co})$/u;

/** A line of a cell without the bullet before its words. */
function withoutBullet(line: Line): Line {
  const [first, ...words] = line.words;
  return first !== undefined && words.length > 0 && BULLET.test(first.text) ? { ...line, words } : line;
}
