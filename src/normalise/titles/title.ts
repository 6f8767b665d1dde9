import { idsIn } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';

/** Quotes of any typography, and what recognition makes of them. */
const QUOTES = '‘’‛‚“”„\'"`´«»‹›';

/** The id with which a cell names its modification, and the cell without it. */
export interface NamedCell {
  readonly id: ModificationId;
  readonly printed: string;
  readonly rest: string;
}

/**
 * The id that a cell names its modification by, or null: an id at the cell's head (a smear may stand before it), else
 * one in brackets or after a dash at its end. Ids within a title name other modifications.
 */
export function namedIn(cell: string): NamedCell | null {
  const found = idsIn(cell);
  const first = found[0];
  if (first === undefined) return null;
  const before = cell.slice(0, first.index);
  if (!/[\p{L}\p{N}]{2}/u.test(before))
    return { id: first.id, printed: first.printed, rest: withoutLead(cell.slice(first.index + first.printed.length)) };
  const last = found.at(-1) ?? first;
  const after = cell.slice(last.index + last.printed.length);
  const ahead = cell.slice(0, last.index);
  if (!/^\s*[)\]]?\s*$/.test(after) || !ENDS_TITLE.test(ahead)) return null;
  return { id: last.id, printed: last.printed, rest: ahead.replace(/\s*[([–—:-]\s*$/, '').trim() };
}

/** What tells that an id at a cell's end names the modification, and is no word of its title. */
const ENDS_TITLE = new RegExp(`[([–—:${QUOTES}-]\\s*$`);

/** What stands between an id and its title: `MP149: ‘…’`, `MP149 – …`. */
function withoutLead(rest: string): string {
  return rest.replace(/^\s*[:.–—-]?\s+/, '').trim();
}

/** A title as printed and what follows its closing quote. */
export interface QuotedTitle {
  readonly title: string | null;
  readonly qualifier: string | null;
  /** Whether the brackets at its end may belong to the title: no closing quote tells. */
  readonly unsure: boolean;
}

const OPENING = new RegExp(`^[${QUOTES}]{1,2}\\s*`);
/** A quote at the end that none within opens: what is left of a pair around the whole. */
const CLOSING_AT_END = new RegExp(`(?<=\\S)[${QUOTES}]$`);
const OPENED_WITHIN = new RegExp(`\\s[${QUOTES}]\\S[^${QUOTES}]*[${QUOTES}]$`);
const CLOSING = new RegExp(`(?<=\\S)[${QUOTES}]{1,2}(?![\\p{L}\\p{N}])`, 'gu');
const BRACKETED_END = /^(.*\S)\s+\(([^()]*)\)?\s*$/;

/**
 * The title in a cell that holds it with or without quotes, and the qualifier behind it. A quote within (`Users’`) is
 * told from the closing one by what follows: nothing, or brackets to the end.
 */
export function titleIn(text: string): QuotedTitle {
  const trimmed = text.trim();
  if (!OPENING.test(trimmed))
    return unquoted(OPENED_WITHIN.test(trimmed) ? trimmed : trimmed.replace(CLOSING_AT_END, ''));
  const inside = trimmed.replace(OPENING, '');
  const ends = [...inside.matchAll(CLOSING)];
  const end =
    ends.find(({ index, 0: quote }) => /^\s*(?:\(.*\)?)?[\s.,;:]*$/.test(inside.slice(index + quote.length))) ??
    ends.at(-1);
  if (end === undefined) return unquoted(inside);
  const after = inside.slice(end.index + end[0].length);
  return { title: orNull(inside.slice(0, end.index)), qualifier: orNull(withoutBrackets(after)), unsure: false };
}

/** A title without a closing quote: brackets at its end are its own until something tells otherwise. */
function unquoted(text: string): QuotedTitle {
  return { title: orNull(text), qualifier: null, unsure: BRACKETED_END.test(text) };
}

/** Words that a qualifier says of the part it names: `DUIS and MMC changes only`. */
const SAYS_A_PART = /\b(?:only|changes?|elements?|aspects?|documents?|requirements)\b/i;

/**
 * The title and the qualifier of a text whose brackets no quote tells apart: `isTitle` says whether a text is known to
 * be the title; where neither form is known, brackets that name a part are a qualifier.
 */
export function bracketsToldApart(text: string, isTitle: (text: string) => boolean): QuotedTitle {
  const [, title = '', bracketed = ''] = BRACKETED_END.exec(text) ?? [];
  const isQualifier = isTitle(text) ? false : isTitle(title) || SAYS_A_PART.test(bracketed);
  return isQualifier
    ? { title: orNull(title), qualifier: orNull(bracketed), unsure: false }
    : { title: orNull(text), qualifier: null, unsure: false };
}

function withoutBrackets(text: string): string {
  return text
    .trim()
    .replace(/^[–—:-]\s*/, '')
    .replace(/^\(\s*/, '')
    .replace(/\s*\)?\s*[.,;]?$/, '');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
