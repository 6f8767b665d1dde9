import type { DocumentFinding } from '../../model/finding.js';
import type { ModificationPageFacts, ReleasePageFacts } from '../../model/page-facts.js';
import type { PagePrint } from '../../model/page-print.js';
import type { Place } from '../../model/printed.js';
import { fieldOf, labelsFound } from './fields.js';
import { findingsOfOtherCode } from './other-code.js';

/** With fewer of its labels than these a modification's page is not believed to have been read. */
const FEWEST_LABELS = 3;
/** What is printed for a date that is not known yet. */
const NOT_KNOWN =
  /\b(?:tbc|tbd|tba|unknown|to be (?:confirmed|determined|agreed)|not (?:yet )?(?:known|determined|set|confirmed|applicable)|n\/?a|none|ad[- ]?hoc)\b/i;

/** What a person should look at on the page of a modification. */
export function findingsOfModificationPage(
  print: PagePrint,
  facts: Omit<ModificationPageFacts, 'findings'>,
): DocumentFinding[] {
  const id = facts.modificationId === null ? {} : { modificationId: facts.modificationId };
  const labels = labelsFound(print);
  const filled = labels.filter((role) => fieldOf(print, role) !== null);
  if (labels.length < FEWEST_LABELS || filled.length === 0)
    return [{ ...notRecognised(print, `${listed(labels)} of the labels of a modification's page`), ...id }];
  return [...findingsOfOtherCode(print), ...unlabelled(print, facts), ...unknownValues(print, facts)].map(
    (finding) => ({ ...finding, ...id }),
  );
}

/** What a person should look at on the page of a release or its news post. */
export function findingsOfReleasePage(print: PagePrint, facts: Omit<ReleasePageFacts, 'findings'>): DocumentFinding[] {
  const release = facts.release === null ? {} : { release: facts.release };
  if (facts.entries.length > 0) return [];
  return [{ ...notRecognised(print, 'no modification that the release consists of'), ...release }];
}

function notRecognised(print: PagePrint, found: string): DocumentFinding {
  const message = `The layout of the page was not recognised: found ${found}; ${seenOn(print)}; ${print.text.length} blocks of text.`;
  return { kind: 'layout-not-recognised', message, places: beginningOf(print) };
}

/** What a person would look for the missing in. */
function seenOn(print: PagePrint): string {
  const headings = print.headings.slice(0, 8).map(({ text }) => `“${text}”`);
  const first = print.text.slice(0, 3).map(({ text }) => `“${text.slice(0, 60)}”`);
  return headings.length > 0 ? `its headings are ${headings.join(', ')}` : `it begins with ${first.join(', ')}`;
}

function beginningOf({ headings, text }: PagePrint): Place[] {
  return (headings.length > 0 ? headings : text).slice(0, 1).flatMap(({ places }) => places);
}

function listed(labels: readonly string[]): string {
  return labels.length === 0 ? 'none' : `only ${labels.join(' and ')}`;
}

/** What every page of a modification prints, as far as any is known. */
const ALWAYS = [
  ['proposer', 'proposer'],
  ['dateRaised', 'date-raised'],
  ['stage', 'stage'],
  ['issue', 'issue'],
] as const;

/** What the page must print somewhere and under no label that is known: the value is null, and said to be so. */
function unlabelled(print: PagePrint, facts: Omit<ModificationPageFacts, 'findings'>): DocumentFinding[] {
  const labels = labelsFound(print);
  const missing = ALWAYS.filter(([field, role]) => facts[field] === null && !labels.includes(role));
  if (missing.length === 0) return [];
  const names = missing.map(([, role]) => role.replace('-', ' ')).join(', ');
  const message = `The page prints no label known for its ${names}; ${seenOn(print)}.`;
  return [{ kind: 'value-not-known', message, places: beginningOf(print) }];
}

/** Fields that print something which was not understood: the value is null, and said to be so. */
function unknownValues(print: PagePrint, facts: Omit<ModificationPageFacts, 'findings'>): DocumentFinding[] {
  const unread: [string, string | null, boolean][] = [
    ['stage', facts.stageAsPrinted, facts.stage !== null],
    ['date raised', facts.dateRaisedAsPrinted, facts.dateRaised !== null],
    ['implementation date', facts.implementationDateAsPrinted, facts.implementationDate !== null],
  ];
  return unread
    .filter(([, printed, isRead]) => printed !== null && !isRead && !NOT_KNOWN.test(printed))
    .map(([field, printed]) => ({
      kind: 'value-not-known' as const,
      message: `The page prints “${printed ?? ''}” as the ${field}, which could not be understood.`,
      places:
        fieldOf(print, field === 'stage' ? 'stage' : field === 'date raised' ? 'date-raised' : 'implementation-date')
          ?.places ?? [],
    }));
}
