import { recent } from '../lib/recent.js';
import type { Engine, PageEngine } from './engine.js';
import { both, countedByWords, either, NONE, placeOf, type Scored } from './scored.js';

/** What the index is asked for: a term, or several things of which all or any must be there. */
export type Ask = TermAsk | { readonly all: readonly Ask[] } | { readonly any: readonly Ask[] };

/** A term as it is typed: whether it may go on, and whether it may be mistyped. */
export interface TermAsk {
  readonly term: string;
  readonly prefix: boolean;
  readonly fuzzy: boolean;
}

/** What answers an ask. */
export interface Answered {
  /** The standings that answer; each word of the question that one has makes all it scores count once more. */
  readonly found: Scored;
  /** Makes ready to be told the terms by which standings answer. */
  readonly terms: () => TermsOf;
}

/** The terms by which a standing answers. */
export type TermsOf = (standing: number) => ReadonlySet<string>;

/** What can be asked of an index of words. */
export type Asker = (ask: Ask) => Answered;

/** The standings that have a term, and the terms of the index that were taken for it. */
interface TermFound {
  readonly term: string;
  readonly standings: Int32Array;
  readonly scores: Float64Array;
  readonly terms: ReadonlySet<string>;
}

/** An ask with what each of its terms finds. */
type Met = TermFound | { readonly all: readonly Met[] } | { readonly any: readonly Met[] };

/** How many bytes terms may take that are remembered with what they find: the words people ask for come again and again. */
const REMEMBERED = 16_000_000;
/** What a standing that a term finds takes, and about what a term of the index takes that was taken for it, in bytes. */
const STANDING_BYTES = 12;
const TERM_BYTES = 100;
/** How many words of a question are told apart; those beyond count as one. */
const WORDS_TOLD_APART = 31;

/**
 * Asks an index term by term and puts together what each finds.
 *
 * @param boost of each standing how much more it counts
 */
export function askerOf(engine: Engine | PageEngine, boost: (standing: number) => number): Asker {
  const remembered = recent<TermFound>(REMEMBERED, bytesOf);
  const meet = (ask: Ask): Met => {
    if ('term' in ask) {
      const key = `${ask.prefix ? 1 : 0}${ask.fuzzy ? 1 : 0}${ask.term}`;
      return remembered.get(key, () => termFound(engine, ask, boost));
    }
    const each = ('all' in ask ? ask.all : ask.any).map(meet);
    const only = each.length === 1 ? each[0] : undefined;
    return only ?? ('all' in ask ? { all: each } : { any: each });
  };
  // Met anew when told its terms, so that who keeps an answer does not keep all that its terms find.
  return (ask) => ({ found: foundBy(meet(ask)), terms: () => termsIn(meet(ask)) });
}

function bytesOf({ standings, terms }: TermFound, key: string): number {
  return STANDING_BYTES * standings.length + TERM_BYTES * (1 + terms.size) + key.length;
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
    term,
    standings: Int32Array.from(results, ({ id }) => Number(id)),
    scores: Float64Array.from(results, ({ score }) => score),
    terms: new Set(results.flatMap(({ terms }) => terms)),
  };
}

function typosBorne(term: string): number | false {
  if (term.length < 4 || /\p{N}/u.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}

function foundBy(met: Met): Scored {
  if ('all' in met && met.all.some((one) => 'term' in one && one.standings.length === 0)) return NONE;
  const bits = new Map<string, number>();
  const found = scoredBy(met, bits);
  // Where only one word is asked for, each standing has one.
  return bits.size > 1 ? countedByWords(found) : found;
}

/** @param bits of each term met so far its bit */
function scoredBy(met: Met, bits: Map<string, number>): Scored {
  if ('all' in met) {
    const [first = NONE, ...others] = met.all.map((one) => scoredBy(one, bits));
    return others.reduce(both, first);
  }
  if ('any' in met) return met.any.map((one) => scoredBy(one, bits)).reduce(either, NONE);
  const { term, standings, scores } = met;
  const bit = bits.get(term) ?? 1 << Math.min(bits.size, WORDS_TOLD_APART - 1);
  bits.set(term, bit);
  return { standings, scores, words: new Int32Array(standings.length).fill(bit) };
}

function termsIn(met: Met): TermsOf {
  const joined = joining();
  return (standing) => {
    const terms: ReadonlySet<string>[] = [];
    addTerms(met, standing, terms);
    return joined(terms);
  };
}

/** Adds the terms by which a standing answers to others; tells whether it does. */
function addTerms(met: Met, standing: number, to: ReadonlySet<string>[]): boolean {
  if ('term' in met) {
    const answers = placeOf(standing, met.standings) >= 0;
    if (answers) to.push(met.terms);
    return answers;
  }
  const before = to.length;
  if ('any' in met) {
    for (const one of met.any) addTerms(one, standing, to);
    return to.length > before;
  }
  const answers = met.all.length > 0 && met.all.every((one) => addTerms(one, standing, to));
  if (!answers) to.length = before;
  return answers;
}

/** Gives what is in any of the sets, made once as long as it is asked of the same ones: hits side by side are alike. */
function joining(): (sets: readonly ReadonlySet<string>[]) => ReadonlySet<string> {
  let of: readonly ReadonlySet<string>[] = [];
  let all: ReadonlySet<string> = new Set();
  return (sets) => {
    if (sets.length !== of.length || sets.some((one, at) => one !== of[at])) {
      of = sets;
      all = sets.length === 1 ? (sets[0] ?? all) : new Set(sets.flatMap((one) => [...one]));
    }
    return all;
  };
}
