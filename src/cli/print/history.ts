import type { HistoryAnswer, NamedStatement } from '../../answers/history.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { changeWords } from '../../lib/change-words.js';
import { findingsView } from './findings.js';
import { count, dateWords, placeWords, ROUTE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import { wrapped } from './wrap.js';

const ROLE_WORDS: Readonly<Record<NamedStatement['role'], string>> = {
  listed: '',
  joins: 'narrative: joins',
  leaves: 'narrative: leaves',
  page: 'its page',
  delivered: 'delivered',
  planned: 'planned on the site',
};

/** The life of a modification: what each source said of it, and what changed from one to the next. */
export function historyView(io: Io, history: HistoryAnswer, nameOf: (source: string) => string): string {
  const days = [...new Set([...history.statements, ...history.changes].map(({ date }) => date))].sort();
  const parts = days.map((date) => {
    const changes = history.changes.filter((one) => one.date === date && one.kind !== 'wording');
    return [
      styled(io, 'title', dateWords(date)),
      ...changes.map((change) => `  ${styled(io, 'warn', '→')} ${wrapped(changeWords(change), io.width - 4, '    ')}`),
      ...history.statements.filter((one) => one.date === date).map((one) => statementView(io, one, nameOf)),
    ].join('\n');
  });
  const open = history.findings.filter((one) => one.state === 'open');
  return [
    headOf(io, history),
    ...parts,
    ...(history.documents.length === 0 ? [] : [documentsView(io, history)]),
    ...(open.length === 0 ? [] : [findingsView(io, open, nameOf)]),
  ].join('\n\n');
}

/** The documents that name the modification. */
function documentsView(io: Io, { documents }: HistoryAnswer): string {
  const lines = documents.map(({ title, sourceName, date, pages }) => {
    const where = `${dateWords(date)}: ${sourceName}, ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`;
    return `  ${wrapped(title, io.width - 2, '    ')}\n    ${styled(io, 'faint', wrapped(where, io.width - 4, '    '))}`;
  });
  return [styled(io, 'title', `Named in ${count(documents.length, 'document')}`), ...lines].join('\n');
}

function headOf(io: Io, { modificationId, ids, title, url, statements }: HistoryAnswer): string {
  const former = ids.filter((id) => id !== modificationId);
  const id = modificationId ?? 'no id known';
  const about = [
    ...(former.length === 0 ? [] : [`formerly ${former.join(', ')}`]),
    count(statements.length, 'statement'),
    ...(url === null ? [] : [url]),
  ];
  return [
    `${styled(io, 'id', id)} ${styled(io, 'title', wrapped(title ?? 'title not known', io.width - id.length - 1, '  '))}`,
    wrapped(about.join(' · '), io.width),
  ].join('\n');
}

function statementView(io: Io, one: NamedStatement, nameOf: (source: string) => string): string {
  const facts = [
    one.release ?? '',
    ROLE_WORDS[one.role],
    one.stage === null ? '' : STAGE_WORDS[one.stage],
    one.decisionRoute === null ? '' : ROUTE_WORDS[one.decisionRoute],
    one.dccSystemsImpact === true ? 'impacts DCC Systems' : '',
    ...(one.role === 'page' ? one.milestones.map(({ date }) => `implementation ${dateWords(date)}`) : []),
    one.releaseDate !== null && one.role === 'delivered' ? dateWords(one.releaseDate) : '',
  ].filter((word) => word !== '');
  const id = one.modificationId ?? 'no id';
  const texts = [one.statusText, one.page?.issue, one.page?.solution].filter((text) => typeof text === 'string');
  return [
    `  ${styled(io, 'id', id)} ${wrapped(facts.join(' · '), io.width - 3 - id.length, '    ')}`,
    ...texts.filter((text) => text !== '').map((text) => `    ${wrapped(text, io.width - 4, '    ')}`),
    `    ${styled(io, 'faint', wrapped(sourceWords(one, nameOf), io.width - 4, '    '))}`,
  ].join('\n');
}

/** Where a statement is printed, and the other forms in which its paper is held. */
function sourceWords({ places, alsoAs }: NamedStatement, nameOf: (source: string) => string): string {
  const also = alsoAs.length === 0 ? '' : `; also as ${alsoAs.join(', ')}`;
  return placeWords(places, nameOf) + also;
}
