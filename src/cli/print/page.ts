import type { ModificationPageFacts, PageFacts, ReleasePageFacts } from '../../model/page-facts.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { table } from './table.js';
import { count, dateWords, ROUTE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import { wrapped } from './wrap.js';

/** One saved page as it was read: its fields, its timeline or its entries, and what a reader should look at. */
export function pageView(io: Io, facts: PageFacts): string {
  const parts = facts.kind === 'modification' ? modificationView(io, facts) : releaseView(io, facts);
  const findings = facts.findings.map((one) => `  ${wrapped(one.message, io.width - 2, '  ')}`);
  return [
    ...(facts.specimen === true ? [styled(io, 'warn', 'Specimen for testing')] : []),
    ...parts,
    [styled(io, 'title', count(findings.length, 'finding')), ...findings].join('\n'),
  ].join('\n\n');
}

function modificationView(io: Io, facts: ModificationPageFacts): string[] {
  const head = `${styled(io, 'id', facts.modificationId ?? 'no id')} ${styled(io, 'title', facts.title ?? 'no title')}`;
  const fields = [
    ['Proposer', [facts.proposer, facts.proposerOrganisation].filter((one) => one !== null).join(', ')],
    ['Raised', facts.dateRaised === null ? '' : dateWords(facts.dateRaised)],
    ['Stage', facts.stage === null ? '' : STAGE_WORDS[facts.stage]],
    ['Route', facts.decisionRoute === null ? '' : ROUTE_WORDS[facts.decisionRoute]],
    ['Implementation', facts.implementationDateAsPrinted ?? facts.implementationRelease ?? ''],
    ['Latest update', facts.latestUpdate ?? ''],
    ['Issue', facts.issue ?? ''],
    ['Solution', facts.solution ?? ''],
    ['Parties', facts.impactedParties.join(', ')],
    ['Documents affected', facts.documentsAffected.join(', ')],
  ].filter(([, value]) => value !== '');
  const timeline = facts.timeline.map(({ date, endDate, event }) => [
    [date, ...(endDate === undefined ? [] : [endDate])].map(dateWords).join(' – '),
    event ?? '',
  ]);
  return [
    facts.url === null ? head : `${head}\n${facts.url}`,
    pairs(io, ['Field', 'As printed'], fields),
    ...(timeline.length === 0 ? [] : [pairs(io, ['When', 'Timeline'], timeline)]),
  ];
}

function releaseView(io: Io, facts: ReleasePageFacts): string[] {
  const when = facts.releaseDate === null ? 'date not known' : dateWords(facts.releaseDate);
  const version = facts.secVersion === null ? '' : ` · SEC v${facts.secVersion}`;
  const rows = facts.entries.map((one) => [one.modificationId, [one.title ?? '', one.status ?? ''].join(' · ')]);
  return [
    styled(io, 'title', `${facts.release ?? 'Unnamed'} SEC Release · ${when}${version}`),
    pairs(io, ['Modification', 'As printed'], rows),
  ];
}

function pairs(io: Io, [left, right]: readonly [string, string], rows: readonly (readonly string[])[]): string {
  const columns = [
    { heading: left, give: 0 },
    { heading: right, give: 1 },
  ];
  return table(io, columns, rows);
}
