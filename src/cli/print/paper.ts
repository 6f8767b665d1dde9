import type { Entry, PaperFacts, ReleaseSection } from '../../model/paper-facts.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { table } from './table.js';
import { count, dateWords, ROUTE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import { wrapped } from './wrap.js';

/** One paper as it was read: its releases, what its narrative says, and what a reader should look at. */
export function paperView(io: Io, facts: PaperFacts): string {
  const { title, date, author, reference } = facts.paper;
  const who = [author, reference].filter((one) => one !== null).join(', ');
  const head = `${styled(io, 'title', title ?? 'Untitled paper')} · ${dateWords(date)}${who === '' ? '' : ` · ${who}`}`;
  return [
    facts.specimen === true ? `${head}\n${styled(io, 'warn', 'Specimen for testing')}` : head,
    ...facts.releases.map((section) => sectionView(io, section)),
    ...narrativeView(io, facts),
    findingsOf(io, facts.findings),
  ].join('\n\n');
}

function sectionView(io: Io, section: ReleaseSection): string {
  const when = section.date === null ? 'date not known' : dateWords(section.date);
  const head = styled(
    io,
    'title',
    `${section.name} SEC Release · ${when} · ${count(section.entries.length, 'modification')}`,
  );
  const columns = [
    { heading: 'Modification', give: 0 },
    { heading: 'Title', give: 1 },
    { heading: 'Stage', give: 0 },
    { heading: 'Route', give: 0 },
    { heading: 'DCC', give: 0 },
    { heading: 'Status', give: 2 },
  ];
  return section.entries.length === 0
    ? head
    : `${head}\n${table(
        io,
        columns,
        section.entries.map((entry) => cellsOf(io, entry)),
      )}`;
}

function cellsOf(io: Io, entry: Entry): string[] {
  return [
    styled(io, 'id', entry.modificationId),
    [entry.title ?? '?', entry.qualifier === null ? '' : ` (${entry.qualifier})`].join(''),
    entry.stage === null ? '?' : STAGE_WORDS[entry.stage],
    entry.decisionRoute === null ? '' : ROUTE_WORDS[entry.decisionRoute],
    entry.dccSystemsImpact === null ? '?' : entry.dccSystemsImpact ? '✓' : '',
    entry.statusText,
  ];
}

function narrativeView(io: Io, facts: PaperFacts): string[] {
  const changes = facts.scopeChanges.map(
    (one) =>
      `  ${styled(io, 'id', one.modificationId)} ${one.change === 'added' ? 'joins' : 'leaves'} the ${one.release} SEC Release`,
  );
  const events = facts.releaseEvents.map((one) => `  ${one.release}: ${one.event}, ${dateWords(one.date)}`);
  const asked = facts.recommendations.map((one) => `  ${one.action} ${one.text}`);
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[styled(io, 'title', heading), ...lines].join('\n')];
  return [...part('Scope', changes), ...part('Releases', events), ...part('Asked of the CSC', asked)];
}

function findingsOf(io: Io, findings: readonly DocumentFinding[]): string {
  const lines = findings.map((one) => `  ${wrapped(one.message, io.width - 2, '  ')} ${styled(io, 'faint', one.kind)}`);
  return [styled(io, 'title', count(findings.length, 'finding')), ...lines].join('\n');
}
