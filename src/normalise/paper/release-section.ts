import type { Day } from '../../model/ids.js';
import type { Scope } from '../../model/words.js';
import { sentencesOf } from '../status/clauses.js';
import { datesIn } from '../words/dates-in-text.js';
import { releasesNamedIn } from '../words/release-names.js';
import type { SectionPrint } from './sections.js';

/** What may stand between a release's name and its date: `SEC Release on`, `Release (`, `is scheduled for`. */
const UP_TO_DATE =
  /^(?:\s+\S+){0,6}?\s*Releases?\b,?[\s:(–—-]*(?:(?:is|will|to|be|go|live|due|date|planned|scheduled|implemented|takes?|place|of|for|on|in|the|which|currently|set|effective|from|[A-Z][a-z]+day)\b[\s:(–—-]*)*$/i;

/** The day of a section's release: the one printed behind its name, else one of its month printed with a release. */
export function dateOfRelease({ name, passages }: SectionPrint, today: Day): Day | null {
  const sentences = passages.flatMap(({ text }) => sentencesOf(text));
  const days = sentences.flatMap((sentence) => {
    const named = releasesNamedIn(sentence, today).filter((release) => release.name === name);
    return datesIn(sentence, { today })
      .filter(({ date, ofRelease }) => date.length === 10 && !ofRelease)
      .map(({ date, index }) => ({
        date,
        sentence,
        behind: named.some(({ end }) => end < index && UP_TO_DATE.test(sentence.slice(end, index))),
      }));
  });
  const month = monthOf(name, today);
  const inMonth = days.filter(({ date, sentence }) => date.startsWith(month) && /\brelease/i.test(sentence));
  return (days.find(({ behind }) => behind) ?? inMonth[0])?.date ?? null;
}

/** Whether a release's date and its name give the same month of different years: one of the two is misread. */
export function isOfAnotherYear(date: Day, name: string): boolean {
  const month = monthOf(name, date);
  return month.length === 7 && month.slice(5) === date.slice(5, 7) && !date.startsWith(month);
}

function monthOf(name: string, today: Day): string {
  return datesIn(name, { today })[0]?.date ?? '';
}

const IN_SCOPE =
  /\b(?:in|within|forms?|forming|form part of|part of|included in|comprise) (?:the )?(?:\w+ ){0,2}?scope\b|\b(?:included|approved for inclusion) in\b/i;
const TARGETED =
  /\b(?:targeted|targeting|target|earmarked|planned|proposed|candidates?|considered|intended|aim(?:ed|ing)?|being looked at) (?:\w+ ){0,2}?(?:for|in|to|at)\b/i;

/** Whether a section's modifications are in scope of its release or only targeted for it, as its first words on them say. */
export function scopeOf({ passages }: SectionPrint): Scope | null {
  for (const sentence of passages.flatMap(({ text }) => sentencesOf(text))) {
    if (!/\b(?:modifications?|table|proposals?|following|scope)\b/i.test(sentence)) continue;
    const [inScope, targeted] = [IN_SCOPE.exec(sentence)?.index, TARGETED.exec(sentence)?.index];
    if (inScope !== undefined || targeted !== undefined)
      return (inScope ?? Infinity) < (targeted ?? Infinity) ? 'in-scope' : 'targeted';
  }
  return null;
}
