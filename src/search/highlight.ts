import type { Highlight } from '../model/search.js';
import { fold, type Piece } from './tokens.js';

type Range = Highlight['ranges'][number];

/** The longest text that is shown whole, and the length about which a longer one is cut to. */
const SHOWN_WHOLE = 280;
const SNIPPET = 220;

/**
 * A shown text with the ranges that answer the question, cut to a snippet about the best of them where it is long; null
 * where none does.
 *
 * @param pieces those of the text, by term
 * @param matched the terms that answer the question
 */
export function highlight(
  field: Highlight['field'],
  text: string,
  pieces: ReadonlyMap<string, readonly Piece[]>,
  matched: ReadonlySet<string>,
): Highlight | null {
  const answering = piecesAnswering(pieces, matched);
  if (answering.length === 0) return null;
  const ranges = joined(answering);
  return text.length <= SHOWN_WHOLE ? { field, text, ranges } : snippet(field, text, ranges);
}

function piecesAnswering(pieces: ReadonlyMap<string, readonly Piece[]>, matched: ReadonlySet<string>): Piece[] {
  const answering: Piece[] = [];
  // A question has few terms, unless what it ends in may go on in many ways.
  for (const term of matched.size < pieces.size ? matched : pieces.keys()) {
    const stands = matched.has(term) ? pieces.get(term) : undefined;
    if (stands !== undefined) answering.push(...stands);
  }
  return answering;
}

/** The ranges of pieces in order, those that overlap made one. */
function joined(pieces: readonly Piece[]): Range[] {
  const apart: Range[] = [];
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    const before = apart.at(-1);
    if (before === undefined || start >= before[1]) apart.push([start, end]);
    else before[1] = Math.max(before[1], end);
  }
  return apart;
}

/** The part of a text that shows most of its ranges, cut between words, and the ranges that lie in it. */
function snippet(field: Highlight['field'], text: string, ranges: readonly Range[]): Highlight {
  const [from, to] = window(text, ranges);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    field,
    text: lead + text.slice(from, to) + (to < text.length ? ' …' : ''),
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Range => [start + shift, end + shift]),
  };
}

/** The window of about a snippet's length that shows most of the different words, with some text before the first. */
function window(text: string, ranges: readonly Range[]): Range {
  const inside = (from: number) => ranges.filter(([start, end]) => start >= from && end <= from + SNIPPET);
  const told = (from: number) => new Set(inside(from).map(([start, end]) => fold(text.slice(start, end)))).size;
  const [first = [0, 0]] = ranges.toSorted((a, b) => told(b[0]) - told(a[0]) || a[0] - b[0]);
  const end = inside(first[0]).at(-1)?.[1] ?? first[1];
  const lead = Math.max(0, SNIPPET - (end - first[0])) / 3;
  const from = Math.max(0, Math.min(Math.floor(first[0] - lead), text.length - SNIPPET));
  return [cutBefore(text, from, first[0]), cutAfter(text, from + SNIPPET, end)];
}

/** The first start of a word from `at` on, no later than `latest`. */
function cutBefore(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, latest).search(/\s\S/);
  return space < 0 ? latest : at + space + 1;
}

/** The last end of a word up to `at`, no earlier than `earliest`. */
function cutAfter(text: string, at: number, earliest: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(earliest, at).search(/\s\S*$/);
  return space < 0 ? earliest : earliest + space;
}
