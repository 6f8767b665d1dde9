import type { Answered, Ask, TermsOf } from './ask.js';
import { canonicalForms, type TypedId } from './id-forms.js';
import { textsOf, type Opened } from './opened.js';
import type { ParsedQuery } from './query-syntax.js';
import { either, kept, NONE, placeOf, type Scored } from './scored.js';
import { fold, wordsOf, type Word } from './tokens.js';

/** A modification that the question names by its id. */
export interface Pin {
  /** The how-many-th it names, from 0. */
  readonly rank: number;
  readonly typed: string;
  /** Whether the id means a number that only has parts, of which this is one. */
  readonly part: boolean;
}

/** What the words of a question find, whatever its filters. */
export interface TextMatches {
  readonly found: Scored;
  /** Makes ready to be told the terms by which standings that are found answer the words. */
  readonly terms: () => TermsOf;
  /** Of each modification named by id. */
  readonly pins: ReadonlyMap<number, Pin>;
  readonly words: 'all' | 'some';
}

/**
 * The standings that answer the words of a question: those that have all of them or, where none has, any of them; and
 * all of a modification that it names by id, whatever else it asks for but its phrases.
 */
export function matchText(opened: Opened, parsed: ParsedQuery): TextMatches {
  const pins = pinsOf(opened, parsed.ids);
  const isPinned = (standing: number) => pins.has(opened.modification[standing] ?? -1);
  const words = wordAsks(parsed);
  const all = [...idAsks(parsed), ...words];
  const search = searchFor(opened, parsed.phrases);
  if (pins.size === 0) return { pins, ...allThenSome(all, search) };
  const others = search({ all }, (standing) => !isPinned(standing));
  const pinned = allThenSome(words, (one) => search(one, isPinned));
  const named = scoredAbove(others.found, standingsPinned(opened, parsed.phrases, pins), pinned.found);
  return {
    pins,
    words: pinned.words,
    found: either(others.found, named),
    terms: () => {
      const [ofPinned, ofOthers] = [pinned.terms(), others.terms()];
      return (standing) => (isPinned(standing) ? ofPinned : ofOthers)(standing);
    },
  };
}

/** What answers an ask, of the standings that have the phrases; of those that are to be kept, where that is told. */
function searchFor(opened: Opened, phrases: ParsedQuery['phrases']) {
  return (ask: Ask, keeps?: (standing: number) => boolean): Answered => {
    const { found, terms } = opened.ask(ask);
    if (keeps === undefined && phrases.length === 0) return { found, terms };
    const isKept = (standing: number) => (keeps?.(standing) ?? true) && hasPhrases(opened, standing, phrases);
    return { found: kept(found, isKept), terms };
  };
}

function allThenSome(asks: readonly Ask[], search: (ask: Ask) => Answered) {
  const all = { ...search({ all: asks }), words: 'all' as const };
  if (all.found.standings.length > 0 || asks.length < 2) return all;
  return { ...search({ any: asks }), words: 'some' as const };
}

/** All standings of the modifications that are named, that have the phrases. */
function standingsPinned(
  opened: Opened,
  phrases: ParsedQuery['phrases'],
  pins: TextMatches['pins'],
): readonly number[] {
  const standings: number[] = [];
  for (const modification of [...pins.keys()].sort((a, b) => a - b)) {
    for (let at = opened.newest[modification] ?? -1; opened.modification[at] === modification; at++)
      if (hasPhrases(opened, at, phrases)) standings.push(at);
  }
  return standings;
}

/** Standings that count more than all others, and among themselves as their words do. */
function scoredAbove(others: Scored, standings: readonly number[], byWords: Scored): Scored {
  const above = 1 + others.scores.reduce((top, score) => Math.max(top, score), 0);
  const scores = standings.map((standing) => above + (byWords.scores[placeOf(standing, byWords.standings)] ?? 0));
  return {
    ...NONE,
    standings: Int32Array.from(standings),
    scores: Float64Array.from(scores),
  };
}

/** The modifications named by id; where there is none of a number, its parts (`MP128` names MP128A and MP128B). */
function pinsOf({ file }: Opened, ids: readonly TypedId[]): Map<number, Pin> {
  const pins = new Map<number, Pin>();
  if (ids.length === 0) return pins;
  const places = file.modifications.map(({ key }, place) => ({ key, place }));
  for (const { key, typed } of ids) {
    const exact = places.filter((one) => one.key === key);
    const parts = places.filter((one) => /^\d+[A-Z]$/.test(one.key) && one.key.slice(0, -1) === key);
    for (const { place } of exact.length > 0 ? exact : parts)
      if (!pins.has(place)) pins.set(place, { rank: pins.size, typed, part: exact.length === 0 });
  }
  return pins;
}

/** What a question asks for by its phrases and its words. */
export function wordAsks({ phrases, words, last }: ParsedQuery): Ask[] {
  return [
    ...phrases.map((phrase): Ask => ({ all: phrase.map(exactly) })),
    ...words.map((word) => wordAsk(word, word === last)),
  ];
}

/** What a question asks for by its ids. */
export function idAsks({ ids, last }: ParsedQuery): Ask[] {
  return ids.map((id) => idAsk(id, id === last));
}

function exactly(term: string): Ask {
  return { term, prefix: false, fuzzy: false };
}

function wordAsk(word: Word, last: boolean): Ask {
  const like = (term: string, prefix: boolean): Ask => ({ term, prefix, fuzzy: true });
  if (word.parts.length === 0) return like(word.term, last);
  const parts = word.parts.map(({ term }, at) => like(term, last && at === word.parts.length - 1));
  return { any: [like(word.term, last), { all: parts }] };
}

/** An id as texts may print it, as far as it is typed, and as the words it would be if it were none (`DP 5`). */
function idAsk({ key, typed }: TypedId, last: boolean): Ask {
  const begun: Ask = { term: fold(typed.replace(/\s+/g, '')), prefix: last, fuzzy: false };
  const words = wordsOf(typed).map(({ term }) => exactly(term));
  return { any: [...canonicalForms(key).map(exactly), begun, { all: words }] };
}

/** Whether each phrase stands in one of the texts of a standing. */
function hasPhrases(opened: Opened, standing: number, phrases: ParsedQuery['phrases']): boolean {
  if (phrases.length === 0) return true;
  return standIn(
    Object.values(textsOf(opened, standing)).map((text) => opened.sequence(text ?? '')),
    phrases,
  );
}

/** Whether each phrase stands in one of the texts, of which the terms are given. */
export function standIn(texts: readonly (readonly string[])[], phrases: ParsedQuery['phrases']): boolean {
  return phrases.every((phrase) => texts.some((terms) => follows(terms, phrase)));
}

function follows(terms: readonly string[], phrase: readonly string[]): boolean {
  return terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term));
}
