import { dateWords, ROUTE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import type { Place } from '../../model/printed.js';
import type { PageTexts, SourceRecord, Statement } from '../../model/statement.js';

/** What a page prints under one name. */
export interface PrintedField {
  readonly name: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * What a capture of a page prints, field by field, so that two captures can be compared: of a modification's page its
 * fields, of a release's page or news post its dates and its entries. What it does not print has no row.
 */
export function printedFields(record: SourceRecord, statements: readonly Statement[]): PrintedField[] {
  const [first] = statements;
  const fields = first?.page === undefined ? ofRelease(record, statements) : ofModification(first, first.page);
  return fields.filter(({ text }) => text !== '');
}

function ofModification(statement: Statement, page: PageTexts): PrintedField[] {
  const { modificationId, title, stage, decisionRoute, statusText, milestones, places } = statement;
  const own = (name: string, text: string | null) => ({ name, text: text ?? '', places: labelled(places, name) });
  const told = (field: keyof PageTexts, name: string, text: string | null) => ({
    name,
    text: text ?? '',
    places: page.places[field] ?? [],
  });
  return [
    own('Title', [modificationId ?? '', title ?? ''].join(' ').trim()),
    told('stageAsPrinted', 'Stage', page.stageAsPrinted ?? (stage === null ? null : STAGE_WORDS[stage])),
    own('Decision route', decisionRoute === null ? null : ROUTE_WORDS[decisionRoute]),
    told('urgent', 'Urgent', page.urgent === null ? null : page.urgent ? 'yes' : 'no'),
    own('Latest update', statusText),
    own('Implementation date', milestones.map(({ asPrinted }) => asPrinted).join(', ')),
    told('proposer', 'Proposer', page.proposer),
    told('proposerOrganisation', 'Organisation', page.proposerOrganisation),
    told('leadAnalyst', 'Lead analyst', page.leadAnalyst),
    told('dateRaised', 'Raised', page.dateRaised === null ? null : dateWords(page.dateRaised)),
    told('issue', 'Issue', page.issue),
    told('solution', 'Solution', page.solution),
    told('impactedParties', 'Impacted parties', page.impactedParties.join('\n')),
    told('documentsAffected', 'Documents affected', page.documentsAffected.join('\n')),
    told('timeline', 'Timeline', page.timeline.map(timelineLine).join('\n')),
    told('documents', 'Documents', page.documents.map(documentLine).join('\n')),
  ];
}

function timelineLine({ date, endDate, event }: PageTexts['timeline'][number]): string {
  const when = endDate === undefined ? dateWords(date) : `${dateWords(date)} to ${dateWords(endDate)}`;
  return event === null ? when : `${when}: ${event}`;
}

function documentLine({ title, date }: PageTexts['documents'][number]): string {
  return date === undefined ? title : `${title} (${dateWords(date)})`;
}

/** The place under the label that a name stands for, or the first of all. */
function labelled(places: readonly Place[], name: string): Place[] {
  const label = name === 'Title' ? 'heading' : name;
  const found = places.find((place) => place.at === 'label' && place.label.toLowerCase() === label.toLowerCase());
  return found === undefined ? places.slice(0, 1) : [found];
}

function ofRelease(record: SourceRecord, statements: readonly Statement[]): PrintedField[] {
  return [
    { name: 'Title', text: record.title, places: [] },
    { name: 'SEC version', text: record.page?.secVersion ?? '', places: [] },
    ...record.releases.map(({ name, date, places }) => ({
      name: `Date of the ${name} SEC Release`,
      text: date === null ? '' : dateWords(date),
      places,
    })),
    ...statements.map(({ modificationId, key, title, statusText, places }) => ({
      name: modificationId ?? key,
      text: [title ?? '', statusText].filter((part) => part !== '').join(' – ') || 'listed',
      places,
    })),
  ];
}
