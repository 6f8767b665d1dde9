import { MONTH_FORMS, MONTHS, monthNumber } from '../../lib/dates.js';
import type { Day, ReleaseName } from '../../model/ids.js';
import { yearOnOrAfter } from './year-rule.js';

/** A SEC Release named in a text, and where its month begins and its year ends. */
export interface NamedRelease {
  readonly name: ReleaseName;
  readonly index: number;
  readonly end: number;
}

const MONTH = `(?:${MONTH_FORMS})`;
const ATTRIBUTES =
  '(?:(?:ad[- ]?hoc|scheduled|planned|major|minor|smart|energy|code|system|systems|\\(?SEC\\)?|DCC)\\s+)*';
const FURTHER = `(?:\\s*(?:,|and|or|&|to|from|/)\\s*(?:(?:in|to|from)\\s+)?(?:the\\s+)?${MONTH}(?:\\s+\\d{4})?)*`;
/** `November 2021 SEC Release`, `November Release`, and each of `June 2022 and November 2022 SEC Releases`. */
const NAMED = new RegExp(`\\b(${MONTH})(?:\\s+(\\d{4}))?(?=${FURTHER}\\s+${ATTRIBUTES}Releases?\\b)`, 'gi');
/** `ad-hoc SEC Release on 9 December 2021`: a release without a month before its name. */
const AD_HOC = new RegExp(
  `\\bad[- ]?hoc\\s+${ATTRIBUTES}Release\\b[\\s:(–—-]*(?:on|of|for|in)?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${MONTH})\\s+(\\d{4})`,
  'gi',
);

/** `SEC Release – June 2022`, `SEC Release of June 2022`: the month stands behind. */
const MONTH_BEHIND = new RegExp(
  `\\bSEC\\s+(?:Systems?\\s+)?Release\\b\\s*(?:[–—:(-]|of|for)\\s*(${MONTH})\\s+(\\d{4})(?!\\s+${ATTRIBUTES}Releases?\\b)`,
  'gi',
);

/**
 * The SEC Releases a text names, in its order. A release named without its year is the next one on or after `today`.
 */
export function releasesNamedIn(text: string, today: Day): NamedRelease[] {
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const [printed, month = '', year] = match;
    if (year === undefined && !/^[A-Z]/.test(month)) return [];
    return [{ name: nameOf(month, year, today), index: match.index, end: match.index + printed.length }];
  });
  const behind = [AD_HOC, MONTH_BEHIND].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      name: nameOf(match[1] ?? '', match[2], today),
      index: match.index,
      end: match.index + match[0].search(/release/i),
    })),
  );
  const apart = behind.filter(({ index }, at) => behind.findIndex((other) => other.index === index) === at);
  return [...named, ...apart].sort((a, b) => a.index - b.index);
}

function nameOf(monthPrinted: string, year: string | undefined, today: Day): ReleaseName {
  const month = monthNumber(monthPrinted) ?? 1;
  return `${MONTHS[month - 1] ?? ''} ${year ?? yearOnOrAfter(today, month)}`;
}
