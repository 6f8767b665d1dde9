import type { Day, ReleaseName } from '../model/ids.js';
import type { ScopeChange } from '../model/paper-facts.js';
import { sentencesOf } from './clauses.js';
import type { Passage } from './narrative.js';
import { type NamedRelease, releasesNamedIn } from './release-names.js';
import { titledIn } from './titled.js';

type Change = ScopeChange['change'];
interface ChangeVerb {
  readonly change: Change | 'moved';
  readonly index: number;
}

const VERBS: readonly { readonly change: Change | 'moved'; readonly pattern: RegExp }[] = [
  {
    change: 'removed',
    pattern:
      /\b(?:remov(?:e|ed|es|ing|al)|de-?scop(?:e|ed|ing)|dropped|(?:take|taken|taking|took) out|left|leaves|exclud(?:e|ed|ing)|withdrawn from)\b/gi,
  },
  {
    change: 'removed',
    pattern: /\bno longer (?:be |being |is |are )?(?:in|included|targeted|part|within|progress\w*)\b/gi,
  },
  {
    change: 'added',
    pattern:
      /\b(?:add(?:ed|s|ing)?|addition|includ(?:e|ed|ing)|inclusion|join(?:s|ed|ing)?|brought (?:in|into|forward)|bring into|incorporated into)\b/gi,
  },
  {
    change: 'moved',
    pattern:
      /\b(?:mov(?:e|ed|es|ing)|deferr(?:ed|ing|al)|defer|postpon(?:e|ed|ing)|re-?target(?:ed|ing)?|transferr?(?:ed|ing)?|slip(?:s|ped)?|push(?:ed)? back|re-?allocated?|re-?assigned)\b/gi,
  },
];

/** Sentences that say a scope may change, or that it will not. */
const MAY =
  /\b(?:may|might|could|can|would|if|whether|unless|consider(?:ed|ing)?|possib\w*|potential\w*)\b|\b(?:not|n['’]{1,2}t|never|no)\b(?! longer)[^.]*\b(?:add|remov|includ|mov|join|left|leave|chang|defer)/i;
const OF_SCOPE = /\b(?:scope|releases?)\b/i;

/**
 * What the running text of a section says of modifications that join or leave the scope of a release. "This release" is
 * the section's; items under a sentence that ends in a colon go with it.
 */
export function scopeChangesIn(passages: readonly Passage[], section: ReleaseName | null, today: Day): ScopeChange[] {
  const changes: ScopeChange[] = [];
  let lead = '';
  for (const passage of passages) {
    if (passage.kind !== 'item') lead = '';
    for (const sentence of sentencesOf(passage.text)) {
      const text = lead === '' ? sentence : `${lead} ${sentence}`;
      for (const change of changesIn(text, section, today))
        changes.push({ ...change, text, places: [...passage.places] });
      if (passage.kind === 'paragraph') lead = sentence.endsWith(':') ? sentence : '';
    }
  }
  return withoutRepeats(changes);
}

function withoutRepeats(changes: readonly ScopeChange[]): ScopeChange[] {
  return changes.filter(
    (change, at) =>
      changes.findIndex(
        (other) =>
          other.modificationId === change.modificationId &&
          other.release === change.release &&
          other.change === change.change,
      ) === at,
  );
}

function changesIn(sentence: string, section: ReleaseName | null, today: Day): Omit<ScopeChange, 'text' | 'places'>[] {
  const { plain, named } = titledIn(sentence);
  const verbs = verbsIn(plain);
  if (named.length === 0 || verbs.length === 0 || !OF_SCOPE.test(plain) || MAY.test(plain)) return [];
  const releases = releasesNamedIn(plain, today);
  return named.flatMap(({ id, index, title }) => {
    const verb = verbOf(index, verbs, named[0]?.index ?? 0);
    return verb === null
      ? []
      : moves(verb, verbs, releases, section, plain).map(({ change, release }) => ({
          modificationId: id,
          title,
          release,
          change,
        }));
  });
}

function verbsIn(plain: string): ChangeVerb[] {
  return VERBS.flatMap(({ change, pattern }) =>
    [...plain.matchAll(pattern)].map(({ index }) => ({ change, index })),
  ).sort((a, b) => a.index - b.index);
}

/**
 * The verb that a named modification goes with: where the sentence says what is done before what it is done to ("we
 * have added MP1"), the last before it; else the first after it ("MP1 should be added").
 */
function verbOf(index: number, verbs: readonly ChangeVerb[], firstNamed: number): ChangeVerb | null {
  const before = verbs.findLast((verb) => verb.index < index);
  const after = verbs.find((verb) => verb.index > index);
  const doneToFirst = (verbs[0]?.index ?? 0) < firstNamed;
  return (doneToFirst ? (before ?? after) : (after ?? before)) ?? null;
}

/** What a verb does to the scope of which release. A move leaves one release and joins another. */
function moves(
  verb: ChangeVerb,
  verbs: readonly ChangeVerb[],
  releases: readonly NamedRelease[],
  section: ReleaseName | null,
  plain: string,
): { change: Change; release: ReleaseName }[] {
  const next = verbs.find((other) => other.index > verb.index)?.index ?? Infinity;
  const behind = releases.filter((release) => release.index > verb.index && release.index < next);
  const isFrom = ({ index }: NamedRelease) => /\bfrom (?:the )?(?:\w+ of (?:the )?)?$/i.test(plain.slice(0, index));
  const from = behind.find(isFrom)?.name ?? null;
  const to = behind.find((release) => !isFrom(release))?.name ?? null;
  if (verb.change === 'moved') {
    if (to === null) return [];
    const left = from ?? section;
    return [
      ...(left === null || left === to ? [] : [{ change: 'removed' as const, release: left }]),
      { change: 'added', release: to },
    ];
  }
  const release = /\b(?:this|the) release\b/i.test(plain.slice(verb.index, next))
    ? section
    : (behind[0]?.name ?? section ?? releases[0]?.name ?? null);
  return release === null ? [] : [{ change: verb.change, release }];
}
