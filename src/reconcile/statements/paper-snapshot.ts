import type { SourceId } from '../../model/ids.js';
import type { Entry, PaperFacts, ReleaseSection, ScopeChange } from '../../model/paper-facts.js';
import type { LedgerLine } from '../../model/source.js';
import type { SourceRecord } from '../../model/statement.js';
import { cited } from './citing.js';
import { SILENT, type Part, type Said } from './said.js';

/**
 * What a paper says, in printed order: one part for each row of a releases table, then one for each change of scope that
 * the narrative tells.
 */
export function saidByPaper(line: LedgerLine, facts: PaperFacts): Said {
  const parts = [
    ...facts.releases.flatMap((section) => section.entries.map((entry) => listed(entry, section, line.sha256))),
    ...facts.scopeChanges.map((change) => announced(change, facts.releases, line.sha256)),
  ];
  return { record: recordOf(line, facts), parts };
}

function listed(entry: Entry, section: ReleaseSection, source: SourceId): Part {
  const { modificationId, title, statusText, dccSystemsImpact } = entry.places;
  return {
    role: 'listed',
    modificationId: entry.modificationId,
    title: entry.title,
    qualifier: entry.qualifier,
    url: entry.url,
    urlBasis: entry.urlBasis,
    release: section.name,
    releaseDate: section.date,
    scope: section.scope,
    stage: entry.stage,
    decisionRoute: entry.decisionRoute,
    statusText: entry.statusText,
    milestones: entry.milestones,
    dccSystemsImpact: entry.dccSystemsImpact,
    repairs: entry.repairs,
    places: cited([...modificationId, ...title, ...statusText, ...dccSystemsImpact], source),
  };
}

function announced(change: ScopeChange, sections: readonly ReleaseSection[], source: SourceId): Part {
  const section = sections.find(({ name }) => name === change.release);
  return {
    role: change.change === 'added' ? 'joins' : 'leaves',
    modificationId: change.modificationId,
    ...SILENT,
    title: change.title,
    release: change.release,
    releaseDate: section?.date ?? null,
    scope: section?.scope ?? null,
    statusText: change.text,
    places: cited(change.places, source),
  };
}

function recordOf(line: LedgerLine, facts: PaperFacts): SourceRecord {
  const name = nameOf(line.path);
  return {
    id: line.sha256,
    sameAs: null,
    kind: 'paper',
    name,
    title: facts.paper.title ?? name,
    date: facts.paper.date,
    receivedAt: line.receivedAt,
    origin: line.origin,
    path: line.path,
    format: facts.form ?? line.format,
    specimen: facts.specimen === true,
    reference: facts.paper.reference,
    author: facts.paper.author,
    releases: facts.releases.map(({ name: release, date, scope, places }) => ({
      name: release,
      date,
      scope,
      places: cited(places, line.sha256),
    })),
    releaseEvents: facts.releaseEvents.map((event) => ({ ...event, places: cited(event.places, line.sha256) })),
    recommendations: facts.recommendations.map(({ action, text }) => ({ action, text })),
  };
}

/** The name of a file without its folders and its ending. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
}
