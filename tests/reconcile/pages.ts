import { createHash } from 'node:crypto';
import type { ModificationId, SourceId } from '../../src/model/ids.js';
import type { DocumentFinding } from '../../src/model/finding.js';
import type { ModificationPageFacts, ReleasePageFacts } from '../../src/model/page-facts.js';
import { snapshotOf, type Snapshot } from '../../src/reconcile/statements/snapshot.js';

const place = (label: string, fragment: string) => [{ at: 'label' as const, label, fragment }];
const SITE = 'https://smartenergycodecompany.co.uk/';

/** What a made-up page of a modification says; what is left out it does not say. */
export interface PageStory extends Partial<
  Pick<
    ModificationPageFacts,
    | 'title'
    | 'stage'
    | 'decisionRoute'
    | 'implementationDate'
    | 'implementationRelease'
    | 'latestUpdate'
    | 'issue'
    | 'solution'
    | 'url'
    | 'impactedParties'
    | 'documentsAffected'
  >
> {
  readonly on: string;
  readonly id: string | null;
  readonly slug?: string;
  /** The time of the capture, in the name of its file, where it is not the first of its day. */
  readonly time?: string;
  readonly findings?: readonly DocumentFinding[];
}

/** A made-up page of a modification, read as it was captured on a day. */
export function page({ on, id, slug = 'the-matter', time = '', findings = [], ...said }: PageStory): Snapshot {
  const facts: ModificationPageFacts = {
    kind: 'modification',
    url: `${SITE}modifications/${slug}/`,
    modificationId: id as ModificationId | null,
    idAsPrinted: id,
    title: null,
    proposer: null,
    proposerOrganisation: null,
    leadAnalyst: null,
    dateRaised: null,
    dateRaisedAsPrinted: null,
    stageAsPrinted: said.stage ?? null,
    stage: null,
    decisionRoute: null,
    urgent: null,
    implementationDateAsPrinted: said.implementationDate ?? null,
    implementationDate: null,
    implementationRelease: null,
    latestUpdate: null,
    issue: null,
    solution: null,
    impactedParties: [],
    documentsAffected: [],
    timeline: [],
    timelineAsPrinted: [],
    documents: [],
    documentsAsPrinted: [],
    places: {
      title: place('heading', id ?? slug),
      ...(said.stage && { stage: place('Stage', said.stage) }),
      ...(said.implementationDate && { implementationDate: place('Implementation date', said.implementationDate) }),
    },
    findings: [...findings],
    ...said,
  };
  return snapshotOf(lineOf(`pages/${slug}/${on}${time}.html`, on, said), facts);
}

/** What a made-up release page or news post lists, by id: the title, or a title and the status beside it. */
export interface ReleaseStory {
  readonly on: string;
  readonly release: string;
  readonly date: string | null;
  readonly entries: Readonly<Record<string, string | null | readonly [title: string, status: string]>>;
  readonly kind?: ReleasePageFacts['kind'];
  /** Parts of its modifications that it says come with another release: id, release. */
  readonly elsewhere?: readonly (readonly [id: string, release: string])[];
}

/** A made-up release page, or news post, read as it was captured on a day. */
export function releasePage({ on, release, date, entries, kind = 'release', elsewhere = [] }: ReleaseStory): Snapshot {
  const rows = Object.entries(entries).map(([id, said]) => {
    const [title, status] = said === null || typeof said === 'string' ? [said, null] : said;
    return { modificationId: id as ModificationId, title, status };
  });
  const slug = `${release.toLowerCase().replace(' ', '-')}-${kind}`;
  const facts: ReleasePageFacts = {
    kind,
    url: `${SITE}${slug}/`,
    title: `${release} SEC Release`,
    release,
    releaseDate: date,
    releaseDateAsPrinted: date,
    secVersion: null,
    entries: rows,
    entriesAsPrinted: rows.map(({ modificationId }) => ({ id: modificationId, url: null })),
    partsElsewhere: elsewhere.map(([id, other]) => ({
      modificationId: id as ModificationId,
      release: other,
      text: `The other parts of ${id} come in ${other}.`,
    })),
    baselinedOn: null,
    places: {
      release: place('heading', release),
      entries: rows.flatMap(({ modificationId }) => place(release, modificationId)),
      partsElsewhere: elsewhere.flatMap(([id]) => place('text', id)),
    },
    findings: [],
  };
  return snapshotOf(lineOf(`pages/${slug}/${on}.html`, on, entries), facts);
}

/** A ledger line; pages that say different things are different sources. */
function lineOf(path: string, capturedOn: string, said: unknown) {
  const sha256 = createHash('sha256')
    .update(JSON.stringify([path, said]))
    .digest('hex') as SourceId;
  const receivedAt = '2022-12-01T00:00:00Z';
  return { sha256, path, origin: path, bytes: 1, receivedAt, format: 'dump' as const, capturedOn };
}
