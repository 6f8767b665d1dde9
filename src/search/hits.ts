import { overlap } from '../lib/overlap.js';
import type { ModificationId, SourceId } from '../model/ids.js';
import type { Highlight, SearchHit } from '../model/search.js';
import { valueAt, valuesAt } from './columns.js';
import { highlight } from './highlight.js';
import type { Pin, TextMatches } from './match-text.js';
import { textsOf, type Opened } from './opened.js';
import type { Candidate } from './order.js';

type ShownModification = Opened['file']['modifications'][number];
type ShownStatement = SearchHit['statement'];

/** Candidates as they are shown. */
export function hitsOf(opened: Opened, candidates: readonly Candidate[], text: TextMatches | null): SearchHit[] {
  const termsOf = text?.terms();
  return candidates.map((one) => hitOf(opened, one, text, termsOf?.(one.standing)));
}

/** @param terms those by which the candidate answers; where no words are asked for, none */
function hitOf(
  opened: Opened,
  candidate: Candidate,
  text: TextMatches | null,
  terms: ReadonlySet<string> = new Set(),
): SearchHit {
  const modification = modificationAt(opened, candidate.modification);
  const statement = statementAt(opened, candidate.standing);
  const pin = text?.pins.get(candidate.modification);
  const why = pin && whyRead(pin, modification);
  const { key, modificationId, ids, title, url } = modification;
  return {
    key,
    modificationId,
    ids,
    title,
    url,
    statement,
    highlights: text === null ? [] : highlightsOf(opened, candidate, statement, pin !== undefined, terms),
    score: candidate.score,
    ...(why !== undefined && { why }),
    ...(candidate.deadline && { nextMilestone: candidate.deadline }),
  };
}

function modificationAt({ file }: Opened, at: number): ShownModification {
  const modification = file.modifications[at];
  if (modification === undefined)
    throw new RangeError(`Expected one of ${file.modifications.length} modifications, got ${at}.`);
  return modification;
}

/** The columns hold what the model checked when they were built, so their values are taken for the model's. */
function statementAt(opened: Opened, at: number): ShownStatement {
  const { standings, sources, facets } = opened.file;
  const source = sources[standings.source[at] ?? -1];
  const impact = valueAt(facets.dcc, at);
  const { title, statusText, pageText, release } = textsOf(opened, at);
  return {
    id: standings.statement[at] ?? '',
    source: (source?.id ?? '') as SourceId,
    sourceName: source?.name ?? '',
    kind: source?.kind ?? '',
    date: standings.until[at] ?? '',
    since: standings.since[at] ?? '',
    modificationId: idAt(opened, at),
    title,
    statusText,
    pageText,
    release,
    stage: valueAt(facets.stage, at) as ShownStatement['stage'],
    decisionRoute: valueAt(facets.route, at) as ShownStatement['decisionRoute'],
    dccSystemsImpact: impact === 'yes' ? true : impact === 'no' ? false : null,
    papers: valuesAt(facets.paper, at),
  };
}

function idAt({ file }: Opened, at: number): ModificationId | null {
  const id = file.standings.modificationId[at] ?? '';
  return id === '' ? null : (id as ModificationId);
}

/** Where the id and the texts of a hit answer the question. */
function highlightsOf(
  opened: Opened,
  { modification }: Candidate,
  { title, statusText, pageText, release }: ShownStatement,
  isNamed: boolean,
  terms: ReadonlySet<string>,
): Highlight[] {
  const of = (field: Highlight['field'], text: string | null) =>
    text === null || text === '' ? null : highlight(field, text, opened.pieces(text), terms);
  return [
    idHighlight(opened, modification, isNamed, terms),
    of('title', title),
    of('statusText', statusText),
    of('pageText', pageText),
    of('release', release),
  ].filter((one) => one !== null);
}

/** The whole id, where the question names it or what it begins with. */
function idHighlight(
  opened: Opened,
  modification: number,
  isNamed: boolean,
  terms: ReadonlySet<string>,
): Highlight | null {
  const { key, modificationId } = modificationAt(opened, modification);
  const id = modificationId ?? key;
  const answers = isNamed || overlap(opened.idForms(modification), terms);
  return answers ? { field: 'ids', text: id, ranges: [[0, id.length]] } : null;
}

/** Why an id as typed names a modification that never bore it so: `MPQ78 read as MP078`. */
function whyRead({ typed, part }: Pin, { modificationId, key, ids }: ShownModification): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (part) return `${plain} has the part ${modificationId ?? key}`;
  return ids.some((id) => id === plain) ? undefined : `${plain} read as ${modificationId ?? key}`;
}
