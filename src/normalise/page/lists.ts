import { printedDatesIn } from '../../lib/printed-dates.js';
import type { PageDocument, TimelineEntry } from '../../model/page-facts.js';
import type { PagePrint } from '../../model/page-print.js';
import type { PageLabel } from '../../model/page-words.js';
import type { Place } from '../../model/printed.js';
import { fieldOf } from './fields.js';

/** The Party Categories of the SEC and those that its pages name beside them, one at a time. */
const PARTY =
  /^(?:(?:all|large|small|gas|electricity|other|import|export|shared resource|sec|supplier|network|meter|device|communications hub)\s+)*(?:suppliers?|part(?:y|ies)|users?|manufacturers?|operators?|providers?|dcc)\.?$/i;

/** A line that is the mark of the line before it. */
const MARK = /^(?:[✓✔☑✅✗✘✕❌☐]|Yes|No)$/i;
const IS_OUT = /^[✗✘✕❌☐]\s|\s[✗✘✕❌☐]$|[\s:–—-]\s*\bNo$/i;
const IS_IN = /^[✓✔☑✅]\s+|\s*[:–—-]?\s*(?:[✓✔☑✅]|(?<=[\s:–—-])Yes)$/i;

/** The items under a label; one line that enumerates nothing but parties is as many items. */
export function itemsUnder(print: PagePrint, role: PageLabel): string[] {
  const lines = marked((fieldOf(print, role)?.blocks ?? []).flat());
  return lines.flatMap((line) => {
    const parted = line.split(/\s*;\s*/).filter((part) => part !== '');
    if (parted.length > 1) return parted;
    const parties = line.split(/\s*,\s*(?:and\s+)?|\s+and\s+/);
    return parties.length > 1 && parties.every((party) => PARTY.test(party)) ? parties : [line];
  });
}

/**
 * The lines that are marked, where a list marks each of all there are with a tick or a cross, `Yes` or `No`; without the
 * marks. All lines of a list without marks.
 */
function marked(lines: readonly string[]): string[] {
  const joined = lines.reduce<string[]>((rows, line) => {
    const last = rows.at(-1);
    return MARK.test(line) && last !== undefined ? [...rows.slice(0, -1), `${last} ${line}`] : [...rows, line];
  }, []);
  if (!joined.some((line) => IS_OUT.test(line))) return joined.map((line) => line.replace(IS_IN, '').trim());
  return joined.flatMap((line) => (IS_OUT.test(line) ? [] : [line.replace(IS_IN, '').trim()]));
}

/** A record of a list, how it is printed, and where. */
export interface ListedRecord<Record, Print> {
  readonly record: Record;
  readonly asPrinted: Print;
  readonly places: readonly Place[];
}

/** The timeline of a page: two dates before one event are a range. */
export function timelineIn(print: PagePrint): ListedRecord<TimelineEntry, string>[] {
  return print.timeline.flatMap(({ dates, event, places }) => {
    const [date, endDate] = dates.flatMap((printed) => printedDatesIn(printed)[0]?.date ?? []);
    if (date === undefined) return [];
    const end = endDate === undefined || endDate === date ? {} : { endDate };
    return [{ record: { date, ...end, event: event === '' ? null : event }, asPrinted: dates.join(' to '), places }];
  });
}

/** The documents that a page lists. */
export function documentsIn(
  print: PagePrint,
): ListedRecord<PageDocument, { date: string | null; url: string | null }>[] {
  return print.documents.map(({ text, date: printed, url, places }) => {
    const date = printed === undefined ? undefined : printedDatesIn(printed)[0]?.date;
    const record = { title: text, ...(date === undefined ? {} : { date }) };
    return { record, asPrinted: { date: printed ?? null, url: url ?? null }, places };
  });
}
