import type { Day, ReleaseName } from '../../model/ids.js';
import type { ScopeChange } from '../../model/paper-facts.js';
import { sentencesOf } from '../status/clauses.js';
import type { Passage } from './narrative.js';
import { type NamedRelease, releasesNamedIn } from '../words/release-names.js';
import { type ScopeVerb, scopeVerbsIn, verbsOfEach } from './scope-verbs.js';
import { titledIn } from '../titles/titled.js';

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

/** Each once; where a text says both of one modification and release, what it says last holds. */
function withoutRepeats(changes: readonly ScopeChange[]): ScopeChange[] {
  const isSame = (one: ScopeChange, other: ScopeChange) =>
    one.modificationId === other.modificationId && one.release === other.release;
  return changes.filter((change, at) => {
    const last = changes.findLast((other) => isSame(change, other));
    return (
      last?.change === change.change &&
      at === changes.findIndex((other) => isSame(change, other) && other.change === change.change)
    );
  });
}

function changesIn(sentence: string, section: ReleaseName | null, today: Day): Omit<ScopeChange, 'text' | 'places'>[] {
  const { plain, named } = titledIn(sentence);
  const verbs = scopeVerbsIn(plain);
  if (named.length === 0 || verbs.length === 0 || !OF_SCOPE.test(plain)) return [];
  const releases = releasesNamedIn(plain, today);
  const verbsOf = verbsOfEach(plain, named, verbs);
  return named.flatMap(({ id, title }, at) =>
    (verbsOf[at] ?? [])
      .flatMap((verb) => moves(verb, verbs, releases, section, plain))
      .map(({ change, release }) => ({ modificationId: id, title, release, change })),
  );
}

const ANOTHER_RELEASE =
  /\b(?:from|out of|(?:a|an|the) (?:later|future|subsequent|alternative)|another)\b[^.;]*\brelease\b/i;

/** A move that names no release it goes to leaves one, where it says so: `deferred to a later release`. */
function leftFor(words: string, left: ReleaseName | null): { change: 'removed'; release: ReleaseName }[] {
  return left !== null && ANOTHER_RELEASE.test(words) ? [{ change: 'removed', release: left }] : [];
}

const THIS_RELEASE = /\b(?:this|the) (?:SEC )?release\b/gi;

/** The releases named, and the section's own where it is called `this release`. */
function withThisRelease(
  releases: readonly NamedRelease[],
  section: ReleaseName | null,
  plain: string,
): readonly NamedRelease[] {
  if (section === null) return releases;
  const own = [...plain.matchAll(THIS_RELEASE)].map((match) => ({
    name: section,
    index: match.index,
    end: match.index + match[0].length,
  }));
  return [...releases, ...own].sort((a, b) => a.index - b.index);
}

/** Words before the release that a move leaves. */
const FROM = /\b(?:from|out of|instead of|rather than) (?:the )?(?:\w+ of (?:the )?)?$/i;

/** What a verb does to the scope of which release. A move leaves one release and joins another. */
function moves(
  verb: ScopeVerb,
  verbs: readonly ScopeVerb[],
  releases: readonly NamedRelease[],
  section: ReleaseName | null,
  plain: string,
): { change: ScopeChange['change']; release: ReleaseName }[] {
  const next = verbs.find((other) => other.index > verb.index)?.index ?? Infinity;
  const behind = withThisRelease(releases, section, plain).filter(
    (release) => release.index > verb.index && release.index < next,
  );
  const isFrom = ({ index }: NamedRelease) => FROM.test(plain.slice(0, index));
  const from = behind.find(isFrom)?.name ?? null;
  const to = behind.find((release) => !isFrom(release))?.name ?? null;
  if (verb.change === 'moved') {
    if (to === null) return leftFor(plain.slice(verb.index, next), from ?? section);
    if (to === from) return [];
    const left = from ?? section;
    return [
      ...(left === null || left === to ? [] : [{ change: 'removed' as const, release: left }]),
      { change: 'added', release: to },
    ];
  }
  const release = /\b(?:this|the) release\b/i.test(plain.slice(verb.index, next))
    ? section
    : (releases.find(({ index }) => index > verb.index)?.name ?? section ?? releases[0]?.name ?? null);
  return release === null ? [] : [{ change: verb.change, release }];
}
