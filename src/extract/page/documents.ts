import { isOnlyDate, printedDatesIn } from '../../lib/printed-dates.js';
import { isBoilerplate } from './boilerplate.js';
import { type Box, type Piece, blocksOf, boxesIn, headingLevel, isEmpty, isText, scrapsOf, textOf } from './box.js';

/** A document that a list names. */
export interface ListedDocument {
  readonly title: string;
  readonly date: string | null;
  readonly url: string | null;
}

/** Words of a link that fetches the document beside it, and of the notes that stand there. */
const NO_TITLE =
  /^(?:download|view|open|read more|\d+ file\(?s?\)?.*|[|•·–-]|[([]?(?:(?:pdf|word|excel|docx?|xlsx?|pptx?|zip)[,;:\s|–-]*)?(?:[\d.,]+\s*(?:kb|mb|bytes)?)?[)\]]?)$/i;
const KIND = '(?:pdf|word|excel|docx?|xlsx?|pptx?|zip)';
const KIND_AND_SIZE = new RegExp(`\\s*[([]\\s*${KIND}(?:[\\s,;:|–-]*[\\d.,]+\\s*(?:kb|mb|bytes))?\\s*[)\\]]$`, 'i');
const SIZE = new RegExp(`[\\s,|–-]+(?:${KIND}[\\s,;:|–-]+)?[([]?[\\d.,]+\\s*(?:kb|mb)[)\\]]?$`, 'i');
const HEADS =
  /^(?:documents?|titles?|names?|files?|file name|dates?(?: published| added)?|published|size|type|version)$/i;
const PUBLISHED = /^(?:published|added|uploaded|updated|issued|date)(?: on)?[:\s]+/i;
/** Addresses of the site's document library, and of files. */
const FILE = /\/document-download-centre\/|\/download-info\/|\.(?:pdf|docx?|xlsx?|pptx?|zip)(?:$|[?#])/i;

/** The documents that some pieces list: one for each row, by the words of its link or of its first cell. */
export function documentsIn(pieces: readonly Piece[]): ListedDocument[] {
  return distinct(pieces.flatMap(rowsOf));
}

/** Documents listed under no label: rows that are a link to a file and nothing else; links in prose are none. */
export function unlabelledDocuments(root: Box, isClosed: (box: Box) => boolean): ListedDocument[] {
  const links = [...boxesIn(root)].filter((box) => isTitledLink(box) && FILE.test(box.href ?? '') && !isClosed(box));
  return distinct(links.flatMap((link) => (isAlone(link) ? rowsOf(rowAround(link)) : [])));
}

function rowsOf(piece: Piece): ListedDocument[] {
  if (isText(piece)) return lines(piece);
  if (isEmpty(piece) || headingLevel(piece) !== null) return [];
  const links = [...boxesIn(piece)].filter(isTitledLink);
  const isRow =
    (piece.tag === 'tr' && !holdsRows(piece)) || (piece.tag === 'li' && links.length < 2) || links.length === 1;
  if (isRow) return rowOf(piece, links[0]);
  if (links.length === 0 && ![...boxesIn(piece)].some(({ tag }) => tag === 'tr' || tag === 'li')) return lines(piece);
  return piece.children.filter((child) => links.length === 0 || !isText(child)).flatMap(rowsOf);
}

/** Whether a row of a table holds a list of its own. */
function holdsRows(row: Box): boolean {
  const inner = [...boxesIn(row)].some((box) => box !== row && (box.tag === 'tr' || box.tag === 'li'));
  return inner || row.children.some((cell) => blocksOf([cell]).flat().length > 1);
}

function rowOf(row: Box, link: Box | undefined): ListedDocument[] {
  const scraps = scrapsOf(row);
  const titles = scraps.filter((scrap) => !NO_TITLE.test(scrap) && dateOf(scrap) === null && !isBoilerplate(scrap));
  const first =
    row.tag === 'tr' ? row.children.find((cell) => !isEmpty(cell) && dateOf(textOf(cell)) === null) : undefined;
  const named = link !== undefined ? textOf(link) : first !== undefined ? textOf(first) : titles.join(' ');
  const inNamed = link ?? first;
  const title = withoutSize(inNamed === undefined ? named : wordsOf(inNamed));
  if (title === '' || titles.length === 0 || isHeadRow(row, scraps)) return [];
  const inTitle = link === undefined ? [] : scrapsOf(link);
  const date = scraps
    .filter((scrap) => !inTitle.includes(scrap))
    .map(dateOf)
    .find((printed) => printed !== null);
  return [{ title, date: date ?? null, url: link?.href ?? hrefIn(row) }];
}

/** Whether a row heads columns or a group of rows, and names no document. */
function isHeadRow(row: Box, scraps: readonly string[]): boolean {
  const isAllHeads = row.children.every((cell) => isText(cell) || cell.tag === 'th' || isEmpty(cell));
  return (row.tag === 'tr' && isAllHeads && hrefIn(row) === null) || scraps.every((scrap) => HEADS.test(scrap));
}

/** The words of a title, without the kind, the size and the date of the file where they stand in boxes of their own. */
function wordsOf(box: Box | Piece): string {
  if (isText(box)) return textOf(box);
  const scraps = scrapsOf(box);
  const words = scraps.filter((scrap) => !NO_TITLE.test(scrap) && dateOf(scrap) === null);
  return words.length === scraps.length || words.length === 0 ? textOf(box) : words.join(' ');
}

/** A title without the kind and the size of its file: `Legal text v1.0 (PDF 1.2MB)`. */
function withoutSize(title: string): string {
  return title.replace(KIND_AND_SIZE, '').replace(SIZE, '').trim();
}

/** Documents without links, line by line. */
function lines(piece: Piece): ListedDocument[] {
  return blocksOf([piece])
    .flat()
    .filter((line) => !isBoilerplate(line) && !NO_TITLE.test(line) && !HEADS.test(line) && dateOf(line) === null)
    .map((title) => ({ title, date: null, url: null }));
}

/** The date that a text is, perhaps after `Published`; else null. */
function dateOf(text: string): string | null {
  const bare = text.replace(PUBLISHED, '').replace(/^[\s|–—-]+|[\s|:–—-]+$/g, '');
  return isOnlyDate(bare) ? (printedDatesIn(bare)[0]?.printed ?? null) : null;
}

function isTitledLink(box: Box): boolean {
  return box.tag === 'a' && box.href !== null && !isEmpty(box) && !NO_TITLE.test(textOf(box));
}

function hrefIn(box: Box): string | null {
  return [...boxesIn(box)].find(({ href }) => href !== null)?.href ?? null;
}

/** Whether a link is all that its row says, but for dates, sizes and words that fetch it. */
function isAlone(link: Box): boolean {
  const others = scrapsOf(rowAround(link)).filter((scrap) => !scrapsOf(link).includes(scrap));
  return others.every((scrap) => dateOf(scrap) !== null || NO_TITLE.test(scrap));
}

/** The row, item or block that a link stands in. */
function rowAround(link: Box): Box {
  let row = link;
  while (row.parent !== null && !['tr', 'li', 'p'].includes(row.tag)) {
    const { parent } = row;
    if ([...boxesIn(parent)].filter(isTitledLink).length > 1 && parent.tag !== 'tr') break;
    row = parent;
    if (['div', 'body', 'main', 'article'].includes(row.tag)) break;
  }
  return row;
}

function distinct(documents: readonly ListedDocument[]): ListedDocument[] {
  const known = new Set<string>();
  return documents.filter(({ title, url }) => {
    const key = `${title} ${url?.replace(/[?#].*$/, '') ?? ''}`;
    return !known.has(key) && known.add(key);
  });
}
