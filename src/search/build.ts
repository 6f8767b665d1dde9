import { compareText } from '../lib/compare-text.js';
import { lastDay } from '../lib/dates.js';
import { groupedBy } from '../lib/grouped.js';
import { keyTyped } from '../lib/ids.js';
import type { ModificationKey, PartialDate } from '../model/ids.js';
import type { Facet, SearchFile } from '../model/search.js';
import type { Modification, SourceRecord, Standing, Statement } from '../model/statement.js';
import type { MilestoneEvent, Stage } from '../model/words.js';
import { documentPages, type PagedDocument } from './build-documents.js';
import { dictionary, facetColumn, listColumn } from './columns.js';
import { indexOf, type SearchDocument } from './engine.js';
import { idForms } from './id-forms.js';
import { documentNamed, pagesByKey, partyNamed, type OnItsPage } from './page-facets.js';

/** The words people type for a stage beside its own name. */
const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  development: 'development draft proposal',
  refinement: 'refinement refining',
  report: 'modification report consultation',
  decision: 'awaiting decision vote determination',
  approved: 'approved pending implementation',
  implemented: 'implemented delivered',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
  'on-hold': 'on hold paused',
};

/** Everything that is searched, in any order. */
export interface SearchMatter {
  /** Every identity. */
  readonly modifications: readonly Modification[];
  /** What was said of them and for how long; each of a key among `modifications`. */
  readonly standings: readonly Standing[];
  /** Every source that one of the statements is of; more do no harm. */
  readonly sources: readonly SourceRecord[];
  /** The milestones that are still announced, whether or not their day has passed. */
  readonly deadlines: readonly Deadline[];
  /** The documents that are found by their pages. */
  readonly documents?: readonly PagedDocument[];
}

/** A milestone of a modification. */
export interface Deadline {
  readonly key: ModificationKey;
  readonly event: MilestoneEvent;
  readonly date: PartialDate;
  readonly conditional: boolean;
}

/** A standing with the modification it is of and the sources of its statements, newest last. */
interface Row {
  readonly standing: Standing;
  readonly modification: Modification;
  readonly sources: readonly SourceRecord[];
  /** What the newest capture of the modification's page that says any of it says is impacted and affected. */
  readonly onItsPage: OnItsPage;
}

/**
 * The search index of what all sources say.
 *
 * @returns plain JSON; equal for equal input in any order
 * @throws Error where a standing is of no modification or of no source given: a defect of the caller
 */
export function buildSearch({
  modifications,
  standings,
  sources,
  deadlines,
  documents = [],
}: SearchMatter): SearchFile {
  const shelved = modifications.toSorted((a, b) => compareText(sortKey(a.key), sortKey(b.key)));
  const catalogue = sources
    .filter(({ kind }) => kind !== 'document')
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
  const rows = rowsOf(shelved, standings, catalogue);
  const texts = dictionary<string>();
  const milestones = dictionary<SearchFile['milestones'][number]>();
  const columns = standingColumns(rows, shelved, catalogue, texts.code);
  const announced = deadlineColumn(shelved, deadlines, milestones.code);
  return {
    modifications: shelved.map(({ key, modificationId, ids, title, url }) => ({
      key,
      modificationId,
      ids,
      title,
      url,
    })),
    sources: catalogue.map(({ id, name, kind }) => ({ id, name, kind })),
    texts: texts.values,
    milestones: milestones.values,
    deadlines: announced,
    standings: columns,
    facets: facetColumns(rows),
    index: indexOf(rows.map(documentOf)),
    documents: documentPages(documents),
  };
}

/** The standings of each modification in turn, newest first, with what they refer to. */
function rowsOf(
  modifications: readonly Modification[],
  standings: readonly Standing[],
  sources: readonly SourceRecord[],
): Row[] {
  const places = new Map(modifications.map((modification, place) => [modification.key, { modification, place }]));
  const bySource = new Map(sources.map((source) => [source.id.slice(0, 12), source]));
  const pages = pagesByKey(standings.map(({ statement }) => statement));
  return standings
    .map((standing) => {
      const { key, id } = standing.statement;
      const home = places.get(key);
      const ids = [...new Set(standing.statements.map((statement) => bySource.get(statement.slice(0, 12))))];
      const known = ids.filter((source) => source !== undefined);
      if (home === undefined) throw new Error(`Expected a modification of key ${key} for statement ${id}, got none.`);
      if (known.length < ids.length) throw new Error(`Expected the sources of the standing of statement ${id}.`);
      const said = known.toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
      return { standing, sources: said, onItsPage: pages(key), ...home };
    })
    .sort((a, b) => a.place - b.place || newestFirst(a.standing, b.standing));
}

/** Newest first; of one day a row of a table before the narrative on it, which says less. */
function newestFirst(a: Standing, b: Standing): number {
  return (
    compareText(b.until, a.until) ||
    Number(isNarrative(a.statement)) - Number(isNarrative(b.statement)) ||
    compareText(b.since, a.since) ||
    compareText(a.statement.releaseDate ?? '9999', b.statement.releaseDate ?? '9999') ||
    compareText(a.statement.id, b.statement.id)
  );
}

/** Numbers in their order, then parts; modifications known only by their page after all others. */
function sortKey(key: string): string {
  return keyTyped(key) === null ? `~${key}` : key.padStart(/\d$/.test(key) ? 6 : 7, '0');
}

function standingColumns(
  rows: readonly Row[],
  modifications: readonly Modification[],
  sources: readonly SourceRecord[],
  text: (value: string) => number,
): SearchFile['standings'] {
  const places = new Map(modifications.map(({ key }, place) => [key, place]));
  const shelf = new Map(sources.map(({ id }, place) => [id, place]));
  const statements = rows.map(({ standing }) => standing.statement);
  return {
    statement: statements.map(({ id }) => id),
    modificationId: statements.map(({ modificationId }) => modificationId ?? ''),
    source: statements.map(({ source }) => shelf.get(source) ?? -1),
    modification: statements.map(({ key }) => places.get(key) ?? -1),
    since: rows.map(({ standing }) => standing.since),
    until: rows.map(({ standing }) => standing.until),
    title: rows.map((row) => titleOf(row)).map((title) => (title === null ? -1 : text(title))),
    statusText: statements.map(({ statusText }) => text(statusText)),
    pageText: statements.map(pageTextOf).map((said) => (said === '' ? -1 : text(said))),
  };
}

/** Of each modification its deadlines, the earliest first. */
function deadlineColumn(
  modifications: readonly Modification[],
  deadlines: readonly Deadline[],
  milestone: (value: SearchFile['milestones'][number]) => number,
): SearchFile['deadlines'] {
  const sorted = deadlines.toSorted(
    (a, b) =>
      compareText(lastDay(a.date), lastDay(b.date)) || compareText(a.date, b.date) || compareText(a.event, b.event),
  );
  const byKey = groupedBy(sorted, ({ key }) => key);
  return listColumn(modifications.map(({ key }) => (byKey.get(key) ?? []).map(shown).map(milestone)));
}

function shown({ event, date, conditional }: Deadline): SearchFile['milestones'][number] {
  return { event, date, ...(conditional && { conditional }) };
}

function titleOf({ standing: { statement }, modification }: Row): string | null {
  const title = statement.title ?? modification.title;
  return title === null || statement.qualifier === null ? title : `${title} (${statement.qualifier})`;
}

function facetColumns(rows: readonly Row[]): SearchFile['facets'] {
  const values: Record<Facet, (statement: Statement, row: Row) => readonly (string | null)[]> = {
    release: ({ release }) => [release],
    stage: ({ stage }) => [stage],
    route: ({ decisionRoute }) => [decisionRoute],
    dcc: ({ dccSystemsImpact }) => [dccSystemsImpact === null ? 'unknown' : dccSystemsImpact ? 'yes' : 'no'],
    kind: (_, { sources }) => sources.map(({ kind }) => kind),
    paper: (_, { sources }) => sources.map(({ name }) => name),
    family: ({ modificationId }) => [/^[A-Z]+/.exec(modificationId ?? '')?.[0] ?? null],
    year: (_, { standing }) => years(standing),
    party: (_, { onItsPage }) => onItsPage.impactedParties.map(partyNamed),
    document: (_, { onItsPage }) => onItsPage.documentsAffected.map(documentNamed),
  };
  const column = (facet: Facet) => facetColumn(rows.map((row) => values[facet](row.standing.statement, row)));
  return {
    release: column('release'),
    stage: column('stage'),
    route: column('route'),
    dcc: column('dcc'),
    kind: column('kind'),
    paper: column('paper'),
    family: column('family'),
    year: column('year'),
    party: column('party'),
    document: column('document'),
  };
}

/** Every year in any part of which a standing stood. */
function years({ since, until }: Standing): string[] {
  const [first, last] = [Number(since.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, year) => String(first + year));
}

/** What a modification's page says of its issue, its solution and the documents affected; empty for other sources. */
function pageTextOf({ page }: Statement): string {
  const texts = [page?.issue, page?.solution].filter((said) => typeof said === 'string').join(' ');
  return [texts, ...(page?.documentsAffected ?? [])]
    .filter((said) => said !== '')
    .join(' · ')
    .replace(/\s+/g, ' ');
}

function isNarrative({ role }: Statement): boolean {
  return role === 'joins' || role === 'leaves';
}

function documentOf(row: Row, id: number): SearchDocument {
  const { statement } = row.standing;
  const words = [
    statement.stage === null ? '' : STAGE_WORDS[statement.stage],
    statement.decisionRoute ?? '',
    ...statement.milestones.map(({ event }) => event),
  ];
  return {
    id,
    ids: idForms(row.modification.ids).join(' '),
    // The narrative quotes the title in its text: counted twice, it would outweigh the row it is about.
    title: isNarrative(statement) ? '' : (titleOf(row) ?? ''),
    statusText: statement.statusText,
    pageText: pageTextOf(statement),
    release: statement.release ?? '',
    words: words.join(' ').replaceAll('-', ' '),
  };
}
