import { keyOf } from '../../src/lib/ids.js';
import { ModificationId, SourceId } from '../../src/model/ids.js';
import { SearchQuery, type Filters } from '../../src/model/search.js';
import type { Modification, SourceRecord, Standing } from '../../src/model/statement.js';
import type { DecisionRoute, Stage } from '../../src/model/words.js';
import { buildSearch, type SearchMatter } from '../../src/search/build.js';
import { openSearch, type Searcher } from '../../src/search/query.js';

/** What the tests say of one standing; what they leave out is as plain as can be. */
export interface Told {
  readonly id: string;
  /** Former ids, oldest first. */
  readonly once?: readonly string[];
  readonly title: string | null;
  readonly status?: string;
  readonly release?: string | null;
  readonly stage?: Stage | null;
  readonly route?: DecisionRoute | null;
  readonly dcc?: boolean | null;
  /** The days of the papers that say so, oldest first. */
  readonly papers?: readonly string[];
  readonly milestones?: Standing['statement']['milestones'];
}

/** What `buildSearch` is given. */
export interface Home {
  readonly modifications: Modification[];
  readonly standings: Standing[];
  readonly sources: SourceRecord[];
  readonly deadlines: SearchMatter['deadlines'];
}

/**
 * A home in which one paper a month says what is told. Newer standings of a modification come after older ones; the
 * milestones of the newest are still announced.
 */
export function homeOf(told: readonly Told[]): Home {
  const days = [...new Set(told.flatMap((one) => one.papers ?? ['2021-09-21']))].sort();
  const sources = days.map(paperOf);
  const newest = new Map(told.map((one) => [keyOf(ModificationId.parse(one.id)), one]));
  return {
    modifications: [...newest].map(([key, one]) => ({
      key,
      modificationId: ModificationId.parse(one.id),
      ids: [...(one.once ?? []), one.id].map((id) => ModificationId.parse(id)),
      title: one.title,
      url: null,
      changes: [],
    })),
    standings: told.map((one, at) => standingOf(one, at)),
    sources,
    deadlines: [...newest].flatMap(([key, { milestones = [] }]) =>
      milestones.map(({ event, date, conditional = false }) => ({ key, event, date, conditional })),
    ),
  };
}

/** The home's search, as it is after its index was stored and read again. */
export function searcherOf(home: Home): Searcher {
  return openSearch(JSON.parse(JSON.stringify(buildSearch(home))) as Parameters<typeof openSearch>[0]);
}

/** A question by its text and whatever else is asked. */
export function asked(text: string, rest: Partial<SearchQuery> & { filters?: Filters } = {}): SearchQuery {
  return SearchQuery.parse({ text, limit: 10_000, ...rest });
}

/** The ids that a question finds, best first. */
export function found(searcher: Searcher, text: string, rest: Parameters<typeof asked>[1] = {}): string[] {
  return searcher.search(asked(text, rest)).hits.map(({ modificationId, key }) => modificationId ?? key);
}

function sourceIdOf(day: string): SourceId {
  return SourceId.parse(day.replaceAll('-', '').padStart(12, '0').padEnd(64, '0'));
}

function paperOf(day: string): SourceRecord {
  return {
    id: sourceIdOf(day),
    sameAs: null,
    kind: 'paper',
    name: `${day}-paper`,
    title: 'SEC Releases Update',
    date: day,
    receivedAt: `${day}T12:00:00Z`,
    origin: `${day}-paper.txt`,
    path: `papers/${day}-paper.txt`,
    format: 'dump',
    specimen: false,
    reference: null,
    author: null,
    releases: [],
    releaseEvents: [],
    recommendations: [],
  };
}

function standingOf(told: Told, at: number): Standing {
  const papers = told.papers ?? ['2021-09-21'];
  const until = papers.at(-1) ?? '';
  const id = ModificationId.parse(told.id);
  const source = sourceIdOf(until);
  return {
    statement: {
      id: `${source.slice(0, 12)}:${at}`,
      source,
      kind: 'paper',
      role: 'listed',
      date: until,
      receivedAt: `${until}T12:00:00Z`,
      key: keyOf(id),
      modificationId: id,
      title: told.title,
      qualifier: null,
      url: null,
      urlBasis: null,
      release: told.release ?? null,
      releaseDate: null,
      scope: null,
      stage: told.stage ?? null,
      decisionRoute: told.route ?? null,
      statusText: told.status ?? 'Approved for inclusion.',
      milestones: told.milestones ?? [],
      dccSystemsImpact: told.dcc ?? null,
      repairs: [],
      places: [{ at: 'lines', from: at + 1, to: at + 1, source }],
    },
    since: papers[0] ?? '',
    until,
    statements: papers.map((day) => `${sourceIdOf(day).slice(0, 12)}:${at}`),
  };
}
