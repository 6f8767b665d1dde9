import { keyOf } from '../../lib/ids.js';
import { dateWords, EVENT_WORDS } from '../../lib/words.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { Day, PartialDate } from '../../model/ids.js';
import type { Entry, PaperFacts, ReleaseSection } from '../../model/paper-facts.js';
import { milestonesIn } from '../status/milestones.js';
import { othersSpokenOf } from '../status/other-modifications.js';
import { routesSaid } from '../status/route.js';
import { isSpeltBy, linkWords } from '../titles/title-link.js';

/** An entry and the section it stands in. */
interface Listed {
  readonly entry: Entry;
  readonly section: ReleaseSection;
}

/** What a careful reader of one paper would raise. `unread` are the findings raised while it was read. */
export function findingsOf(facts: Omit<PaperFacts, 'findings'>, unread: readonly DocumentFinding[]): DocumentFinding[] {
  const listed = facts.releases.flatMap((section) => section.entries.map((entry) => ({ entry, section })));
  return [
    ...listed.flatMap((one) => [
      ...othersInStatus(one),
      ...conflictingRoute(one),
      ...titleUnlikeLink(one),
      ...datesInThePast(one, facts.paper.date),
      ...repaired(one),
      ...valuesNotKnown(one),
    ]),
    ...listedTwice(listed),
    ...scopeChangesNotListed(facts),
    ...eventsInThePast(facts),
    ...releasesNotDated(facts.releases),
    ...scopesNotKnown(facts),
    ...linksDerived(listed),
    ...unread,
  ];
}

/** The fields by which a finding names its row. */
function about({ entry, section }: Listed): Pick<DocumentFinding, 'modificationId' | 'release'> {
  return { modificationId: entry.modificationId, release: section.name };
}

function othersInStatus(one: Listed): DocumentFinding[] {
  const { entry } = one;
  return othersSpokenOf(entry.statusText, entry.modificationId).map(({ id, sentence }) => ({
    kind: 'status-names-another-modification',
    ...about(one),
    message: `The status of ${entry.modificationId} speaks of ${id}: “${sentence}”`,
    places: entry.places.statusText,
  }));
}

function conflictingRoute(one: Listed): DocumentFinding[] {
  const { entry } = one;
  if (entry.decisionRoute !== 'conflicting') return [];
  const said = routesSaid(entry.statusText);
  const words = [...new Set(said.map(({ route }) => route))].map(
    (route) => said.find((one) => one.route === route)?.words,
  );
  return [
    {
      kind: 'conflicting-decision-route',
      ...about(one),
      message: `The status of ${entry.modificationId} gives two ways to its decision: ${words.map((word) => `“${word ?? ''}”`).join(' and ')}.`,
      places: entry.places.statusText,
    },
  ];
}

function titleUnlikeLink(one: Listed): DocumentFinding[] {
  const { entry } = one;
  if (entry.title === null || entry.url === null || entry.urlBasis !== 'link') return [];
  const words = linkWords(entry.url, entry.modificationId);
  if (words === null || isSpeltBy(entry.title, entry.qualifier, words)) return [];
  return [
    {
      kind: 'title-differs-from-link',
      ...about(one),
      message: `The title of ${entry.modificationId} is printed “${entry.title}”; its link spells “${words.join('-')}”.`,
      places: entry.places.title,
    },
  ];
}

/** A milestone said to be coming whose date is over on the day of the paper. */
function datesInThePast(one: Listed, today: Day): DocumentFinding[] {
  const { entry } = one;
  return milestonesIn(entry.statusText, today)
    .filter(({ tense, date }) => tense === 'coming' && isOver(date, today))
    .map(({ event, asPrinted }) => ({
      kind: 'date-in-the-past',
      ...about(one),
      message: `The status of ${entry.modificationId} speaks of ${asPrinted} as still to come (${EVENT_WORDS[event]}); the paper is of ${dateWords(today)}.`,
      places: entry.places.statusText,
    }));
}

function isOver(date: PartialDate, today: Day): boolean {
  return date < today.slice(0, date.length);
}

function repaired(one: Listed): DocumentFinding[] {
  const { entry } = one;
  const repairs = entry.repairs.filter(({ field }) => field !== 'url');
  if (repairs.length === 0) return [];
  const told = repairs.map(({ field, evidence }) => `${FIELD_NAMES[field] ?? field}: ${evidence}`);
  return [
    {
      kind: 'recognition-repaired',
      ...about(one),
      message: `Read otherwise than printed at ${entry.modificationId}: ${told.join('. ')}.`,
      places: repairs.flatMap(({ places }) => places),
    },
  ];
}

const FIELD_NAMES: Readonly<Record<string, string>> = { modificationId: 'id', title: 'title', statusText: 'status' };

function valuesNotKnown(one: Listed): DocumentFinding[] {
  const { entry } = one;
  const { modificationId: id, places } = entry;
  const missing: [boolean, string, DocumentFinding['places']][] = [
    [entry.title === null, `No title is printed for ${id}.`, places.modificationId],
    [entry.statusText === '', `No status is printed for ${id}.`, places.modificationId],
    [
      entry.statusText !== '' && entry.stage === null,
      `The status of ${id} does not tell its stage: “${entry.statusText}”`,
      places.statusText,
    ],
    [
      entry.dccSystemsImpact === null && places.dccSystemsImpact.length > 0,
      `The mark for the DCC Systems at ${id} cannot be read.`,
      places.dccSystemsImpact,
    ],
  ];
  return missing.flatMap(([isMissing, message, at]) =>
    isMissing ? [{ kind: 'value-not-known' as const, ...about(one), message, places: at }] : [],
  );
}

function listedTwice(listed: readonly Listed[]): DocumentFinding[] {
  const keys = [...new Set(listed.map(({ entry }) => keyOf(entry.modificationId)))];
  return keys.flatMap((key) => {
    const rows = listed.filter(({ entry }) => keyOf(entry.modificationId) === key);
    const releases = [...new Set(rows.map(({ section }) => section.name))];
    const id = rows.at(-1)?.entry.modificationId;
    if (releases.length < 2 || id === undefined) return [];
    return [
      {
        kind: 'listed-in-several-releases' as const,
        modificationId: id,
        message: `${id} stands in the lists of ${inWords(releases)}.`,
        places: rows.flatMap(({ entry }) => entry.places.modificationId),
      },
    ];
  });
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The narrative says that a modification joins a release and no row has it, or that it leaves and a row still has it. */
function scopeChangesNotListed({ scopeChanges, releases }: Omit<PaperFacts, 'findings'>): DocumentFinding[] {
  return scopeChanges.flatMap(({ modificationId, release, change, places }) => {
    const section = releases.find(({ name }) => name === release);
    if (section === undefined) return [];
    const isListed = section.entries.some((entry) => keyOf(entry.modificationId) === keyOf(modificationId));
    if (isListed === (change === 'added')) return [];
    const message =
      change === 'added'
        ? `The text adds ${modificationId} to the scope of ${release}; the list of that release does not have it.`
        : `The text removes ${modificationId} from the scope of ${release}; the list of that release still has it.`;
    return [{ kind: 'scope-change-not-listed' as const, modificationId, release, message, places }];
  });
}

function eventsInThePast({ releaseEvents, paper }: Omit<PaperFacts, 'findings'>): DocumentFinding[] {
  return releaseEvents
    .filter(({ event, date }) => event !== 'scope-baselined' && isOver(date, paper.date))
    .map(({ release, date, places }) => ({
      kind: 'date-in-the-past',
      release,
      message: `The baseline of ${release} is still to come on ${dateWords(date)}; the paper is of ${dateWords(paper.date)}.`,
      places,
    }));
}

function releasesNotDated(releases: readonly ReleaseSection[]): DocumentFinding[] {
  return releases
    .filter(({ date }) => date === null)
    .map(({ name, places }) => ({
      kind: 'value-not-known',
      release: name,
      message: `No date is printed for the ${name} release, or none that fits its name.`,
      places,
    }));
}

/** Of a paper that recognition has read, the words that tell it may be misread; others do not always say it. */
function scopesNotKnown({ form, releases }: Omit<PaperFacts, 'findings'>): DocumentFinding[] {
  return releases
    .filter(({ scope, entries }) => form !== 'pdf' && scope === null && entries.length > 0)
    .map(({ name, places }) => ({
      kind: 'value-not-known',
      release: name,
      message: `Nothing that is read tells whether the modifications listed for ${name} are in its scope or targeted for it.`,
      places,
    }));
}

/** One finding for the paper: its addresses are not printed. */
function linksDerived(listed: readonly Listed[]): DocumentFinding[] {
  const derived = listed.filter(({ entry }) => entry.urlBasis === 'title');
  if (derived.length === 0) return [];
  return [
    {
      kind: 'link-derived',
      message: `The document carries no links: the addresses of ${derived.length} rows follow from their titles by the rule of the site and are not printed.`,
      places: derived.flatMap(({ entry }) => entry.places.title),
    },
  ];
}
