import type { DecisionRoute, Stage } from '../../src/model/words.js';
import type { Told } from './home.js';

/** Words of the field from which made-up titles and status texts are drawn. */
const SUBJECTS =
  'Tariff Credit Alert Firmware Certificate Hub Meter Gateway Forecast Charging Outage Prepayment Enrolment Profile Clock Tamper Voltage Export Tenancy Rollback'.split(
    ' ',
  );
const ACTIONS =
  'Removal Clarification Extension Alignment Validation Replacement Monitoring Publication Correction Simplification'.split(
    ' ',
  );
const THINGS =
  'SMETS1 Devices,Service Request 6.15.1,DUIS v3.1,Table 28c,SR11.2 responses,non-domestic premises,Subsidiary Documents,the Self-Service Interface,Network Operators,GBCS v4.0'.split(
    ',',
  );
const STATUS: readonly (readonly [Stage, string])[] = [
  ['development', 'The Proposer is preparing the legal text of this Draft Proposal.'],
  ['refinement', 'The DCC is carrying out an Impact Assessment, due back in the spring.'],
  ['refinement', 'A Working Group will discuss the Refinement Consultation responses.'],
  ['report', 'The Modification Report is with the committee this month.'],
  ['decision', 'The Change Board vote will be held under Self-Governance.'],
  ['approved', 'Approved for inclusion.'],
  ['implemented', 'Implemented in full.'],
];
const ROUTES: readonly (DecisionRoute | null)[] = ['self-governance', 'authority-determined', null];
const RELEASES = ['November 2020', 'February 2021', 'June 2021', 'November 2021', 'February 2022', null];

/** A reproducible source of whole numbers below a bound (the generator of Park and Miller). */
export function dice(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** So many standings of a made-up field: of each modification one to five, month after month. */
export function fieldOf(standings: number, seed = 1): Told[] {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const told: Told[] = [];
  for (let number = 1; told.length < standings; number++) {
    const id = `${roll(9) === 0 ? 'DP' : 'MP'}${String(number).padStart(3, '0')}${roll(15) === 0 ? 'A' : ''}`;
    const title = `${pick(ACTIONS)} of ${pick(SUBJECTS)} ${pick(SUBJECTS)} for ${pick(THINGS)}`;
    let month = roll(24);
    for (let turns = 1 + roll(5); turns > 0 && told.length < standings; turns--) {
      const [stage, status] = pick(STATUS);
      const papers = Array.from({ length: 1 + roll(4) }, () => dayOf(month++));
      const reason = `${status} ${pick(ACTIONS)} of the ${pick(SUBJECTS)} ${pick(THINGS)} is noted.`;
      const dcc = pick([true, false, null]);
      told.push({ id, title, stage, status: reason, papers, release: pick(RELEASES), route: pick(ROUTES), dcc });
    }
  }
  return told;
}

function dayOf(month: number): string {
  return `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
}
