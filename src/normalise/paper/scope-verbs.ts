import type { ScopeChange } from '../../model/paper-facts.js';
import type { Titled } from '../titles/titled.js';

/** A verb that changes a scope, where it stands in its sentence. */
export interface ScopeVerb {
  readonly change: ScopeChange['change'] | 'moved';
  readonly index: number;
}

const VERBS: readonly { readonly change: ScopeVerb['change']; readonly pattern: RegExp }[] = [
  {
    change: 'removed',
    pattern:
      /\b(?:remov(?:e|ed|es|ing|al)|de-?scop(?:e|ed|ing)|dropped|(?:take|taken|taking|took) out|left|leaves|exclud(?:e|ed|ing)|withdrawn from)\b/gi,
  },
  {
    change: 'removed',
    pattern:
      /\bno longer (?:be |being |is |are )?(?:in|included|targeted|part|within|progress\w*|implemented|delivered|planned)\b/gi,
  },
  {
    change: 'added',
    pattern:
      /\b(?:add(?:ed|ing)?|additions?|inclusion|join(?:s|ed|ing)?|brought (?:in|into)|bring into|incorporated into)\b/gi,
  },
  { change: 'added', pattern: /\binclud(?:e|ed|ing)\b(?=[^.;]*\b(?:scope|release)\b)/gi },
  {
    change: 'moved',
    pattern:
      /\b(?:mov(?:e|ed|es|ing)|deferr(?:ed|ing|al)|defer|postpon(?:e|ed|ing)|re-?target(?:ed|ing)?|now (?:be |being )?targeted|(?:brought|bring) forward|transferr?(?:ed|ing)?|slip(?:s|ped)?|push(?:ed)? back|re-?allocated?|re-?assigned)\b/gi,
  },
];

/** Words before a verb, in its own part of the sentence, that say the change may come, or that it will not. */
const MAY =
  /\b(?:may|might|could|can(?:not)?|would(?! like)|considered|possib\w*|potential\w*|not|never)\b[^,;:]*$|n['’]{1,2}t\b[^,;:]*$/i;
/** Words that make the whole sentence one of conditions. */
const CONDITION = /\b(?:if|whether|unless|subject to|provided that)\b/i;

/** The verbs of a sentence that say that a scope changes, in its order. */
export function scopeVerbsIn(sentence: string): ScopeVerb[] {
  if (CONDITION.test(sentence)) return [];
  return VERBS.flatMap(({ change, pattern }) =>
    [...sentence.matchAll(pattern)]
      .filter(({ index }) => !MAY.test(sentence.slice(0, index)))
      .map(({ index }) => ({ change, index })),
  ).sort((a, b) => a.index - b.index);
}

/** What may stand between modifications that share a verb: `MP1 ‘…’, MP2 and MP3`. */
const LIST = /^[\s,;()&]*(?:and|or|as well as|along with|together with)?[\s,]*$/;

/** What follows a verb that is done to what was named before it: `add MP1 … and remove it from`. */
const TO_IT = /^\S+ (?:it|them|this|these)\b/;

/**
 * The verbs that each named modification goes with. Where the sentence says what is done before what it is done to ("we
 * have added MP1"), the last verb before it; else those after it and before the next that has its own ("MP1 has been
 * removed from … and added to …").
 */
export function verbsOfEach(sentence: string, named: readonly Titled[], verbs: readonly ScopeVerb[]): ScopeVerb[][] {
  const isActive = (verbs[0]?.index ?? 0) < (named[0]?.index ?? 0);
  return named.map(({ index }, at) => {
    const before = verbs.findLast((verb) => verb.index < index);
    if (isActive && before !== undefined) {
      const next = named.find((other) => other.index > index)?.index ?? Infinity;
      const toIt = verbs.filter(
        (verb) => verb.index > index && verb.index < next && TO_IT.test(sentence.slice(verb.index)),
      );
      return [before, ...toIt];
    }
    let last = at;
    while (last + 1 < named.length && LIST.test(between(sentence, named, last))) last += 1;
    const [from, to] = [named[last]?.index ?? index, named[last + 1]?.index ?? Infinity];
    return verbs.filter((verb) => verb.index > from && verb.index < to);
  });
}

/** The text between a named modification and the next, without the id. */
function between(sentence: string, named: readonly Titled[], at: number): string {
  return sentence.slice(named[at]?.end, named[at + 1]?.index);
}
