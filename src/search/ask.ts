import { recent } from '../lib/recent.js';
import type { Engine, PageEngine } from './engine.js';
import { both, either, NONE, placeOf, type Scored } from './scored.js';

/** What the index is asked for: a term, or several things of which all or any must be there. */
export type Ask = TermAsk | { readonly all: readonly Ask[] } | { readonly any: readonly Ask[] };

/** A term as it is typed: whether it may go on, and whether it may be mistyped. */
export interface TermAsk {
  readonly term: string;
  readonly prefix: boolean;
  readonly fuzzy: boolean;
}

/** The standings that have a term, and the terms of the index that were taken for it. */
interface TermFound {
  readonly standings: Int32Array;
  readonly scores: Float64Array;
  readonly terms: ReadonlySet<string>;
}

/** What can be asked of an index of words. */
export interface Asker {
  /** The standings that answer; each word of the question that one has makes all it scores count once more. */
  readonly answer: (ask: Ask) => Scored;
  /** The terms by which a standing answers. */
  readonly termsOf: (ask: Ask, standing: number) => ReadonlySet<string>;
}

/** How many terms are remembered with what they find: the words people ask for come again and again. */
const REMEMBERED = 1000;
/** How many words of a question are told apart; those beyond count as one. */
const WORDS_TOLD_APART = 31;

/**
 * Asks an index term by term and puts together what each finds.
 *
 * @param boost of each standing how much more it counts
 */
export function askerOf(engine: Engine | PageEngine, boost: (standing: number) => number): Asker {
  const remembered = recent<TermFound>(REMEMBERED);
  const find = (ask: TermAsk) =>
    remembered.get(`${ask.prefix ? 1 : 0}${ask.fuzzy ? 1 : 0}${ask.term}`, () => termFound(engine, ask, boost));
  return {
    answer: (ask) => counted(found(ask, find, new Map())),
    termsOf: (ask, standing) => new Set(termsMet(ask, standing, find) ?? []),
  };
}

/** A term of two letters is no prefix; a short word or one with a digit bears no typo. */
function termFound(
  engine: Engine | PageEngine,
  { term, prefix, fuzzy }: TermAsk,
  boost: (standing: number) => number,
): TermFound {
  const results = engine
    .search(term, {
      prefix: prefix && term.length > 2,
      fuzzy: fuzzy ? typosBorne(term) : false,
      boostDocument: (id) => boost(Number(id)),
    })
    .sort((a, b) => Number(a.id) - Number(b.id));
  return {
    standings: Int32Array.from(results, ({ id }) => Number(id)),
    scores: Float64Array.from(results, ({ score }) => score),
    terms: new Set(results.flatMap(({ terms }) => terms)),
  };
}

function typosBorne(term: string): number | false {
  if (term.length < 4 || /\p{N}/u.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}

type Find = (ask: TermAsk) => TermFound;

/** @param bits of each term met so far its bit */
function found(ask: Ask, find: Find, bits: Map<string, number>): Scored {
  if ('all' in ask) {
    const [first = NONE, ...others] = ask.all.map((one) => found(one, find, bits));
    return others.reduce(both, first);
  }
  if ('any' in ask) return ask.any.map((one) => found(one, find, bits)).reduce(either, NONE);
  const bit = bits.get(ask.term) ?? 1 << Math.min(bits.size, WORDS_TOLD_APART - 1);
  bits.set(ask.term, bit);
  const { standings, scores } = find(ask);
  return { standings, scores, words: new Int32Array(standings.length).fill(bit) };
}

/** Each score times the number of words that it is made of. */
function counted({ standings, scores, words }: Scored): Scored {
  return { standings, words, scores: scores.map((score, at) => score * bitsIn(words[at] ?? 0)) };
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The terms by which a standing answers; null where it does not. */
function termsMet(ask: Ask, standing: number, find: Find): string[] | null {
  if ('all' in ask) {
    const each = ask.all.map((one) => termsMet(one, standing, find));
    return each.includes(null) || each.length === 0 ? null : each.flatMap((terms) => terms ?? []);
  }
  if ('any' in ask) {
    const some = ask.any.flatMap((one) => termsMet(one, standing, find) ?? []);
    return some.length > 0 ? some : null;
  }
  const { standings, terms } = find(ask);
  return placeOf(standing, standings) < 0 ? null : [...terms];
}
