import { createHash } from 'node:crypto';
import { isoDate, lastDay, monthNumber } from '../../src/lib/dates.js';
import type { DocumentFinding } from '../../src/model/finding.js';
import type { ModificationId, SourceId } from '../../src/model/ids.js';
import type { Entry, Milestone, PaperFacts, ReleaseEvent, ReleaseSection } from '../../src/model/paper-facts.js';
import type { Change } from '../../src/model/statement.js';
import { snapshotOf, type Snapshot } from '../../src/reconcile/statements/snapshot.js';

/** Lines are counted on, so that every printed thing of a test has a place of its own. */
const at = (line: number) => [{ at: 'lines' as const, from: line, to: line }];

/** What a row of a made-up paper says; what is left out is the quiet default. */
export interface Row extends Partial<Omit<Entry, 'modificationId' | 'milestones'>> {
  readonly id: string;
  readonly milestones?: readonly (readonly [Milestone['event'], string, string?])[];
}

/** What a made-up paper says. Releases are dated on the last day of their month unless `dates` says otherwise. */
export interface Story {
  readonly date: string;
  readonly releases: Readonly<Record<string, readonly Row[]>>;
  readonly dates?: Readonly<Record<string, string | null>>;
  readonly name?: string;
  readonly form?: PaperFacts['form'];
  readonly scopeChanges?: readonly {
    readonly id: string;
    readonly release: string;
    readonly change: 'added' | 'removed';
  }[];
  readonly events?: readonly Pick<ReleaseEvent, 'release' | 'event' | 'date'>[];
  readonly findings?: readonly DocumentFinding[];
}

/** A made-up paper, read. */
export function paper(story: Story): Snapshot {
  const name = story.name ?? `${story.date}-paper`;
  let line = 0;
  const next = () => at((line += 1));
  const facts: PaperFacts = {
    kind: 'paper',
    form: story.form ?? 'pdf',
    paper: {
      title: 'SEC Releases Update',
      committee: 'CSC',
      date: story.date,
      reference: null,
      author: null,
      organisation: null,
      places: { title: [], date: [], author: [] },
    },
    releases: Object.entries(story.releases).map(([release, rows]): ReleaseSection => ({
      name: release,
      date: story.dates?.[release] === undefined ? lastDayOf(release) : story.dates[release],
      scope: 'in-scope',
      entries: rows.map((row) => entry(row, next)),
      places: next(),
    })),
    scopeChanges: (story.scopeChanges ?? []).map(({ id, release, change }) => ({
      modificationId: id as ModificationId,
      title: null,
      release,
      change,
      text: `${id} has been ${change}.`,
      places: next(),
    })),
    releaseEvents: (story.events ?? []).map((event) => ({ ...event, text: 'The scope.', places: next() })),
    recommendations: [],
    findings: [...(story.findings ?? [])],
  };
  const sha256 = createHash('sha256').update(name).digest('hex') as SourceId;
  const path = `papers/${name}.${facts.form === 'dump' ? 'txt' : 'pdf'}`;
  return snapshotOf(
    { sha256, path, origin: path, bytes: 1, receivedAt: '2022-06-01T00:00:00Z', format: 'dump' },
    facts,
  );
}

function entry({ id, milestones = [], ...row }: Row, next: () => Entry['places']['title']): Entry {
  return {
    modificationId: id as ModificationId,
    idAsPrinted: id,
    title: `The matter of ${id.replace(/\D+/, '')}`,
    titleAsPrinted: null,
    qualifier: null,
    url: null,
    urlBasis: null,
    statusText: 'It is being worked on.',
    statusTextAsPrinted: '',
    stage: 'refinement',
    decisionRoute: null,
    milestones: milestones.map(([event, date, asPrinted = date]) => ({ event, date, asPrinted })),
    dccSystemsImpact: false,
    repairs: [],
    places: { modificationId: next(), title: next(), statusText: next(), dccSystemsImpact: [] },
    ...row,
  };
}

function lastDayOf(release: string): string {
  const [month = '', year = ''] = release.split(' ');
  return lastDay(isoDate(Number(year), monthNumber(month) ?? 0) ?? '');
}

/** What a change tells, without the places that show it. */
export function told(changes: readonly Change[]): Partial<Change>[] {
  return changes.map((change) => {
    const bare: Partial<Change> = { ...change };
    delete bare.places;
    return bare;
  });
}
