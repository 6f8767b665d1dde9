import { withFieldWordsRead } from '../../lib/misread-text.js';
import { widthOf } from './glyph-widths.js';
import type { Line } from './lines.js';
import { markFamily } from './marks.js';
import { tableHeadAt } from './column-heads.js';
import {
  beginsRow,
  brokenId,
  endsCell,
  leadingId,
  linesBelow,
  titlesAreQuoted,
  unreadId,
  wordsOf,
} from './table-lines.js';

/** The share of the widest line of a paper that only running text fills, not a column. */
const WIDE = 0.83;

/** How the running text after a table begins. */
const OPENINGS =
  /^(?:We (?:don|do not|will (?:base|re-?base)|have (?:identified|agreed|added|removed)|are (?:not|trying)|propose|recommend)|Since (?:the|our) last|Following the last|On \d|All (?:of )?the|Other modifications|There (?:are|is|have)|No (?:further|other|changes|modifications)|The (?:scope|SEC Panel|Panel|table|above)|In addition|Please note|Note(?: that|:))/;

const NAMED =
  /^\s*[‘'"“`]([^‘“"”]*?)[’'"”´*]\s+(?:should|has been|have been|was|were|will|is (?:to|being|no)|can|may)\b/;
const STATUS_WORDS = /\s(?:The|This|We|A|An|Approved|Following|SECAS|is|are|being|will)\s/;

/**
 * How many of the lines belong to the table that begins with the first, given the width of the widest line of the
 * paper: all up to where, after its last row, running text begins.
 */
export function tableEnd(lines: readonly Line[], widest: number): number {
  const quoted = titlesAreQuoted(lines);
  const starts = lines.map((line, at) => isRowStart(lines, at, quoted));
  const heads = lines.map((_, at) => tableHeadAt(lines, at) !== null);
  const lastRow = Math.max(starts.lastIndexOf(true), heads.lastIndexOf(true));
  for (let at = Math.max(1, lastRow + 1); at < lines.length; at += 1) {
    const before = printBefore(lines, at);
    const opened = quoted && titleIsOpen(lines.slice(lastRow, at));
    if (isWideOpening(lines[at]?.text ?? '', widest)) return at;
    // A title without quotes ends without a sign: there only the words of a line tell.
    if (!endsCell(before) && quoted) continue;
    if (isNarrative(lines, at, opened || !endsStatus(before) ? Infinity : widest)) return at;
  }
  return lines.length;
}

/** The line before `at` that holds more than specks. */
function printBefore(lines: readonly Line[], at: number): string {
  return lines.slice(0, at).findLast(({ text }) => wordsOf(text).some(({ noise }) => !noise))?.text ?? '';
}

/** Whether a line begins as running text does and fills the width of a page: even where the end of a cell is lost. */
function isWideOpening(text: string, widest: number): boolean {
  return OPENINGS.test(text) && widthOf(text) > WIDE * widest;
}

/** Whether a line ends a status or a quoted title, whatever mark stands behind it; or is a mark alone. */
function endsStatus(text: string): boolean {
  const words = wordsOf(text).filter((word) => !word.noise && markFamily(word.text) === null);
  return words.length === 0 || /[.!?’'"”)]$/.test(words.at(-1)?.text ?? '');
}

/** Whether a line begins a row of a table, and no sentence on a modification. */
export function isRowStart(lines: readonly Line[], at: number, quoted: boolean): boolean {
  const text = lines[at]?.text ?? '';
  if (brokenId(text, lines[at + 1]?.text ?? '') !== null) return true;
  const found = leadingId(text) ?? unreadId(text);
  if (found === null || namesInPassing(lines, at)) return false;
  return beginsRow(found.rest, linesBelow(lines, at), quoted, endsCell(lines[at - 1]?.text ?? ''));
}

/** Whether running text begins with line `at`, after the end of a cell: by its words, or by its width. */
function isNarrative(lines: readonly Line[], at: number, widest: number): boolean {
  const text = lines[at]?.text ?? '';
  if (namesInPassing(lines, at) || OPENINGS.test(text)) return true;
  return /^[\p{Lu}‘“'"]/u.test(text) && widthOf(text) > WIDE * widest;
}

/** Whether the line starts with a modification of which a sentence says something: `MP154 ‘…’ should be removed`. */
function namesInPassing(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const found = leadingId(text) ?? unreadId(text);
  if (found === null) return false;
  if (NAMED.test(withFieldWordsRead(found.rest).text)) return true;
  const following = lines.slice(at + 1, at + 3).map((line) => line.text);
  const [, title] = NAMED.exec(withFieldWordsRead([found.rest, ...following].join(' ')).text) ?? [];
  return title !== undefined && !STATUS_WORDS.test(title);
}

/** Whether the row that begins with the first of the lines has opened a title's quote and not closed it. */
function titleIsOpen(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return /(?:^|\s)[‘'"“`]\S/.test(text) && !/\S[’'"”´](?=[\s).,;]|$)/.test(text);
}
