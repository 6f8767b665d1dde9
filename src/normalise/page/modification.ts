import { printedDatesIn } from '../../lib/printed-dates.js';
import type { ModificationPageFacts } from '../../model/page-facts.js';
import type { PagePrint } from '../../model/page-print.js';
import type { PageLabel } from '../../model/page-words.js';
import type { Place } from '../../model/printed.js';
import { sentencesOf } from '../status/clauses.js';
import { fieldOf, paragraphsOf, textOf } from './fields.js';
import { findingsOfModificationPage } from './findings.js';
import { type PageTitle, titleOf } from './heading.js';
import { implementationOf } from './implementation.js';
import { documentsIn, itemsUnder, timelineIn } from './lists.js';
import { pageRoute } from './route.js';
import { pageStage } from './stage.js';

/** An organisation in brackets behind a proposer's name: `Product Management (DCC)`. */
const IN_BRACKETS = /\S\s*\(([^()]+)\)$/;
const GRANTS_URGENCY =
  /\burgen(?:t|cy)(?: (?:status|modification|proposal))?\b.{0,40}\b(?:granted|approved|agreed|confirmed)\b|\b(?:grant|approv|agree|confirm)\w*\b.{0,60}\burgen(?:t|cy)\b|\b(?:treated|progressed|raised|designated) as (?:an )?urgent\b/i;
const REFUSES_URGENCY = /\b(?:not|refus\w*|reject\w*|declin\w*|request\w*|non)\b/i;

/** The labels whose print each field is read from. */
const FIELDS: Readonly<Record<string, PageLabel>> = {
  proposer: 'proposer',
  proposerOrganisation: 'proposer-organisation',
  leadAnalyst: 'lead-analyst',
  dateRaised: 'date-raised',
  stageAsPrinted: 'stage',
  urgent: 'urgent',
  implementationDate: 'implementation-date',
  latestUpdate: 'latest-update',
  issue: 'issue',
  solution: 'solution',
  impactedParties: 'impacted-parties',
  documentsAffected: 'documents-affected',
};

/** What the page of a modification says. */
export function modificationFacts(print: PagePrint): ModificationPageFacts {
  const title = titleOf(print);
  const stage = pageStage(print, title.id);
  const route = pageRoute(
    print,
    [title.id, title.idAsPrinted].filter((id) => id !== null),
  );
  const [timeline, documents] = [timelineIn(print), documentsIn(print)];
  const facts = {
    kind: 'modification' as const,
    url: print.url,
    modificationId: title.id,
    idAsPrinted: title.idAsPrinted,
    title: title.title,
    ...summaryOf(print),
    stage: stage.stage,
    decisionRoute: route.route,
    urgent: urgencyOf(print),
    issue: paragraphsOf(print, 'issue') ?? unlabelledIssue(print),
    solution: paragraphsOf(print, 'solution'),
    impactedParties: itemsUnder(print, 'impacted-parties'),
    documentsAffected: itemsUnder(print, 'documents-affected'),
    timeline: timeline.map(({ record }) => record),
    timelineAsPrinted: timeline.map(({ asPrinted }) => asPrinted),
    documents: documents.map(({ record }) => record),
    documentsAsPrinted: documents.map(({ asPrinted }) => asPrinted),
    places: placesOf(print, title, {
      stage: stage.places,
      decisionRoute: route.places,
      implementationRelease: placesOfRelease(print),
      timeline: timeline.flatMap(({ places }) => places),
      documents: documents.flatMap(({ places }) => places),
    }),
    ...(print.specimen ? { specimen: true as const } : {}),
  };
  return { ...facts, findings: findingsOfModificationPage(print, facts) };
}

/** The fields that a page prints one by one above its text. */
function summaryOf(print: PagePrint) {
  const proposer = textOf(print, 'proposer');
  const raised = textOf(print, 'date-raised');
  const implementation = textOf(print, 'implementation-date');
  const latestUpdate = paragraphsOf(print, 'latest-update');
  const takesEffect = implementationOf(implementation, latestUpdate);
  return {
    proposer,
    proposerOrganisation: textOf(print, 'proposer-organisation') ?? IN_BRACKETS.exec(proposer ?? '')?.[1] ?? null,
    leadAnalyst: textOf(print, 'lead-analyst'),
    dateRaised: printedDatesIn(raised ?? '').find(({ date }) => date.length === 10)?.date ?? null,
    dateRaisedAsPrinted: raised,
    stageAsPrinted: textOf(print, 'stage'),
    implementationDateAsPrinted: implementation,
    implementationDate: takesEffect.date,
    implementationRelease: takesEffect.release,
    latestUpdate,
  };
}

/** Where the release of the implementation is named: in the field, or in the update. */
function placesOfRelease(print: PagePrint): readonly Place[] {
  const { releaseIn } = implementationOf(textOf(print, 'implementation-date'), paragraphsOf(print, 'latest-update'));
  if (releaseIn === null) return [];
  return fieldOf(print, releaseIn === 'field' ? 'implementation-date' : 'latest-update')?.places ?? [];
}

/** Prose without a label is the issue where no label of the issue or the solution is printed. */
function unlabelledIssue(print: PagePrint): string | null {
  const isLabelled = print.fields.some(({ role }) => role === 'issue' || role === 'solution');
  return isLabelled || print.prose.length === 0 ? null : print.prose.map(({ text }) => text).join('\n');
}

/** Whether the modification is urgent: as its field says, else true where the update or the timeline grants it. */
function urgencyOf(print: PagePrint): boolean | null {
  const field = textOf(print, 'urgent');
  if (field !== null && /^(?:no|not|n)\b/i.test(field)) return false;
  if (field !== null && /^(?:yes|y|urgent)\b/i.test(field)) return true;
  const told = [...sentencesOf(textOf(print, 'latest-update') ?? ''), ...print.timeline.map(({ event }) => event)];
  return told.some((text) => GRANTS_URGENCY.test(text) && !REFUSES_URGENCY.test(text)) ? true : null;
}

function placesOf(
  print: PagePrint,
  title: PageTitle,
  derived: Record<string, readonly Place[]>,
): Record<string, Place[]> {
  const rows: [string, readonly Place[]][] = [
    ['modificationId', title.id === null ? [] : title.places],
    ['title', title.title === null ? [] : title.places],
    ...Object.entries(FIELDS).map(([field, role]): [string, readonly Place[]] => [
      field,
      fieldOf(print, role)?.places ?? [],
    ]),
    ...Object.entries(derived),
  ];
  if (fieldOf(print, 'issue') === null && unlabelledIssue(print) !== null)
    rows.push(['issue', print.prose.flatMap(({ places }) => places)]);
  return Object.fromEntries(
    rows.filter(([, places]) => places.length > 0).map(([field, places]) => [field, [...places]]),
  );
}
