import { UnreadableError } from '../../lib/errors.js';

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

const LINK = /^\s*<?https?:\/\/\S+>?\s*$/i;
/** What Windows-1252 prints for 0x80 to 0x9f; Node's own decoder of that name leaves them control signs. */
const WINDOWS_1252 = Array.from('€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ');
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
    const text = raw.trim();
    afterGap ||= text === '' || starts.has(line);
    if (text === '') continue;
    (LINK.test(raw) ? links : lines).push({ text, number, page: starts.size > 0 ? page : null, afterGap });
    afterGap = false;
  }
  if (!lines.some(({ text }) => /\p{L}{2}/u.test(text))) throw new UnreadableError('The text dump holds no words.');
  return { lines, links, pages: page };
}

/** The text of the bytes: UTF-8, or else Windows-1252. */
function textOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === '%PDF-') throw new UnreadableError('Expected a text dump, got a PDF.');
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (CONTROL.test(text.slice(0, 4096))) throw new UnreadableError('Expected a text dump, got binary data.');
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
  }
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
  const afterLinks = printed.filter((line, at) => {
    const before = printed[at - 1];
    return before !== undefined && LINK.test(before.raw) && !LINK.test(line.raw);
  });
  return new Set([...afterLinks, ...setIn(printed)]);
}

/** The lines set in by one space, where they are few enough to be the first of their pages. */
function setIn(printed: readonly RawLine[]): RawLine[] {
  const marked = printed.filter(({ raw }, at) => at > 0 && /^ \S/.test(raw) && !LINK.test(raw));
  const indented = printed.filter(({ raw }) => /^\s/.test(raw) && !LINK.test(raw));
  return indented.length > marked.length + 1 || marked.length * 10 > printed.length ? [] : marked;
}
