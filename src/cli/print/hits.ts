import type { DocumentHit, Highlight, SearchAnswer, SearchHit } from '../../model/search.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { count, dateWords, ROUTE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import { wrapped } from './wrap.js';

/** The facets shown beside hits, and how many values of each. */
const FACETS_SHOWN = ['release', 'stage', 'route', 'dcc'] as const;
const VALUES_SHOWN = 5;

/** What a search found: hits with their best statement, then the facets; or what was close. */
export function hitsView(io: Io, answer: SearchAnswer): string {
  const documents = documentsView(io, answer);
  if (answer.total === 0) return documents.length > 0 ? documents.join('\n\n') : nothingView(io, answer);
  const some = answer.words === 'some' ? ' (no modification has all the words)' : '';
  const more = answer.total - answer.hits.length;
  return [
    styled(io, 'title', `${count(answer.total, 'modification')}${some}`),
    ...answer.hits.map((hit) => hitView(io, hit)),
    ...(more > 0 ? [styled(io, 'faint', `… and ${more} more (--limit ${answer.total})`)] : []),
    ...documents,
    facetsView(io, answer),
  ].join('\n\n');
}

/** What pages of documents say; nothing where none was found. */
function documentsView(io: Io, { documents: { total, hits } }: SearchAnswer): string[] {
  if (hits.length === 0) return [];
  const more = total - hits.length;
  return [
    styled(io, 'title', `${count(total, 'page')} of documents`),
    ...hits.map((hit) => documentHitView(io, hit)),
    ...(more > 0 ? [styled(io, 'faint', `… and ${more} more (--kind document --limit ${total})`)] : []),
  ];
}

function documentHitView(io: Io, { title, sourceName, date, page, names, ...said }: DocumentHit): string {
  return [
    `${styled(io, 'id', title)}${names.length === 0 ? '' : styled(io, 'faint', ` names ${names.join(', ')}`)}`,
    `  ${wrapped(marked(io, said), io.width - 2, '  ')}`,
    `  ${styled(io, 'faint', `${dateWords(date)}: ${sourceName}, page ${page}`)}`,
  ].join('\n');
}

function hitView(io: Io, hit: SearchHit): string {
  const { statement } = hit;
  const former = hit.ids.filter((id) => id !== hit.modificationId);
  const facts = [
    statement.release ?? '',
    statement.stage === null ? '' : STAGE_WORDS[statement.stage],
    statement.decisionRoute === null ? '' : ROUTE_WORDS[statement.decisionRoute],
    statement.dccSystemsImpact === true ? 'impacts DCC Systems' : '',
  ].filter((word) => word !== '');
  const stood =
    statement.since === statement.date
      ? dateWords(statement.date)
      : `${dateWords(statement.since)} to ${dateWords(statement.date)}`;
  const papers = `${stood}, in ${count(statement.papers.length, 'source')}: ${statement.sourceName}`;
  return [
    `${styled(io, 'id', hit.modificationId ?? hit.key)} ${shown(io, hit, 'title', hit.title ?? 'title not known')}${former.length === 0 ? '' : styled(io, 'faint', ` formerly ${former.join(', ')}`)}`,
    ...(hit.why === undefined ? [] : [`  ${styled(io, 'warn', hit.why)}`]),
    `  ${facts.join(' · ')}`,
    ...(statement.statusText === ''
      ? []
      : [`  ${wrapped(shown(io, hit, 'statusText', statement.statusText), io.width - 2, '  ')}`]),
    ...(hit.highlights.some(({ field }) => field === 'pageText')
      ? [`  ${wrapped(shown(io, hit, 'pageText', ''), io.width - 2, '  ')}`]
      : []),
    `  ${styled(io, 'faint', papers)}`,
  ].join('\n');
}

/** A field with its matches marked, or as it is where nothing in it matched. */
function shown(io: Io, hit: SearchHit, field: Highlight['field'], plain: string): string {
  const highlight = hit.highlights.find((one) => one.field === field);
  return highlight === undefined ? plain : marked(io, highlight);
}

/** A text with its matches marked. */
function marked(io: Io, { text, ranges }: Pick<Highlight, 'text' | 'ranges'>): string {
  let at = 0;
  let shownText = '';
  for (const [start, end] of ranges) {
    shownText += text.slice(at, start) + styled(io, 'hit', text.slice(start, end));
    at = end;
  }
  return shownText + text.slice(at);
}

function facetsView(io: Io, { facets }: SearchAnswer): string {
  return FACETS_SHOWN.map((facet) => {
    const values = facets[facet]
      .slice(0, VALUES_SHOWN)
      .map((one) => `${one.chosen ? '✓ ' : ''}${one.value} ${one.count}`);
    return `${styled(io, 'faint', `${facet}:`.padEnd(9))}${values.join(', ')}`;
  }).join('\n');
}

function nothingView(io: Io, { query, close }: SearchAnswer): string {
  const words = (close?.words ?? []).filter(({ suggestions }) => suggestions.length > 0);
  return [
    styled(io, 'title', query === '' ? 'Nothing found.' : `Nothing found for “${query}”.`),
    ...words.map(({ typed, suggestions }) => `  Instead of “${typed}”: ${suggestions.join(', ')}`),
    ...((close?.ids ?? []).length === 0 ? [] : [`  Near ids: ${(close?.ids ?? []).join(', ')}`]),
    ...(close?.filters ?? []).map(
      ({ drop, hits }) =>
        `  Without ${drop.map((one) => (one === 'dates' ? '--since and --until' : `--${one}`)).join(' and ')}: ${count(hits, 'modification')}`,
    ),
  ].join('\n');
}
