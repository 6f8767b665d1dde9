import { isLikelyMisreading } from '../../lib/recognition.js';
import type { Word } from './table-lines.js';
import { leadsOn } from './wording.js';

/** How far a title has been read: before its quote, within it, after it, within the brackets that follow, after them. */
type TitleState = 'before' | 'within' | 'closed' | 'bracket' | 'done';

/** The title of a row as far as it has been read. */
export interface TitleRead {
  readonly state: TitleState;
  /** How many of the words it is known to consist of have been read. */
  readonly known: number;
  readonly words: number;
}

/** The words a title is known to hold, in lower case; none where nothing tells them. */
export interface KnownTitle {
  readonly words: readonly string[];
  /** 2 where the letters spell the word at this position, 1 where they do but misread or inflected, else 0. */
  readonly alike: (run: string, at: number) => 0 | 1 | 2;
}

export const TITLE_START: TitleRead = { state: 'before', known: 0, words: 0 };

const NOISE_IN_TITLE = 0.3;
const QUOTE_LOST = 1;
const AFTER_QUOTE = 3;
const AFTER_BRACKET = 4;
const KNOWN_WORD = -0.9;
const LIKE_KNOWN = -0.3;
const OTHER_WORD = 2;
const SKIPPED_WORD = 1.1;
const BEYOND_KNOWN = 2.5;
const NO_TITLE = 3;
const LEADS_ON = 3;

const OPENING = /^[‘’'"“”`´,]+(?=[\p{L}\p{N}(])/u;
const CLOSING = /[\p{L}\p{N}.)!?][’'"”´`‘]+[)\].,;:]*$/u;

/** Whether a word ends with a closing quote. */
export function closesQuote(text: string): boolean {
  return CLOSING.test(text);
}

/**
 * Reads one more word into a title, given the words it is known to hold (from its link or the running text), if any.
 */
export function readTitleWord(
  read: TitleRead,
  word: Word,
  quoted: boolean,
  known: KnownTitle,
): { readonly cost: number; readonly read: TitleRead } {
  if (word.noise) return { cost: NOISE_IN_TITLE, read };
  const quote = quoted ? quoteStep(read.state, word.text) : bracketStep(read.state, word.text);
  if (!quote.inTitle || known.words.length === 0)
    return { cost: quote.cost, read: { state: quote.state, known: read.known, words: read.words + 1 } };
  const spelt = matchKnown(read.known, word.runs, known);
  return { cost: quote.cost + spelt.cost, read: { state: quote.state, known: spelt.at, words: read.words + 1 } };
}

function quoteStep(state: TitleState, text: string): { state: TitleState; cost: number; inTitle: boolean } {
  switch (state) {
    case 'before': {
      const closed = CLOSING.test(text);
      return { state: closed ? 'closed' : 'within', cost: OPENING.test(text) ? 0 : QUOTE_LOST, inTitle: true };
    }
    case 'within':
      return { state: CLOSING.test(text) ? 'closed' : 'within', cost: 0, inTitle: true };
    case 'closed':
      if (text.startsWith('(')) return { state: text.includes(')') ? 'done' : 'bracket', cost: 0, inTitle: false };
      return { state: 'closed', cost: AFTER_QUOTE, inTitle: false };
    case 'bracket':
      return { state: text.includes(')') ? 'done' : 'bracket', cost: 0, inTitle: false };
    case 'done':
      return { state: 'done', cost: AFTER_BRACKET, inTitle: false };
  }
}

/** A title without quotes only tells what stands in brackets. */
function bracketStep(state: TitleState, text: string): { state: TitleState; cost: number; inTitle: boolean } {
  const bracket = text.startsWith('(') || state === 'bracket';
  return { state: bracket && !text.includes(')') ? 'bracket' : 'within', cost: 0, inTitle: !bracket };
}

/** Matches the letters of one printed word with the known words from `at` on. */
function matchKnown(at: number, runs: readonly string[], known: KnownTitle): { at: number; cost: number } {
  let cost = 0;
  for (const run of runs) {
    if (at >= known.words.length) return { at, cost: cost + BEYOND_KNOWN };
    const from = at;
    const skip = [0, 1, 2].find((over) => known.alike(run, from + over) > 0);
    if (skip === undefined) {
      cost += OTHER_WORD;
    } else {
      cost += skip * SKIPPED_WORD + (known.alike(run, at + skip) === 2 ? KNOWN_WORD : LIKE_KNOWN);
      at += skip + 1;
    }
  }
  return { at, cost };
}

/** A title known to hold these words. What has been compared is remembered, since a search asks it many times. */
export function knownTitle(words: readonly string[]): KnownTitle {
  const remembered = new Map<string, 0 | 1 | 2>();
  return {
    words,
    alike: (run, at) => {
      const word = words[at] ?? '';
      const pair = `${run} ${word}`;
      const degree = remembered.get(pair) ?? alike(run, word);
      remembered.set(pair, degree);
      return degree;
    },
  };
}

function alike(run: string, known: string): 0 | 1 | 2 {
  if (run === known) return 2;
  if (known === '' || Math.min(run.length, known.length) < 2) return 0;
  if (`${run}s` === known || `${known}s` === run) return 1;
  return isLikelyMisreading(run, known) || sharedEnd(run, known) ? 1 : 0;
}

/** Whether two longer words differ only near their beginning, where a border hides letters. */
function sharedEnd(run: string, known: string): boolean {
  const length = Math.min(run.length, known.length) - 2;
  return length >= 4 && run.slice(-length) === known.slice(-length) && Math.abs(run.length - known.length) < 3;
}

/** How much speaks against a title that ends as far as it has been read. */
export function endTitle(read: TitleRead, lastWord: string, quoted: boolean, { words: known }: KnownTitle): number {
  const unread = read.known === 0 ? 0 : (known.length - read.known) * SKIPPED_WORD;
  const open = read.state === 'bracket' || (quoted && (read.state === 'before' || read.state === 'within'));
  return (
    (read.words === 0 ? NO_TITLE : 0) +
    (open ? 2 * QUOTE_LOST : 0) +
    (leadsOn(lastWord) ? LEADS_ON : 0) +
    (known.length > 0 && read.known === 0 ? 1 : unread)
  );
}
