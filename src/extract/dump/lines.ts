import { UnreadableError } from '../../lib/errors.js';
import { textOfBytes } from '../../lib/text-bytes.js';

/** One line of a dump with print on it. */
export interface Line {
  /** White space at its ends removed, inner white space as it is. */
  readonly text: string;
  /** Counted from 1 over all lines of the dump, empty ones included. */
  readonly number: number;
  /** Counted from 1; null where the dump does not tell its pages. */
  readonly page: number | null;
  /** Whether an empty line, a page's end or the dump's start stands before it. */
  readonly afterGap: boolean;
}

/** A dump taken apart: the printed lines, and the link lines that stand at the ends of its pages. */
export interface DumpLines {
  readonly lines: readonly Line[];
  readonly links: readonly Line[];
  readonly pages: number;
}

interface RawLine {
  readonly raw: string;
  readonly number: number;
  readonly afterFeed: boolean;
}

/** What a tool prints where a page ends or begins: `-- 1 of 4 --`, `=== Page 2 ===`, `1/4`. */
export const PAGE_MARK =
  /^\s*(?:[-–—=*#[]+\s*(?:page\s+)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–—=*#\]]+|(\d{1,4})\s*(?:of|\/)\s*\d{1,4})\s*$/i;
const LINK = /^\s*<?https?:\/\/\S+>?\s*$/i;
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;

/**
 * The lines of a dump with their pages. A page ends at a form feed, after its link lines, or before a line set in by a
 * single space where lines otherwise are not set in.
 *
 * @throws UnreadableError when the bytes are no text, or hold no words.
 */
export function linesOf(bytes: Uint8Array): DumpLines {
  const raws = rawLines(textOf(bytes));
  const starts = pageStarts(raws);
  const lines: Line[] = [];
  const links: Line[] = [];
  let page = 1;
  let afterGap = true;
  for (const line of raws) {
    const { raw, number } = line;
    if (starts.has(line)) page += 1;
    const text = raw.trim().replace(HEADING_MARK, '');
    afterGap ||= text === '' || starts.has(line);
    if (text === '') continue;
    (LINK.test(raw) ? links : lines).push({ text, number, page: starts.size > 0 ? page : null, afterGap });
    afterGap = false;
  }
  if (!lines.some(({ text }) => /\p{L}{2}/u.test(text))) throw new UnreadableError('The text dump holds no words.');
  return { lines, links, pages: page };
}

/** The text of the bytes, in the signs that a keyboard has for the same letters and spaces. */
function textOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === '%PDF-') throw new UnreadableError('Expected a text dump, got a PDF.');
  const text = inPlainSigns(textOfBytes(bytes)).replace(/\r\n?/g, '\n');
  if (CONTROL.test(text.slice(0, 4096))) throw new UnreadableError('Expected a text dump, got binary data.');
  return text;
}

/** What Markdown prints before a heading. */
const HEADING_MARK = /^#{1,6}\s+(?=\S)/;
/** The letters that a ligature joins: `ﬁ` is `fi`. */
const LIGATURE = /[\uFB00-\uFB06]/g;
/** Signs without width: marks of byte order and of where a word may be broken, joiners. */
const NO_WIDTH = /[\uFEFF\u00AD\u200B-\u200D\u2060]/g;
/** A word that some tools part where print moves its letters together. */
const PARTED_YES = /\bY es\b/g;
/** Spaces of all widths, and those at which no line is broken. */
const SPACES = /[^\S\t\n\f\r ]/g;

function inPlainSigns(text: string): string {
  return text
    .replace(NO_WIDTH, '')
    .replace(SPACES, ' ')
    .replace(PARTED_YES, 'Yes')
    .replace(LIGATURE, (sign) => sign.normalize('NFKC'));
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  text.split('\n').forEach((whole, index) => {
    const parts = whole.split('\f');
    parts.forEach((raw, part) => {
      lines.push({ raw, number: index + 1, afterFeed: part > 0 });
    });
  });
  return lines;
}

/** The lines with which the second and every later page begins. */
function pageStarts(raws: readonly RawLine[]): Set<RawLine> {
  const printed = raws.filter(({ raw }) => raw.trim() !== '');
  const last = printed.at(-1)?.number ?? 0;
  const feeds = raws.filter(({ afterFeed, number }) => afterFeed && number <= last);
  if (feeds.length > 0) return new Set(feeds);
  const marked = atPageMarks(printed);
  if (marked.length > 0) return new Set(marked);
  const afterLinks = printed.filter((line, at) => {
    const before = printed[at - 1];
    return before !== undefined && LINK.test(before.raw) && !LINK.test(line.raw);
  });
  return new Set([...afterLinks, ...setIn(printed)]);
}

/** The lines with which pages begin by the marks of a tool: at the marks, or behind them where page 1 has one at its end. */
function atPageMarks(printed: readonly RawLine[]): RawLine[] {
  const marks = printed.flatMap(({ raw }, at) => (PAGE_MARK.test(raw) ? [at] : []));
  const [first = 0] = marks;
  const [, framed, bare] = PAGE_MARK.exec(printed[first]?.raw ?? '') ?? [];
  const endPages = first > 0 && Number(framed ?? bare) === 1;
  return marks.flatMap((at) => printed[endPages ? at + 1 : at] ?? []).filter((line) => line !== printed[0]);
}

/** The lines set in by one space, where they are few enough to be the first of their pages. */
function setIn(printed: readonly RawLine[]): RawLine[] {
  const marked = printed.filter(({ raw }, at) => at > 0 && /^ \S/.test(raw) && !LINK.test(raw));
  const indented = printed.filter(({ raw }) => /^\s/.test(raw) && !LINK.test(raw));
  return indented.length > marked.length + 1 || marked.length * 10 > printed.length ? [] : marked;
}
