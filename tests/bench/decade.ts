import { createHash } from 'node:crypto';
import { initHome } from '../../src/corpus/home.js';
import { isoDate, MONTHS } from '../../src/lib/dates.js';
import type { Home } from '../../src/model/home.js';
import { ModificationId, SourceId } from '../../src/model/ids.js';
import type { ModificationPageFacts } from '../../src/model/page-facts.js';
import type { LedgerLine } from '../../src/model/source.js';
import { reconcile } from '../../src/reconcile/history.js';
import { snapshotOf, type Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { searchOf } from '../../src/pipeline/search-of.js';
import { withLock } from '../../src/store/lock.js';
import { publish } from '../../src/store/publish.js';
import { dice } from '../search/field.js';
import * as say from '../specimens/phrases.js';
import { written, type WrittenRow } from '../web/written.js';

const PAPERS = 120;
const ROWS = 40;
const CAPTURES = 500;
const FIRST_YEAR = 2015;
/** In each paper so many modifications are new and as many are gone. */
const TURNOVER = 2;
const WORDS =
  'Firmware Tariff Certificate Prepayment Gateway Alert Forecast Outage Enrolment Profile Tamper Voltage Export Hub Credit Validation Publication Testing Charging Migration'.split(
    ' ',
  );

/** What the decade came to. */
export interface Decade {
  readonly home: Home;
  readonly statements: number;
}

/** A home of ten years: a paper a month with forty rows, and five hundred captures of modifications' pages. */
export async function decadeIn(folder: string): Promise<Decade> {
  const home = await initHome(folder);
  const snapshots = [...papers(), ...captures()];
  const history = reconcile(snapshots);
  const search = searchOf(history);
  const madeFrom = createHash('sha256').update('a decade').digest('hex');
  await withLock(home, () => publish(home, { ...history, search, specimens: 'only', madeFrom }));
  return { home, statements: history.statements.length };
}

function papers(): Snapshot[] {
  return Array.from({ length: PAPERS }, (_, month) => {
    const rows = Array.from({ length: ROWS }, (_row, at) => rowOf(month * TURNOVER + at + 1, month, ROWS - at));
    const releases = [...new Set(rows.map(({ release }) => release))].map((name) => [name, `7 ${name}`] as const);
    const { facts } = written(dayOf(month), releases, rows);
    return snapshotOf(lineOf(`${dayOf(month)}-sec-releases-update`, 'dump'), facts);
  });
}

/** A row of a modification that has been in the papers for so many turns; the older, the further on its way. */
function rowOf(number: number, month: number, left: number): WrittenRow {
  const phase = Math.floor(left / (ROWS / 5));
  const soon = monthWords(month + 1 + (number % 3));
  const texts = [
    say.included,
    say.voted(`15 ${soon}`),
    say.reported(`20 ${soon}`),
    say.assessed(soon),
    say.drafting(soon),
  ];
  return {
    id: idOf(number),
    title: titleOf(number),
    release: monthWords(month + 4 - (month % 4) + 4 * (number % 3)),
    impact: number % 2 === 0,
    status: texts[Math.min(phase, texts.length - 1)] ?? '',
  };
}

function captures(): Snapshot[] {
  const roll = dice(7);
  return Array.from({ length: CAPTURES }, (_, at) => {
    const month = roll(PAPERS);
    const number = month * TURNOVER + roll(ROWS) + 1;
    const line = lineOf(`capture-${at}`, 'page');
    return snapshotOf({ ...line, capturedOn: dayOf(month) }, pageOf(number, month));
  });
}

function pageOf(number: number, month: number): ModificationPageFacts {
  return {
    kind: 'modification',
    url: `https://smartenergycodecompany.co.uk/modifications/${titleOf(number).toLowerCase().replaceAll(' ', '-')}/`,
    specimen: true,
    findings: [],
    places: {},
    modificationId: ModificationId.parse(idOf(number)),
    idAsPrinted: idOf(number),
    title: titleOf(number),
    proposer: 'A Proposer',
    proposerOrganisation: null,
    leadAnalyst: null,
    dateRaised: dayOf(month),
    dateRaisedAsPrinted: null,
    stageAsPrinted: 'Refinement',
    stage: 'refinement',
    decisionRoute: 'self-governance',
    urgent: null,
    implementationDateAsPrinted: null,
    implementationDate: null,
    implementationRelease: null,
    latestUpdate: say.assessed(monthWords(month + 2)),
    issue: `The ${titleOf(number)} is not what Users need, and costs them time.`,
    solution: `The DCC will change the ${titleOf(number)} so that Users have what they need.`,
    impactedParties: ['Large Suppliers'],
    documentsAffected: [],
    timeline: [{ date: dayOf(month), event: 'Raised' }],
    timelineAsPrinted: [],
    documents: [],
    documentsAsPrinted: [],
  };
}

function idOf(number: number): string {
  return `MP${String(number).padStart(3, '0')}`;
}

function titleOf(number: number): string {
  const word = (by: number) => WORDS[Math.floor(number / by) % WORDS.length] ?? '';
  return `${word(1)} ${word(WORDS.length)} ${word(7)} ${number}`;
}

function dayOf(month: number): string {
  return isoDate(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 21) ?? '';
}

function monthWords(month: number): string {
  return `${MONTHS[month % 12] ?? ''} ${FIRST_YEAR + Math.floor(month / 12)}`;
}

function lineOf(name: string, format: LedgerLine['format']): LedgerLine {
  const sha256 = SourceId.parse(createHash('sha256').update(name).digest('hex'));
  const ending = format === 'page' ? 'html' : 'txt';
  const path = `${format === 'page' ? 'pages' : 'papers'}/${name}.${ending}`;
  return { sha256, path, origin: path, bytes: 1, receivedAt: '2025-01-01T00:00:00Z', format };
}
