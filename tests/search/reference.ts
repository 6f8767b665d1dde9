import { lastDay } from '../../src/lib/dates.js';
import { Facet, type SearchAnswer, type SearchFile, type SearchHit, type SearchQuery } from '../../src/model/search.js';
import type { Standing } from '../../src/model/statement.js';
import { loadIndex } from '../../src/search/engine.js';
import { piecesOf } from '../../src/search/tokens.js';
import type { Home } from './home.js';

/** What words find, standing by standing. */
interface Worded {
  readonly words: SearchAnswer['words'];
  /** By the id of a statement. */
  readonly scores: ReadonlyMap<string, { readonly score: number; readonly terms: ReadonlySet<string> }>;
}

/** The values that a standing has of a facet, read from its statement and not from the index. */
export function valuesOf({ sources }: Home, standing: Standing, facet: Facet): string[] {
  const { statement, since, until, statements } = standing;
  const papers = sources.filter(({ id }) => statements.some((one) => id.startsWith(one.slice(0, 12))));
  const values: Readonly<Record<Facet, readonly (string | null)[]>> = {
    release: [statement.release],
    stage: [statement.stage],
    route: [statement.decisionRoute],
    dcc: [{ true: 'yes', false: 'no', null: 'unknown' }[String(statement.dccSystemsImpact)] ?? ''],
    kind: [statement.kind],
    paper: papers.map(({ name }) => name),
    family: [(statement.modificationId ?? '').replace(/\d.*/, '')],
    year: ['2020', '2021', '2022', '2023'].filter((year) => since.slice(0, 4) <= year && year <= until.slice(0, 4)),
    party: statement.page?.impactedParties ?? [],
    document: statement.page?.documentsAffected ?? [],
  };
  return values[facet].filter((value) => value !== null);
}

/** Whether a standing of a home of papers passes the filters of a question, but those that are let off. */
export function passes(home: Home, standing: Standing, query: SearchQuery, but: readonly string[] = []): boolean {
  const newest =
    home.standings
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? '';
  return (
    Facet.options.every((facet) => {
      const chosen: readonly string[] = query.filters[facet] ?? [];
      if (but.includes(facet) || chosen.length === 0) return true;
      return valuesOf(home, standing, facet).some((one) => chosen.includes(one));
    }) &&
    (but.includes('dates') ||
      (standing.until >= (query.since ?? '') &&
        standing.since <= (query.until ?? '~') &&
        (query.standsNow === undefined || standing.until === newest)))
  );
}

/**
 * The answer to a question of plain words, worked out as slowly and as plainly as can be: every standing is judged by
 * itself, everything is counted and sorted. Of what is close it tells the filters.
 */
export function slowAnswer(home: Home, file: SearchFile, query: SearchQuery): SearchAnswer {
  const worded = query.text === '' ? null : wordedBy(home, file, query.text);
  const found = inOrder(home).filter(({ statement: { id } }) => worded === null || worded.scores.has(id));
  const hits = hitsOf(
    home,
    found.filter((one) => passes(home, one, query)),
    query,
    worded,
  );
  const counts = Facet.options.map((facet) => [facet, countsOf(home, found, query, facet)] as const);
  return {
    query: query.text,
    total: hits.length,
    words: worded?.words ?? 'all',
    hits: hits.slice(query.offset, query.offset + query.limit),
    documents: { total: 0, hits: [] },
    facets: Object.fromEntries(counts) as SearchAnswer['facets'],
    ...(hits.length === 0 && { close: { words: [], ids: [], filters: filtersToDrop(home, found, query) } }),
  };
}

/** Modification by modification, the newest standing of each first. */
function inOrder({ standings }: Home): Standing[] {
  const place = ({ statement: { key } }: Standing) => parseInt(key, 10) + (/[A-Z]$/.test(key) ? 0.5 : 0);
  return standings.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (b.until + b.since).localeCompare(a.until + a.since) ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
}

function wordedBy({ standings }: Home, file: SearchFile, text: string): Worded {
  const engine = loadIndex(file.index);
  const days = standings.map(({ until }) => Date.parse(until));
  const [oldest, newest] = [Math.min(...days), Math.max(...days)];
  const recency = (id: number) => (Date.parse(file.standings.until[id] ?? '') - oldest) / (newest - oldest);
  const finds = text.split(' ').map((word, at, words) => {
    const results = engine.search(word, {
      prefix: at === words.length - 1 && word.length > 2,
      fuzzy: word.length < 4 ? false : word.length < 8 ? 1 : 2,
      boostDocument: (id) => 1 + 0.1 * recency(Number(id)),
    });
    const terms = results.flatMap((one) => one.terms);
    return { terms, scores: new Map(results.map(({ id, score }) => [Number(id), score])) };
  });
  const met = file.standings.statement.map((statement, id) => {
    const by = finds.filter(({ scores }) => scores.has(id));
    const score = by.reduce((sum, { scores }) => sum + (scores.get(id) ?? 0), 0) * by.length;
    return { statement, count: by.length, score, terms: new Set(by.flatMap(({ terms }) => terms)) };
  });
  const words = finds.length < 2 || met.some(({ count }) => count === finds.length) ? 'all' : 'some';
  const answering = met.filter(({ count }) => (words === 'all' ? count === finds.length : count > 0));
  return { words, scores: new Map(answering.map(({ statement, ...one }) => [statement, one])) };
}

function hitsOf(home: Home, passing: readonly Standing[], query: SearchQuery, worded: Worded | null): SearchHit[] {
  const scoreOf = ({ statement }: Standing) => worded?.scores.get(statement.id)?.score ?? 0;
  const deadlineOf = (one: Standing) => (query.sort === 'next-deadline' ? nextOf(home, one, query) : undefined);
  const sorts: Readonly<Record<SearchQuery['sort'], (a: Standing, b: Standing) => number>> = {
    relevance: (a, b) => scoreOf(b) - scoreOf(a),
    newest: () => 0,
    'next-deadline': (a, b) => daysOf(deadlineOf(a)?.date) - daysOf(deadlineOf(b)?.date),
  };
  const newestFirst = (a: Standing, b: Standing) => (b.until + b.since).localeCompare(a.until + a.since);
  const sorted = passing.toSorted((a, b) => sorts[query.sort](a, b) || newestFirst(a, b));
  const first = new Map(sorted.toReversed().map((one) => [one.statement.key, one]));
  return sorted
    .filter((one) => first.get(one.statement.key) === one)
    .map((one) => hitOf(home, one, scoreOf(one), worded, deadlineOf(one)));
}

function daysOf(date: string | undefined): number {
  return date === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(lastDay(date));
}

function nextOf({ standings, deadlines }: Home, { statement }: Standing, { asOf }: SearchQuery) {
  const newest =
    standings
      .map((one) => one.until)
      .sort()
      .at(-1) ?? '';
  const [next] = deadlines
    .filter(({ key, date }) => key === statement.key && lastDay(date) >= (asOf ?? newest))
    .toSorted((a, b) => daysOf(a.date) - daysOf(b.date));
  return next && { event: next.event, date: next.date };
}

function hitOf(
  home: Home,
  standing: Standing,
  score: number,
  worded: Worded | null,
  nextMilestone: SearchHit['nextMilestone'],
): SearchHit {
  const { statement, since, until } = standing;
  const modification = home.modifications.find(({ key }) => key === statement.key);
  if (modification === undefined) throw new Error(`Expected a modification of key ${statement.key}.`);
  const { key, modificationId, ids, title, url } = modification;
  const { id, source, kind, release, stage, decisionRoute, statusText, dccSystemsImpact } = statement;
  const papers = valuesOf(home, standing, 'paper');
  const shown = { title: statement.title, statusText, pageText: null, release };
  const said = { id, source, sourceName: papers.at(-1) ?? '', kind, date: until, since };
  const terms = worded?.scores.get(id)?.terms ?? new Set();
  const fields = [
    ['title', statement.title],
    ['statusText', statusText],
    ['release', release],
  ] as const;
  const highlights = fields.flatMap(([field, text]) => {
    const ranges = piecesOf(text ?? '').filter(({ term }) => terms.has(term));
    return ranges.length === 0 ? [] : [{ field, text: text ?? '', ranges: apart(ranges) }];
  });
  return {
    ...{ key, modificationId, ids, title, url },
    statement: {
      ...said,
      modificationId: statement.modificationId,
      ...shown,
      stage,
      decisionRoute,
      dccSystemsImpact,
      papers,
    },
    highlights,
    score,
    ...(nextMilestone && { nextMilestone }),
  };
}

/** Ranges that overlap made one. */
function apart(ranges: readonly { start: number; end: number }[]): [number, number][] {
  const signs = new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  const starts = [...signs].filter((sign) => !signs.has(sign - 1)).sort((a, b) => a - b);
  const ends = [...signs].filter((sign) => !signs.has(sign + 1)).sort((a, b) => a - b);
  return starts.map((start, at) => [start, (ends[at] ?? 0) + 1]);
}

function countsOf(home: Home, found: readonly Standing[], query: SearchQuery, facet: Facet) {
  const chosen: readonly string[] = query.filters[facet] ?? [];
  const counted = found.filter((one) => passes(home, one, query, [facet]));
  const values = [...new Set(counted.flatMap((one) => valuesOf(home, one, facet)))].sort();
  const counts = [...values, ...chosen.filter((value) => !values.includes(value)).sort()].map((value) => {
    const having = counted.filter((one) => valuesOf(home, one, facet).includes(value));
    const count = new Set(having.map(({ statement }) => statement.key)).size;
    return { value, count, ...(chosen.includes(value) && { chosen: true as const }) };
  });
  return counts.toSorted((a, b) => b.count - a.count);
}

function filtersToDrop(home: Home, found: readonly Standing[], query: SearchQuery) {
  type Drop = Facet | 'dates';
  const drops: Drop[] = Facet.options.filter((facet) => (query.filters[facet] ?? []).length > 0);
  if (query.since !== undefined || query.until !== undefined) drops.push('dates');
  const tried = (drop: Drop[]) => {
    const keys = found.filter((one) => passes(home, one, query, drop)).map(({ statement }) => statement.key);
    return { drop, hits: new Set(keys).size };
  };
  const single = drops.map((one) => tried([one])).filter(({ hits }) => hits > 0);
  if (single.length > 0 || drops.length < 2) return single.sort((a, b) => b.hits - a.hits);
  return [tried(drops)].filter(({ hits }) => hits > 0);
}
