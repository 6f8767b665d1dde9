import { MONTHS } from '../../lib/dates.js';
import { beginsWithId } from '../../lib/ids.js';
import { FIELD_PHRASES, STATUS_OPENINGS } from './field-phrases.js';
import { plainOf } from './table-lines.js';

/** The sign that stands for the beginning of a sentence. */
export const START = '<s>';

/** Which pairs of words stand side by side, and in which of the paper's texts each does. */
export type WordPairs = Map<string, Set<string>>;

const MONTH_WORDS = new Set(MONTHS.map((month) => month.toLowerCase()));

/** The source of the pairs that the field teaches. */
const FIELD = 'the field';
const KNOWN_WELL = 2;
const KNOWN_ONCE = 1.2;
const UNKNOWN_PAIR = -0.3;
const UNKNOWN_NAME = -0.7;
const UNKNOWN_START = -0.5;
const ODD_YEAR = -1;
/** How far a phrase of sentences is at home in a title; a name (`Smart Energy Code`) is as much as anywhere. */
const PHRASE_IN_TITLE = 0.3;
const UNGRAMMATICAL = -2.5;

/** Words after which a phrase goes on: no cell ends with them. */
const LEADING = new Set(
  'a an the to of in on at by for from with under into and or as is are be been being will would has have had can that if before after not its this our their'.split(
    ' ',
  ),
);
/** Words that are printed with a capital only where a sentence begins. */
const CAPITAL_STARTS = new Set(
  'The A An This These We It Following Once After All Other In On If There Two Three Approved Both Its As At'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set('of in on at by for from with under into to after during without'.split(' '));
const VERBS = new Set('is are be been being will would has have had can was were the a an'.split(' '));

/** What a word is to those beside it: its class where it is a date or an id, else its letters. */
export function classOf(text: string): string {
  const plain = plainOf(text);
  if (/^\d{4}$/.test(plain)) return '#year';
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(plain)) return '#day';
  if (MONTH_WORDS.has(plain)) return '#month';
  return beginsWithId(text) ? '#id' : plain;
}

/** Whether a sentence ends with the word. */
export function endsSentence(text: string): boolean {
  return /[.!?][’'")\]_]*$/.test(text) && !/^(?:e\.g|i\.e|etc|no|vs)\.$/i.test(text);
}

/** Whether a phrase must go on after the word. */
export function leadsOn(text: string): boolean {
  return LEADING.has(plainOf(text)) && !endsSentence(text);
}

/** Notes the pairs of a text's words as found in `source`; `whole` texts begin a sentence, others may not. */
export function notePairs(pairs: WordPairs, words: readonly string[], source: string, whole: boolean): void {
  let before = whole ? START : null;
  for (const word of words) {
    if (before !== null) {
      const pair = `${before} ${classOf(word)}`;
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(source));
    }
    before = endsSentence(word) ? START : classOf(word);
  }
}

/** The pairs of words that the field itself teaches. */
export function fieldPairs(): WordPairs {
  const pairs: WordPairs = new Map();
  for (const phrase of FIELD_PHRASES) {
    const words = phrase.split(' ');
    words.slice(1).forEach((word, at) => {
      pairs.set(`${classOf(words[at] ?? '')} ${classOf(word)}`, new Set([FIELD]));
    });
  }
  for (const dates of ['in #month', 'on #day', 'by #day', '#day #month', '#month #year', 'by #month', 'for #month'])
    pairs.set(dates, new Set([FIELD]));
  for (const word of STATUS_OPENINGS) pairs.set(`${START} ${classOf(word)}`, new Set([FIELD]));
  return pairs;
}

/** The pairs known of titles and of statuses. */
export interface KnownPairs {
  readonly title: WordPairs;
  readonly status: WordPairs;
}

/** Known pairs, and how far those from rows are to be trusted, 0 to 1. */
interface Evidence extends KnownPairs {
  readonly trust: number;
}

/** How well one word follows another within a cell, given the pairs known from all texts but those left out. */
export type Affinity = (before: string, after: string, without: ReadonlySet<string>, cell: CellKind) => number;

/** The two kinds of text a row holds: titles are full of capitals, sentences are not. */
export type CellKind = 'title' | 'status';

/**
 * The affinity that known pairs and the grammar of plain English give: above 0 where the words belong together. What
 * has been asked is remembered, since a search asks it many times.
 */
export function affinityFrom(evidence: Evidence): Affinity {
  const remembered = new Map<ReadonlySet<string>, Map<string, number>>();
  return (before, after, without, cell) => {
    const forRow = remembered.get(without) ?? new Map<string, number>();
    if (forRow.size === 0) remembered.set(without, forRow);
    const pair = `${cell} ${before} ${after}`;
    const affinity = forRow.get(pair) ?? affinityOf(evidence, before, after, without, cell);
    forRow.set(pair, affinity);
    return affinity;
  };
}

function affinityOf(
  evidence: Evidence,
  before: string,
  after: string,
  without: ReadonlySet<string>,
  cell: CellKind,
): number {
  const starts = before === START || endsSentence(before);
  if (starts ? /^\p{Ll}/u.test(after) : isUngrammatical(before, after)) return UNGRAMMATICAL;
  const pair = `${starts ? START : classOf(before)} ${classOf(after)}`;
  const known = (pairs: WordPairs) => knownWell(pairs.get(pair), without, evidence.trust);
  const own = known(evidence[cell]);
  if (own > 0) return own;
  const inSentences = cell === 'title' ? known(evidence.status) : 0;
  if (inSentences > 0) return /^\p{Lu}/u.test(after) ? inSentences : inSentences * PHRASE_IN_TITLE;
  if (starts) return UNKNOWN_START;
  if (classOf(after) === '#year' && classOf(before) !== '#month') return ODD_YEAR;
  return cell === 'status' && /^\p{Lu}\p{Ll}/u.test(after) ? UNKNOWN_NAME : UNKNOWN_PAIR;
}

/** How well a pair is known, given the texts it stands in: the more of them, the better; 0 where in none. */
function knownWell(sources: ReadonlySet<string> | undefined, without: ReadonlySet<string>, trust: number): number {
  if (sources === undefined) return 0;
  if (sources.has(FIELD)) return KNOWN_WELL;
  const others = [...sources].filter((source) => !without.has(source)).length;
  return others === 0 ? 0 : trust * (others === 1 ? KNOWN_ONCE : KNOWN_WELL);
}

/** Whether one word cannot follow the other within a sentence. */
function isUngrammatical(before: string, after: string): boolean {
  if (CAPITAL_STARTS.has(after) || (before === after && /^\p{L}+$/u.test(after))) return true;
  if (PREPOSITIONS.has(before) && (PREPOSITIONS.has(after) || /^(?:and|or)$/.test(after))) return true;
  return /^(?:the|a|an)$/i.test(before) && (VERBS.has(plainOf(after)) || PREPOSITIONS.has(after));
}
