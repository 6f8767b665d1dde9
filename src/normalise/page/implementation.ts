import { MONTHS } from '../../lib/dates.js';
import { type PrintedDate, printedDatesIn } from '../../lib/printed-dates.js';
import type { PartialDate, ReleaseName } from '../../model/ids.js';

/** When a modification takes effect, as its page says. */
export interface Implementation {
  readonly date: PartialDate | null;
  readonly release: ReleaseName | null;
  /** Where the release is named; null where none is. */
  readonly releaseIn: 'field' | 'update' | null;
}

const FURTHER = `(?:\\s*(?:,|and|or|to|&|/)\\s*(?:the\\s+)?(?:${MONTHS.join('|')})\\s+\\d{4})*`;
const OF_RELEASE = new RegExp(
  `^${FURTHER}\\s+(?:(?:SEC|scheduled|System|Systems|DCC|major|minor)\\s+)*Releases?\\b`,
  'i',
);
/** `SEC Release November 2022`: the name before its month. */
const RELEASE_OF = /\bReleases?\s*(?:of|for|in|[–—:(-])?\s*$/i;
const AD_HOC = /\bad[- ]?hoc\b/i;
/** Words before a release that say it is no longer meant. */
const NO_LONGER =
  /\b(?:instead of|rather than|not (?:in|for|part of)|no longer(?: \w+)?|(?:moved|deferred|slipped|brought forward|postponed|delayed|removed) (?:from|out of)|missed|from)\s+(?:the\s+)?$/i;

/**
 * The implementation date and release of a modification. The date comes from the field alone: of several parts the
 * last; a named release gives its month. The release comes from the field, else from the update; a date that lies in
 * another month than the release the update names, and what is called ad-hoc, is in none.
 */
export function implementationOf(field: string | null, update: string | null): Implementation {
  const dates = field === null ? [] : parts(printedDatesIn(field));
  const date = dates.at(-1) ?? null;
  const inField = field === null ? [] : releasesIn(field);
  if (field !== null && AD_HOC.test(field)) return { date, release: null, releaseIn: null };
  const fitting = inField.filter(({ month }) => date === null || date.startsWith(month));
  const named = fitting.at(-1) ?? inField.at(-1);
  if (named !== undefined) return { date, release: named.name, releaseIn: 'field' };
  const told = (update === null ? [] : releasesIn(update)).filter(
    ({ month }) => date === null || date.startsWith(month),
  );
  const release = told.at(-1)?.name ?? null;
  return { date, release, releaseIn: release === null ? null : 'update' };
}

/** The dates of the parts, in the calendar's order: a month that a day of the same month makes exact is that day. */
function parts(dates: readonly PrintedDate[]): PartialDate[] {
  const all = dates.map(({ date }) => date);
  return all.filter((date) => !all.some((other) => other !== date && other.startsWith(date))).sort();
}

/** The SEC Releases that a text names as meant, with the month of each. */
export function releasesIn(text: string): { name: ReleaseName; month: PartialDate }[] {
  return printedDatesIn(text)
    .filter(
      ({ date, index, end }) =>
        date.length === 7 && (OF_RELEASE.test(text.slice(end)) || RELEASE_OF.test(text.slice(0, index))),
    )
    .filter(({ index }) => !NO_LONGER.test(text.slice(0, index)))
    .map(({ date }) => ({ name: releaseName(date), month: date }));
}

/** The name of the release of a month: `2021-11` is `November 2021`. */
export function releaseName(month: PartialDate): ReleaseName {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
