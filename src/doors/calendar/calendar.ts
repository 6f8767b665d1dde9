import type { DatedThing } from '../../answers/dated-things.js';
import { compareText } from '../../lib/compare-text.js';
import { eventOf, uidOf, type Naming } from './event.js';
import { calendarText, contentLine } from './ical.js';

/** The media type of a calendar. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/**
 * Dated things as a calendar (RFC 5545) that may be subscribed to: the earliest first, the same things the same bytes.
 */
export function calendarOf(things: readonly DatedThing[], name: string, naming: Naming): Uint8Array {
  const inOrder = things.toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
  const text = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//modtrail//SEC calendar//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('NAME', calendarText(name)),
    contentLine('X-WR-CALNAME', calendarText(name)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
    contentLine('X-PUBLISHED-TTL', 'P1D'),
    ...inOrder.map((thing) => eventOf(thing, naming)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
  return new TextEncoder().encode(text);
}

function orderOf(thing: DatedThing): string {
  return `${thing.now.announced.date} ${uidOf(thing)}`;
}
