import type { ModificationId, SourceId } from '../model/ids.js';
import type { Highlight, SearchHit } from '../model/search.js';
import { codesAt, valueAt } from './columns.js';
import { highlight } from './highlight.js';
import { idForms } from './id-forms.js';
import type { Pin, TextMatches } from './match-text.js';
import { textsOf, type Opened } from './opened.js';
import type { Candidate } from './order.js';

type ShownModification = Opened['file']['modifications'][number];

/** A candidate as it is shown. */
export function hitOf(opened: Opened, candidate: Candidate, text: TextMatches | null): SearchHit {
  const modification = modificationAt(opened, candidate.modification);
  const pin = text?.pins.get(candidate.modification);
  const why = pin && whyRead(pin, modification);
  const terms = text?.termsOf(candidate.standing) ?? new Set<string>();
  return {
    ...modification,
    statement: statementAt(opened, candidate.standing),
    highlights: [...idHighlight(modification, pin, terms), ...highlightsOf(opened, candidate.standing, terms)],
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
function statementAt(opened: Opened, at: number): SearchHit['statement'] {
  const { standings, sources, facets } = opened.file;
  const source = sources[standings.source[at] ?? -1];
  const impact = valueAt(facets.dcc, at);
  return {
    id: standings.statement[at] ?? '',
    source: (source?.id ?? '') as SourceId,
    sourceName: source?.name ?? '',
    kind: source?.kind ?? '',
    date: standings.until[at] ?? '',
    since: standings.since[at] ?? '',
    modificationId: idAt(opened, at),
    ...textsOf(opened, at),
    stage: valueAt(facets.stage, at) as SearchHit['statement']['stage'],
    decisionRoute: valueAt(facets.route, at) as SearchHit['statement']['decisionRoute'],
    dccSystemsImpact: impact === 'yes' ? true : impact === 'no' ? false : null,
    papers: codesAt(facets.paper, at).flatMap((code) => facets.paper.values[code] ?? []),
  };
}

function idAt({ file }: Opened, at: number): ModificationId | null {
  const id = file.standings.modificationId[at] ?? '';
  return id === '' ? null : (id as ModificationId);
}

/** The whole id, where the question names it or what it begins with. */
function idHighlight(
  { modificationId, key, ids }: ShownModification,
  pin: Pin | undefined,
  terms: ReadonlySet<string>,
): Highlight[] {
  const id = modificationId ?? key;
  const named =
    pin !== undefined || ([...terms].some((term) => /\d/.test(term)) && idForms(ids).some((form) => terms.has(form)));
  return named ? [{ field: 'ids', text: id, ranges: [[0, id.length]] }] : [];
}

function highlightsOf(opened: Opened, standing: number, terms: ReadonlySet<string>): Highlight[] {
  if (terms.size === 0) return [];
  const { title, statusText, pageText, release } = textsOf(opened, standing);
  const texts = [
    ['title', title],
    ['statusText', statusText],
    ['pageText', pageText],
    ['release', release],
  ] as const;
  return texts
    .map(([field, text]) => highlight(field, text ?? '', opened.pieces(text ?? ''), terms))
    .filter((one) => one !== null);
}

/** Why an id as typed names a modification that never bore it so: `MPQ78 read as MP078`. */
function whyRead({ typed, part }: Pin, { modificationId, key, ids }: ShownModification): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (part) return `${plain} has the part ${modificationId ?? key}`;
  return ids.some((id) => id === plain) ? undefined : `${plain} read as ${modificationId ?? key}`;
}
