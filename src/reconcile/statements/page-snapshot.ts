import type { Day, SourceId } from '../../model/ids.js';
import type {
  ModificationPageFacts,
  PageFacts,
  ReleaseEntry,
  ReleasePageFacts,
  ReleasePart,
} from '../../model/page-facts.js';
import type { Place } from '../../model/printed.js';
import type { LedgerLine } from '../../model/source.js';
import type { PageTexts, SourceRecord } from '../../model/statement.js';
import { slugOf } from './addresses.js';
import { cited } from './citing.js';
import { nameOf } from './paper-snapshot.js';
import { hasPassed } from '../releases/release-dates.js';
import { SILENT, type Part, type Said } from './said.js';

/** The fields of a modification's page that its statement rests on. */
const FIELDS = [
  'modificationId',
  'title',
  'stageAsPrinted',
  'stage',
  'decisionRoute',
  'implementationDate',
  'latestUpdate',
];

/** The fields of a modification's page whose places are kept one by one. */
const PAGE_FIELDS = [
  'modificationId',
  'title',
  'stage',
  'decisionRoute',
  'implementationDate',
  'implementationRelease',
  'stageAsPrinted',
  'proposer',
  'proposerOrganisation',
  'leadAnalyst',
  'dateRaised',
  'urgent',
  'issue',
  'solution',
  'impactedParties',
  'documentsAffected',
  'timeline',
  'documents',
] as const;

/** Words beside an entry that say it is not part of what came, that it is still to come, and that it has come. */
const NOT_PART = /\b(?:withdrawn|rejected|removed|deferred|postponed|delayed|moved|on hold|not|no longer)\b/i;
const TO_COME = /\b(?:pending|awaiting|due|planned|targeted|to be|will be|subject to)\b/i;
const HAS_COME = /\b(?:implemented|delivered|live|complete|completed|released)\b/i;

/** What a saved page says: a modification's page of itself, a release's page or news post of each of its entries. */
export function saidByPage(line: LedgerLine, facts: PageFacts): Said {
  const record = recordOf(line, facts);
  return facts.kind === 'modification'
    ? { record, parts: [ofItself(facts, record)] }
    : {
        record,
        parts: [
          ...facts.entries.map((entry, at) => entryOf(entry, at, facts, record)),
          ...facts.partsElsewhere.map((part, at) => partOf(part, at, facts, record)),
        ],
      };
}

function ofItself(facts: ModificationPageFacts, record: SourceRecord): Part {
  const { implementationDate } = facts;
  const asPrinted = facts.implementationDateAsPrinted ?? '';
  return {
    ...SILENT,
    role: 'page',
    modificationId: facts.modificationId,
    title: facts.title,
    url: facts.url,
    urlBasis: facts.url === null ? null : 'link',
    release: facts.implementationRelease,
    stage: facts.stage,
    decisionRoute: facts.decisionRoute,
    statusText: facts.latestUpdate ?? '',
    milestones: implementationDate === null ? [] : [{ event: 'implementation', date: implementationDate, asPrinted }],
    page: pageTextsOf(facts),
    places: atLeastOne(
      FIELDS.flatMap((field) => facts.places[field] ?? []),
      record,
    ),
  };
}

function pageTextsOf(facts: ModificationPageFacts): PageTexts {
  const { stageAsPrinted, proposer, proposerOrganisation, leadAnalyst, dateRaised, urgent, issue, solution } = facts;
  const { impactedParties, documentsAffected, timeline, documentsAsPrinted } = facts;
  const documents = facts.documents.map((document, at) => {
    const url = documentsAsPrinted[at]?.url ?? null;
    return { ...document, ...(url !== null && { url }) };
  });
  const told = { stageAsPrinted, proposer, proposerOrganisation, leadAnalyst, dateRaised, urgent, issue, solution };
  const printed = PAGE_FIELDS.map((field) => [field, facts.places[field] ?? []] as const);
  const places = Object.fromEntries(printed.filter(([, of]) => of.length > 0));
  return { ...told, impactedParties, documentsAffected, timeline, documents, places };
}

function entryOf(entry: ReleaseEntry, at: number, facts: ReleasePageFacts, record: SourceRecord): Part {
  const { id = '', url = null } = facts.entriesAsPrinted[at] ?? {};
  const hasCome = isDelivered(entry, facts, record);
  return {
    ...SILENT,
    role: hasCome ? 'delivered' : 'planned',
    modificationId: entry.modificationId,
    title: entry.title,
    url,
    urlBasis: url === null ? null : 'link',
    release: facts.release,
    releaseDate: facts.releaseDate,
    stage: hasCome ? 'implemented' : null,
    statusText: entry.status ?? '',
    places: atLeastOne(placesOfEntry(id, at, facts), record),
  };
}

/** A part of an entry that the page of its release plans for another. */
function partOf(
  { modificationId, release, text }: ReleasePart,
  at: number,
  { places }: ReleasePageFacts,
  record: SourceRecord,
): Part {
  const printed = places['partsElsewhere']?.[at];
  return {
    ...SILENT,
    role: 'planned',
    modificationId,
    release,
    statusText: text,
    places: atLeastOne(printed === undefined ? [] : [printed], record),
  };
}

/** Whether an entry came with the release: so it says, or the release has come and nothing beside the entry says no. */
function isDelivered({ status }: ReleaseEntry, { release, releaseDate }: ReleasePageFacts, { date }: SourceRecord) {
  const said = status ?? '';
  if (NOT_PART.test(said) || TO_COME.test(said)) return false;
  if (HAS_COME.test(said)) return true;
  return release !== null && hasPassed(release, releaseDate, date);
}

/** One place for each entry; where an entry is printed in several, those that print its id. */
function placesOfEntry(printed: string, at: number, { places, entries }: ReleasePageFacts): Place[] {
  const all = places['entries'] ?? [];
  if (all.length === entries.length) return all.slice(at, at + 1);
  const named = all.filter((place) => place.at === 'label' && place.fragment.includes(printed));
  return named.length > 0 ? named : all;
}

function atLeastOne(places: readonly Place[], { id, title }: SourceRecord): Part['places'] {
  return cited(places.length > 0 ? places : [{ at: 'label', label: 'page', fragment: title }], id);
}

function recordOf(line: LedgerLine, facts: PageFacts): SourceRecord {
  const slug = slugOf(facts.url, line.path);
  const date = line.capturedOn ?? line.receivedAt.slice(0, 10);
  return {
    id: line.sha256,
    sameAs: null,
    kind: facts.kind,
    name: `${slug}--${captureOf(line.path, date)}`,
    title: facts.title ?? slug,
    date,
    receivedAt: line.receivedAt,
    origin: line.origin,
    path: line.path,
    format: line.format,
    specimen: facts.specimen === true,
    reference: null,
    author: null,
    page: { url: facts.url, slug, secVersion: facts.kind === 'modification' ? null : facts.secVersion },
    ...(facts.kind === 'modification' ? { releases: [], releaseEvents: [] } : ofRelease(facts, line.sha256)),
    recommendations: [],
  };
}

/** What tells a capture from the others of its page: the day and, of the second on one day and those after, the number. */
function captureOf(path: string, date: Day): string {
  const name = nameOf(path);
  return name.startsWith(date) ? name : date;
}

/** What a release's page or news post says of the release itself. */
function ofRelease(
  { release, releaseDate, baselinedOn, places }: ReleasePageFacts,
  source: SourceId,
): Pick<SourceRecord, 'releases' | 'releaseEvents'> {
  if (release === null) return { releases: [], releaseEvents: [] };
  const named = cited([...(places['release'] ?? []), ...(places['releaseDate'] ?? [])], source);
  const baselined = cited(places['baselinedOn'] ?? [], source);
  return {
    releases: [{ name: release, date: releaseDate, scope: null, places: named }],
    releaseEvents:
      baselinedOn === null
        ? []
        : [{ release, event: 'scope-baselined', date: baselinedOn, text: '', places: baselined }],
  };
}
