import { idsIn } from '../../lib/ids.js';
import { plainWords } from './evidence.js';
import { markFamily } from './marks.js';
import type { Placed, RowReading } from './reading.js';
import { closesQuote } from './title-cell.js';

/** What of a row's reading cannot be: what is said in it, or its title too. */
export type Untrue = 'said' | 'all';

/** How the rows of a table are printed, as far as it tells whether a reading can be. */
interface Style {
  readonly quoted: boolean;
  readonly idColumn: boolean;
  readonly centred: boolean;
  /** Whether the dump prints cells of other rows between those of one. */
  readonly jumbled: boolean;
}

/** The headings of the columns beside a title, where they stand round it. */
const HEADS_FIRST = /^(?:Modification|Title)$/;
const HEADS_LAST = /^(?:Status|Progress|Update)$/;
const OPENS = /^[‘“"'`]/;

/**
 * What cannot be in a row's reading, or null where all can: a dump that prints cells out of their order makes readings
 * whose status ends a title, is no text, or begins before its title does, and titles that name another row.
 */
export function untrueIn({ title, status }: RowReading, { quoted, idColumn, centred, jumbled }: Style): Untrue | null {
  const [named, said] = [textsOf(title), textsOf(status)];
  if (quoted && OPENS.test(named[0] ?? '') && !named.some(closesQuote) && endsTitle(said)) return 'all';
  if (!quoted && named.slice(1).some((word, at) => isIdOfRow(word, named[at + 2]))) return 'all';
  if (HEADS_FIRST.test(named[0] ?? '') && HEADS_LAST.test(named.at(-1) ?? '')) return 'all';
  if (said.length === 0) return null;
  const isQuotation = OPENS.test(said[0] ?? '') && closesQuote(said.at(-1) ?? '');
  if (isQuotation || said.every((word) => markFamily(word) !== null || !/\p{L}{2}/u.test(word))) return 'said';
  if (jumbled && !isWholeText(said)) return 'said';
  const isAhead = (status[0]?.at ?? 0) < (title[0]?.at ?? 0);
  return idColumn && !centred && isAhead ? 'said' : null;
}

/** Whether words are sentences from the first to the last. */
function isWholeText(words: readonly string[]): boolean {
  return /^[^\p{Ll}]/u.test(words[0] ?? '') && /[.!?][’'”")]*$/.test(words.at(-1) ?? '');
}

/** Whether words close a quotation that they do not open. */
function endsTitle(words: readonly string[]): boolean {
  const closed = words.findIndex(closesQuote);
  return closed >= 0 && !words.slice(0, closed + 1).some((word) => OPENS.test(word));
}

/** Whether a word is an id with a title behind it. */
function isIdOfRow(word: string, next: string | undefined): boolean {
  return idsIn(word)[0]?.printed === word && /^[‘“"'\p{Lu}]/u.test(next ?? '');
}

function textsOf(words: readonly Placed[]): string[] {
  return plainWords(words.map(({ word }) => word));
}
