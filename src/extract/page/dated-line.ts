import { type PrintedDate, isOnlyDate, printedDatesIn } from '../../lib/printed-dates.js';
import { type Piece, folded, isBlock, isText } from './box.js';

/** A line of a timeline: its date, or both ends of its range, and what happened; empty where that is not printed. */
export interface DatedLine {
  readonly dates: string[];
  readonly event: string;
}

const BETWEEN = /^[\s,]*(?:to|until|till|and|through|[-–—/→➔➜⟶])?[\s,]*$/i;
const BEFORE = /^[\s•·(]*(?:from|between|w\/c|week commencing|by)?[\s:]*$/i;
/** The first end of a range that shares the month or the year of its second. */
const SHARED =
  /^[\s•·(]*(?:from |between )?(\d{1,2})(?:st|nd|rd|th)?(?:\s+([A-Z][a-z]{2,8}))?\s*(?:to|until|and|[-–—])\s*$/;
const SIGNS_FIRST = /^[\s:;,|)–—•·→➔➜⟶-]+/;
const SIGNS_LAST = /[\s:;,|(–—•·→➔➜⟶-]+$/;

/** The text of a piece on one line, with white space around whatever is a date by itself. */
export function datedText(piece: Piece): string {
  return folded(spaced(piece));
}

function spaced(piece: Piece): string {
  if (isText(piece)) return isOnlyDate(folded(piece.text)) ? ` ${piece.text} ` : piece.text;
  const inner = piece.children.map(spaced).join('');
  return isBlock(piece) || piece.tag === 'br' || isOnlyDate(folded(inner)) ? ` ${inner} ` : inner;
}

/** A text that begins with a date, read as a line of a timeline; else null. */
export function dateFirst(text: string): DatedLine | null {
  const [first, second] = printedDatesIn(text);
  if (first === undefined) return null;
  const shared = SHARED.exec(text.slice(0, first.index));
  if (shared !== null) {
    const begin = completed(shared, first);
    return begin === null ? null : { dates: [begin, first.printed], event: eventOf(text.slice(first.end)) };
  }
  if (!BEFORE.test(text.slice(0, first.index))) return null;
  const isRange = second !== undefined && BETWEEN.test(text.slice(first.end, second.index));
  const last = isRange ? second : first;
  return {
    dates: isRange ? [first.printed, second.printed] : [first.printed],
    event: eventOf(text.slice(last.end)),
  };
}

/** A text that ends with a date, read as a line of a timeline; else null. */
export function dateLast(text: string): DatedLine | null {
  const [last, before] = printedDatesIn(text).reverse();
  if (last === undefined || !/^[\s.)]*$/.test(text.slice(last.end))) return null;
  const isRange = before !== undefined && BETWEEN.test(text.slice(before.end, last.index));
  const first = isRange ? before : last;
  const event = text
    .slice(0, first.index)
    .replace(/\s(?:on|from)\s*$/i, '')
    .replace(SIGNS_LAST, '')
    .trim();
  return { dates: isRange ? [before.printed, last.printed] : [last.printed], event };
}

function eventOf(text: string): string {
  return text.replace(SIGNS_FIRST, '').trim();
}

/** The first end of a range, completed with what the second prints: `14` of `14 – 28 May 2020`. */
function completed([, day = '', month]: RegExpExecArray, second: PrintedDate): string | null {
  const rest = /([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(second.printed);
  return rest === null ? null : `${day} ${month ?? rest[1] ?? ''} ${rest[2] ?? ''}`;
}
