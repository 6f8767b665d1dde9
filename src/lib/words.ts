import { MONTHS } from './dates.js';
import { groupedBy } from './grouped.js';
import type { Length } from './lengths.js';
import type { PartialDate } from '../model/ids.js';
import type { CitedPlace } from '../model/finding.js';
import type { SourceKind } from '../model/source.js';
import type { DecisionRoute, MilestoneEvent, ReleaseEventKind, Stage } from '../model/words.js';

/** The stages as a person says them, in the order a modification goes through them. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  development: 'Development',
  refinement: 'Refinement',
  report: 'Report Phase',
  decision: 'Decision',
  approved: 'Approved',
  implemented: 'Implemented',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
  'on-hold': 'On hold',
};

export const ROUTE_WORDS: Readonly<Record<DecisionRoute, string>> = {
  'self-governance': 'Self-Governance',
  'authority-determined': 'Authority-determined',
  'authority-led': 'Authority-led',
  conflicting: 'conflicting routes',
};

export const EVENT_WORDS: Readonly<Record<MilestoneEvent, string>> = {
  'report-to-csc': 'Modification Report to the CSC',
  'report-consultation': 'Modification Report Consultation',
  'refinement-consultation': 'Refinement Consultation',
  'working-group': 'Working Group',
  'preliminary-assessment': 'Preliminary Assessment',
  'impact-assessment': 'Impact Assessment',
  'industry-presentation': 'presentation to industry',
  panel: 'Panel',
  'change-board-vote': 'Change Board vote',
  'authority-decision': "Authority's decision",
  implementation: 'implementation',
};

/** What moves from one date to another, as a person says it. */
export const MOVED_WORDS = {
  ...EVENT_WORDS,
  release: 'move to another release',
  'release-date': 'date of a release',
} as const;

/** The kinds of sources as a person says them. */
export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  paper: 'CSC paper',
  modification: 'modification page',
  release: 'release page',
  'release-news': 'release news',
  document: 'document',
};

/** How a modification belongs to a release, by the words of papers. */
export const SCOPE_WORDS = { 'in-scope': 'in scope', targeted: 'targeted' } as const;

/** What is done with the scope of a release, as papers say it. */
export const RELEASE_EVENT_WORDS: Readonly<Record<ReleaseEventKind, string>> = {
  'scope-baselined': 'scope baselined',
  'scope-baseline-planned': 'scope to be baselined',
  'scope-rebaseline-planned': 'scope to be re-baselined',
};

/** Words as they begin a line: with a capital. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A date as people write it: `21 September 2021`, `October 2021`. */
export function dateWords(date: PartialDate): string {
  const [year = '', month = '', day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A number with its noun: `1 paper`, `3 papers`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** How far something moved, without its direction: `11 days`, `1 month`, `about 9 months`. */
export function lengthWords({ by, unit, about = false }: Length & { readonly about?: boolean }): string {
  return `${about ? 'about ' : ''}${count(Math.abs(by), unit.slice(0, -1))}`;
}

/** How far something moved, and which way: `1 month later`, `7 days earlier`. */
export function shiftWords(far: Length & { readonly about?: boolean }): string {
  return `${lengthWords(far)} ${far.by > 0 ? 'later' : 'earlier'}`;
}

/** Where something is printed: `2021-09-21-sec-releases-update, page 2, lines 103-107`. */
export function placeWords(places: readonly CitedPlace[], nameOf: (source: string) => string): string {
  const bySource = groupedBy(places, ({ source }) => source);
  return [...bySource].map(([source, ones]) => `${nameOf(source)}, ${spanOf(ones)}`).join('; ');
}

function spanOf(places: readonly CitedPlace[]): string {
  const pages = [...new Set(places.flatMap((place) => (place.at === 'label' ? [] : (place.page ?? []))))];
  const lines = places.flatMap((place) => (place.at === 'lines' ? [place.from, place.to] : []));
  const labels = [...new Set(places.flatMap((place) => (place.at === 'label' ? [`“${place.label}”`] : [])))];
  return [
    ...(pages.length > 0 ? [`${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`] : []),
    ...(lines.length > 0 ? [rangeWords(Math.min(...lines), Math.max(...lines))] : []),
    ...labels,
  ].join(', ');
}

function rangeWords(from: number, to: number): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`;
}
