import { isOnlyDate, printedDatesIn } from '../../lib/printed-dates.js';
import type { Day, ReleaseName } from '../../model/ids.js';
import type { ReleasePageFacts } from '../../model/page-facts.js';
import type { PagePrint } from '../../model/page-print.js';
import type { Printed } from '../../model/printed.js';
import { sentencesOf } from '../status/clauses.js';
import { findingsOfReleasePage } from './findings.js';
import { releaseName } from './implementation.js';
import { releaseEntries } from './release-entries.js';
import { partsElsewhere } from './release-parts.js';

/** A day with the block that prints it. */
interface ToldDay {
  readonly day: Day;
  readonly printed: string;
  readonly in: Printed;
}

const NAMED = /^\s+(?:(?:SEC|System|Systems|DCC)\s+)*Release\b/i;
/** What a text says of the day on which a release takes effect, the plainest first. */
const TAKES_EFFECT: readonly RegExp[] = [
  /\b(?:go(?:es|ing)?[- ]live|went live|in force|into force|takes? effect|took effect|came into effect|effective|release date|implementation date)\b/i,
  /\b(?:implement\w*|live|deliver\w*|deployed|due)\b/i,
  /\bpublished\b/i,
];
const BASELINED = /\bbaselined\b/i;
const NOT_YET =
  /\b(?:will be|to be|due to|plans? to|planned|expected|should be|is being|re-?baselin\w* (?:will|is))\b/i;
/** Where a sentence goes on to what is yet to come. */
const AND_THEN = /;\s*|,?\s+(?:and|but)\s+(?=(?:it |this )?(?:will|is|was|should)\b)/;
const VERSION = /\bSEC\s+(?:v|version\s+)\.?\s?(\d+(?:\.\d+)*)/gi;

/** What the page of a release, or the news post of a SEC version, says. */
export function releaseFacts(
  kind: ReleasePageFacts['kind'],
  print: PagePrint,
  heading: Printed | null,
): ReleasePageFacts {
  const named = releaseNamed(heading, print);
  const date = releaseDay(print, named?.month ?? null);
  const baselined = baselinedDay(print);
  const version = versionIn(heading, print);
  const entries = releaseEntries(kind, print, heading);
  const parts = partsElsewhere(
    print,
    named?.name ?? null,
    entries.map(({ record }) => record),
  );
  const facts = {
    kind,
    url: print.url,
    title: heading?.text ?? null,
    release: named?.name ?? null,
    releaseDate: date?.day ?? null,
    releaseDateAsPrinted: date?.printed ?? null,
    secVersion: version?.version ?? null,
    entries: entries.map(({ record }) => record),
    entriesAsPrinted: entries.map(({ asPrinted }) => asPrinted),
    partsElsewhere: parts.map(({ record }) => record),
    baselinedOn: baselined?.day ?? null,
    places: {
      ...(heading === null ? {} : { title: heading.places }),
      ...(entries.length === 0 ? {} : { entries: entries.flatMap(({ places }) => [...places]) }),
      ...(parts.length === 0 ? {} : { partsElsewhere: parts.flatMap(({ places }) => [...places]) }),
      ...(named === null ? {} : { release: named.in.places }),
      ...(date === null ? {} : { releaseDate: date.in.places }),
      ...(version === null ? {} : { secVersion: version.in.places }),
      ...(baselined === null ? {} : { baselinedOn: baselined.in.places }),
    },
    ...(print.specimen ? { specimen: true as const } : {}),
  };
  return { ...facts, findings: findingsOfReleasePage(print, facts) };
}

/** The release that the heading names, else the first that the text names. */
function releaseNamed(heading: Printed | null, print: PagePrint) {
  for (const block of [...(heading === null ? [] : [heading]), ...print.text])
    for (const { date, end } of printedDatesIn(block.text))
      if (date.length === 7 && NAMED.test(block.text.slice(end)))
        return { name: releaseName(date) satisfies ReleaseName, month: date, in: block };
  return null;
}

/**
 * The day on which the release takes effect: a day in its month that the text says so of, in the plainest words there
 * are; without a release, any day said so of.
 */
function releaseDay(print: PagePrint, month: string | null): ToldDay | null {
  const told = sentencesIn(print).flatMap(({ sentence, block }) => daysIn(sentence, block));
  const fitting = told.filter(({ day }) => month === null || day.startsWith(month));
  for (const words of TAKES_EFFECT) {
    const found = fitting.find(({ sentence }) => words.test(sentence) && !BASELINED.test(sentence));
    if (found !== undefined) return found;
  }
  const others = month === null ? [] : fitting.filter(({ sentence }) => !BASELINED.test(sentence));
  return others[0] ?? null;
}

/** The sentences of a page, each as far as it goes on to something else; a date alone is read with the label before it. */
function sentencesIn({ text }: PagePrint): { sentence: string; block: Printed }[] {
  return text.flatMap((block, at) => {
    const label = isOnlyDate(block.text) ? `${text[at - 1]?.text ?? ''}: ` : '';
    return sentencesOf(`${label}${block.text}`).flatMap((sentence) =>
      sentence.split(AND_THEN).map((part) => ({ sentence: part, block })),
    );
  });
}

function baselinedDay(print: PagePrint): ToldDay | null {
  const told = sentencesIn(print)
    .filter(({ sentence }) => BASELINED.test(sentence) && !NOT_YET.test(sentence))
    .flatMap(({ sentence, block }) => daysIn(sentence, block));
  const after = told.find(({ sentence, index }) => BASELINED.test(sentence.slice(0, index)));
  return after ?? told[0] ?? null;
}

function daysIn(sentence: string, block: Printed): (ToldDay & { sentence: string; index: number })[] {
  return printedDatesIn(sentence)
    .filter(({ date }) => date.length === 10)
    .map(({ date, printed, index }) => ({ day: date, printed, in: block, sentence, index }));
}

/** The version that the heading names, else the first that the text names as the one in force. */
function versionIn(heading: Printed | null, print: PagePrint) {
  for (const block of [...(heading === null ? [] : [heading]), ...print.text]) {
    const [match] = [...block.text.matchAll(VERSION)];
    if (match !== undefined) return { version: match[1] ?? '', in: block };
  }
  return null;
}
