import type { Query } from 'minisearch';
import { combined, termQuery } from './engine.js';
import { canonicalForms, type TypedId } from './id-forms.js';
import { textsOf, type Opened } from './opened.js';
import type { ParsedQuery } from './query-syntax.js';
import { fold, sequenceOf, wordsOf, type Word } from './tokens.js';

/** How well a standing answers the words of a question, and which terms of it do in which fields. */
export interface TextMatch {
  readonly score: number;
  readonly match: Readonly<Record<string, readonly string[]>>;
}

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
  readonly byStanding: ReadonlyMap<number, TextMatch>;
  /** Of each modification named by id. */
  readonly pins: ReadonlyMap<number, Pin>;
  readonly words: 'all' | 'some';
}

/** How much more the newest day counts than the oldest. */
const NEWEST_PREFERRED = 0.1;
const UNMATCHED: TextMatch = { score: 0, match: {} };

/**
 * The standings that answer the words of a question: those that have all of them or, where none has, any of them; and
 * all of a modification that it names by id, whatever else it asks for but its phrases.
 */
export function matchText(opened: Opened, parsed: ParsedQuery): TextMatches {
  const pins = pinsOf(opened, parsed.ids);
  const ask = asker(opened, parsed);
  const isPinned = (standing: number) => pins.has(opened.modification[standing] ?? -1);
  const words = wordQueries(parsed);
  const all = [...idQueries(parsed), ...words];
  if (pins.size === 0) return { pins, ...askAllThenSome(ask, all, () => true) };
  const others = ask('AND', all, (standing) => !isPinned(standing));
  const pinned = askAllThenSome(ask, words, isPinned);
  const above = 1 + [...others.values()].reduce((top, { score }) => Math.max(top, score), 0);
  const named = Array.from({ length: opened.count }, (_, standing) => standing)
    .filter((standing) => isPinned(standing) && hasPhrases(opened, standing, parsed.phrases))
    .map((standing) => {
      const { score, match } = pinned.byStanding.get(standing) ?? UNMATCHED;
      return [standing, { score: above + score, match }] as const;
    });
  return { pins, words: pinned.words, byStanding: new Map([...others, ...named]) };
}

type Found = Map<number, TextMatch>;
type Ask = (combineWith: 'AND' | 'OR', queries: Query[], keep: (standing: number) => boolean) => Found;

function asker(opened: Opened, { phrases }: ParsedQuery): Ask {
  return (combineWith, queries, keep) => {
    if (queries.length === 0) return new Map();
    const results = search(opened, combined(combineWith, queries));
    const kept = results.filter(({ id }) => keep(id) && hasPhrases(opened, id, phrases));
    return new Map(kept.map(({ id, score, match }) => [id, { score, match }]));
  };
}

/** What MiniSearch answers; its ids are the numbers of the standings. */
function search(opened: Opened, query: Query): (TextMatch & { readonly id: number })[] {
  const recency = opened.recency();
  const boostDocument = (id: unknown) => 1 + NEWEST_PREFERRED * (recency[Number(id)] ?? 0);
  return opened.engine().search(query, { boostDocument });
}

function askAllThenSome(ask: Ask, queries: Query[], keep: (standing: number) => boolean) {
  const all = ask('AND', queries, keep);
  if (all.size > 0 || queries.length < 2) return { byStanding: all, words: 'all' as const };
  return { byStanding: ask('OR', queries, keep), words: 'some' as const };
}

/** The modifications named by id; where there is none of a number, its parts (`MP128` names MP128A and MP128B). */
function pinsOf({ file }: Opened, ids: readonly TypedId[]): Map<number, Pin> {
  const pins = new Map<number, Pin>();
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
export function wordQueries({ phrases, words, last }: ParsedQuery): Query[] {
  return [
    ...phrases.map((phrase) => combined('AND', phrase.map(exactly))),
    ...words.map((word) => wordQuery(word, word === last)),
  ];
}

/** What a question asks for by its ids. */
export function idQueries({ ids, last }: ParsedQuery): Query[] {
  return ids.map((id) => idQuery(id, id === last));
}

function exactly(term: string): Query {
  return termQuery(term, { prefix: false, fuzzy: false });
}

function wordQuery(word: Word, last: boolean): Query {
  const like = (term: string, prefix: boolean) => termQuery(term, { prefix, fuzzy: true });
  if (word.parts.length === 0) return like(word.term, last);
  const parts = word.parts.map(({ term }, at) => like(term, last && at === word.parts.length - 1));
  return combined('OR', [like(word.term, last), combined('AND', parts)]);
}

/** An id as texts may print it, as far as it is typed, and as the words it would be if it were none (`DP 5`). */
function idQuery({ key, typed }: TypedId, last: boolean): Query {
  const begun = termQuery(fold(typed.replace(/\s+/g, '')), { prefix: last, fuzzy: false });
  const words = wordsOf(typed).map(({ term }) => exactly(term));
  return combined('OR', [...canonicalForms(key).map(exactly), begun, combined('AND', words)]);
}

/** Whether each phrase stands in one of the texts of a standing. */
function hasPhrases(opened: Opened, standing: number, phrases: ParsedQuery['phrases']): boolean {
  if (phrases.length === 0) return true;
  return standIn(
    Object.values(textsOf(opened, standing)).map((text) => text ?? ''),
    phrases,
  );
}

/** Whether each phrase stands in one of the texts. */
export function standIn(texts: readonly string[], phrases: ParsedQuery['phrases']): boolean {
  const sequences = texts.map(sequenceOf);
  return phrases.every((phrase) => sequences.some((terms) => follows(terms, phrase)));
}

function follows(terms: readonly string[], phrase: readonly string[]): boolean {
  return terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term));
}
