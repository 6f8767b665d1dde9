import type { DatedThing } from '../../answers/dated-things.js';
import { lastDay } from '../../lib/dates.js';
import { outwardHref } from '../../lib/outward.js';
import { capitalised, dateWords, EVENT_WORDS, placeWords } from '../../lib/words.js';
import type { Day, PartialDate } from '../../model/ids.js';
import type { Addresses } from '../addresses.js';
import { calendarDay, calendarText, contentLine } from './ical.js';

/** What a calendar names beside what it tells: its sources, and where its views are served. */
export interface Naming {
  readonly nameOf: (source: string) => string;
  readonly addresses: Addresses | null;
}

const ENDED_WORDS = {
  'not announced': 'No longer announced',
  'not listed': 'The modification is no longer listed',
  'in another release': 'The modification is in another release',
  withdrawn: 'The modification was withdrawn or rejected',
} as const;

/**
 * Something dated as an all-day event. The same thing has the same UID for ever; a date that is printed to the month
 * spans the month and says so; what is announced no more is cancelled, not left out.
 */
export function eventOf(thing: DatedThing, naming: Naming): string {
  const { announced, ended, revision, since } = thing.now;
  const [start, end] = spanOf(announced.date);
  const stamp = `${calendarDay(since)}T000000Z`;
  const url = urlOf(thing, naming.addresses);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', uidOf(thing)),
    contentLine('DTSTAMP', stamp),
    contentLine('LAST-MODIFIED', stamp),
    contentLine('SEQUENCE', String(revision)),
    contentLine('DTSTART;VALUE=DATE', calendarDay(start)),
    contentLine('DTEND;VALUE=DATE', calendarDay(end)),
    contentLine('SUMMARY', calendarText(summaryOf(thing))),
    contentLine('DESCRIPTION', calendarText(descriptionOf(thing, naming))),
    contentLine('STATUS', ended !== null ? 'CANCELLED' : announced.conditional ? 'TENTATIVE' : 'CONFIRMED'),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('CATEGORIES', categoriesOf(thing).map(calendarText).join(',')),
    ...(url === null ? [] : [contentLine('URL', url)]),
    contentLine('END', 'VEVENT'),
  ].join('');
}

/** What a thing is known by, whatever is said of it: `109.working-group@sec.modtrail`. */
export function uidOf(thing: DatedThing): string {
  const mark = thing.specimen ? 'specimen.' : '';
  if (thing.is === 'release') return `${mark}release.${thing.release.toLowerCase().replace(' ', '-')}@sec.modtrail`;
  const { key, event, nth } = thing.life;
  return `${mark}${key.toLowerCase()}.${event}${nth === 1 ? '' : `.${nth}`}@sec.modtrail`;
}

/** The first day, and the day after the last: of a month, all of it. */
function spanOf(date: PartialDate): [Day, Day] {
  const last = lastDay(date);
  const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  return [date === last ? date : `${date}-01`, after];
}

function isMonth(date: PartialDate): boolean {
  return date.length === 'YYYY-MM'.length;
}

function summaryOf(thing: DatedThing): string {
  const { announced, ended } = thing.now;
  const marks = `${thing.specimen ? 'Specimen: ' : ''}${ended === null ? '' : 'Cancelled: '}`;
  const when = isMonth(announced.date) ? ` (in ${dateWords(announced.date)}, day not printed)` : '';
  if (thing.is === 'release') return `${marks}${thing.release} SEC Release${when}`;
  const event = capitalised(EVENT_WORDS[thing.life.event]);
  const { modificationId, key, title } = thing.modification;
  const name = title === null ? '' : ` – ${title}`;
  return `${marks}${modificationId ?? key} ${event}${when}${name}`;
}

/** Where it stands and where that is printed; what was said before; what ended it. */
function descriptionOf(thing: DatedThing, { nameOf }: Naming): string {
  const { announced, ended } = thing.now;
  const conditional = announced.conditional ? ', if its conditions are met' : '';
  const releases = thing.is === 'milestone' ? announced.releases.map((name) => `${name} SEC Release`) : [];
  const said = `${dateWords(announced.date)}${conditional}: said on ${dateWords(announced.by.date)}`;
  return [
    ...(ended === null
      ? []
      : [`${ENDED_WORDS[ended.why]} on ${dateWords(ended.by.date)} (${printed(ended, nameOf)}).`]),
    `${said} (${printed(announced, nameOf)}).`,
    ...earlierOf(thing).map(
      (one) => `Before: ${dateWords(one.date)}, said on ${dateWords(one.by.date)} (${printed(one, nameOf)}).`,
    ),
    ...(releases.length === 0 ? [] : [`In the ${releases.join(' and the ')}.`]),
    ...(thing.specimen ? ['A specimen, written for testing and not published by SECAS.'] : []),
  ].join('\n');
}

/** The dates announced before, newest first; not those that are announced now beside this one. */
function earlierOf(thing: DatedThing): DatedThing['now']['before'] {
  const { before, announced } = thing.now;
  const besides = new Set<string>(thing.is === 'milestone' ? thing.besides : []);
  return before
    .filter(({ date }, at) => date !== (before[at + 1] ?? announced).date && !besides.has(date))
    .toReversed();
}

function printed(
  { by, places }: Pick<DatedThing['now']['announced'], 'by' | 'places'>,
  nameOf: Naming['nameOf'],
): string {
  return places.length === 0 ? nameOf(by.id) : placeWords(places, nameOf);
}

function categoriesOf(thing: DatedThing): string[] {
  if (thing.is === 'release') return ['SEC Release'];
  return ['SEC modification', EVENT_WORDS[thing.life.event], ...thing.now.announced.releases];
}

function urlOf(thing: DatedThing, addresses: Addresses | null): string | null {
  if (thing.is === 'release') return addresses?.release(thing.release) ?? null;
  const { modificationId, key, url } = thing.modification;
  return addresses?.modification(modificationId ?? key) ?? outwardHref(url);
}
