import type { Block } from '../../../model/paper-print.js';
import type { Place, Printed } from '../../../model/printed.js';
import { hull, placeOf } from '../geometry.js';
import { linkOn } from '../sheet/links.js';
import type { LinkArea } from '../file/load.js';
import { hasDrawnBullet } from '../sheet/marks.js';
import type { Sheet } from '../sheet/sheet.js';
import { lineText, textOfLines } from '../sheet/text.js';
import { linesOf, type Line, type Word } from '../sheet/words.js';
import { areBold } from '../sheet/word.js';

/** The prose of a document as a whole, which its parts are held against. */
export interface Prose {
  /** Font size of most words. */
  readonly size: number;
  /** Where lines of prose end at the right. */
  readonly right: number;
}

/** A block and where it begins on its page. */
export interface PlacedBlock {
  readonly top: number;
  readonly block: Block;
}

/** The signs that stand before an item of a list. */
const BULLET = /^(?:[•●▪■◦‣⁃∙·➢❖○☐]|[-–—o](?=\s))\s*/u;
const NUMBERED = /^(?:\(?[a-z]\)|\(?[ivx]{1,4}\)|\(?\d{1,2}\)|[a-z]\.)\s+/i;
/** What a committee is asked to do, after the remains of a bullet: `+ AGREE the update`. */
const ACTION = /^(?:[^\p{L}\p{N}\s]\s+|e\s+)?\p{Lu}{4,}\s+\p{Ll}/u;
const LOST_BULLET = /^(?:[^\p{L}\p{N}\s]|e)\s+(?=\p{Lu}{4,}\s)/u;
/** `2. November 2021 SEC Release`, but not `20 July 2021`. */
const NUMBERED_HEADING = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u;
const A_DATE = /^\d{1,2}\s+\p{L}+\s+\d{4}$/u;
/** Lines further apart than this many times their size are not of one paragraph. */
const PARAGRAPH_GAP = 1.75;
/** A heading is larger than prose by this much, or bold. */
const LARGER = 1.12;

/** The size of most words of a document, and the right end that its lines reach. */
export function proseOf(words: readonly Word[]): Prose {
  const lengths = new Map<number, number>();
  for (const { size, text } of words) {
    const key = Math.round(size * 2) / 2;
    lengths.set(key, (lengths.get(key) ?? 0) + text.length);
  }
  const [size = 10] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { size, right: words.reduce((right, { box }) => Math.max(right, box.right), 0) };
}

/** The headings, paragraphs and list items that the words of a page, outside its tables, make. */
export function proseBlocks(
  { number, links, drawings }: Sheet,
  words: readonly Word[],
  prose: Prose,
  breaks: readonly number[],
): PlacedBlock[] {
  const groups: Line[][] = [];
  for (const line of linesOf(words)) {
    const before = groups.at(-1)?.at(-1);
    const isApart = before === undefined || breaks.some((at) => at > before.baseline && at < line.baseline);
    if (isApart || hasDrawnBullet(line, drawings) || begins(line, before, prose)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const blocks: PlacedBlock[] = [];
  for (const lines of groups) {
    const text = printed(number, lines, links);
    const isListed = lines.slice(0, 1).some((line) => isItem(line) || hasDrawnBullet(line, drawings));
    const isAction = ACTION.test(text.text) && followsInList(blocks.at(-1)?.block);
    const block = blockFrom(text, lines, prose, isListed || isAction);
    blocks.push({ top: hull(lines.map(({ box }) => box)).top, block });
  }
  return blocks;
}

/** Whether what follows a block can be an item of a list although its bullet is lost, as in scans. */
function followsInList(block: Block | undefined): boolean {
  return block !== undefined && block.block !== 'table' && (block.block === 'item' || block.text.text.endsWith(':'));
}

/** Whether a line begins a new block after the one before it. */
function begins(line: Line, before: Line, prose: Prose): boolean {
  if (line.baseline - before.baseline > PARAGRAPH_GAP * Math.max(line.size, before.size)) return true;
  if (isItem(line) || isHeadingLine(line, prose) !== isHeadingLine(before, prose)) return true;
  if (Math.abs(line.size - before.size) > 0.15 * prose.size) return true;
  // A line that was ended although the next word had room in it was ended on purpose.
  const [first] = line.words;
  return (
    first !== undefined &&
    before.box.right + first.box.right - first.box.left + 0.3 * first.size < prose.right - prose.size
  );
}

function isItem(line: Line): boolean {
  const text = lineText(line.words);
  return BULLET.test(text) || NUMBERED.test(text);
}

function isHeadingLine(line: Line, prose: Prose): boolean {
  return line.size >= LARGER * prose.size || areBold(line.words);
}

function blockFrom(text: Printed, lines: readonly Line[], prose: Prose, isListed: boolean): Block {
  const looksIt = lines.every((line) => isHeadingLine(line, prose)) && lines.length <= 3;
  const isNumbered = lines.length === 1 && NUMBERED_HEADING.test(text.text);
  const isHeading = (looksIt || isNumbered) && !/[.;:,]$/.test(text.text) && !A_DATE.test(text.text);
  if (isHeading) return { block: 'heading', text };
  if (isListed)
    return { block: 'item', text: { ...text, text: text.text.replace(BULLET, '').replace(LOST_BULLET, '') } };
  return { block: 'paragraph', text };
}

/** Lines as a printed value: a place for each of them, and the link that lies on them. */
export function printed(page: number, lines: readonly Line[], links: readonly LinkArea[]): Printed {
  const [first, ...rest] = lines.map(({ box }): Place => placeOf(page, box));
  const url = linkOn(
    lines.map(({ box }) => box),
    links,
  );
  const places = first === undefined ? [] : [first, ...rest];
  return { text: textOfLines(lines), places, ...(url === undefined ? {} : { url }) };
}
