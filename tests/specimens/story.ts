import * as say from './phrases.js';

/** The months the specimen papers are written in, with the day the CSC met. */
export const MEETINGS = [
  '2021-06-15',
  '2021-07-20',
  '2021-08-17',
  '2021-09-21',
  '2021-10-19',
  '2021-11-16',
  '2021-12-14',
] as const;
type Meeting = (typeof MEETINGS)[number];

/** A release and the day it is due. */
export const RELEASES = [
  ['November 2021', '4 November 2021'],
  ['February 2022', '24 February 2022'],
  ['June 2022', '30 June 2022'],
  ['November 2022', '3 November 2022'],
] as const;
export type SpecimenRelease = (typeof RELEASES)[number][0];

/**
 * One modification's row in one release: the status text of each paper in which it changed (a paper in between prints
 * the one before), `null` from the paper that no longer lists it.
 */
export interface Life {
  readonly id: string | Readonly<Partial<Record<Meeting, string>>>;
  readonly title: string;
  readonly slug?: string;
  readonly qualifier?: string;
  readonly release: SpecimenRelease;
  readonly impact: boolean;
  readonly status: Readonly<Partial<Record<Meeting, string | null>>>;
}

const [JUN, JUL, AUG, SEP, OCT, NOV, DEC] = MEETINGS;

/** What became of every modification from June to December 2021; September holds the facts of the published paper. */
export const LIVES: readonly Life[] = [
  {
    id: 'SECMP0007',
    title: 'Firmware update to IHDs and PPMIDs',
    slug: 'firmware-updates-to-ihds-and-ppmids',
    release: 'November 2021',
    impact: true,
    status: { [JUN]: say.included },
  },
  {
    id: 'MP077',
    title: 'DCC Service Flagging',
    release: 'November 2021',
    impact: true,
    status: { [JUN]: say.included },
  },
  {
    id: 'MP090',
    title: 'Incorporation of Non GBCS Non-Mandated Alerts into the SEC',
    release: 'November 2021',
    impact: true,
    status: { [JUN]: say.included },
  },
  {
    id: 'MP105',
    title: 'Sending SR11.2 to Devices in Suspended State',
    release: 'November 2021',
    impact: true,
    status: { [JUN]: say.included },
  },
  {
    id: 'MP138',
    title: 'DCC Service Testing in ETAD',
    release: 'November 2021',
    impact: false,
    status: { [JUN]: say.reported('28 July 2021'), [JUL]: say.voted('28 July 2021'), [AUG]: say.included },
  },
  {
    id: 'MP149',
    title: 'Effecting Changes to the Smart Energy Code efficiently',
    release: 'November 2021',
    impact: false,
    status: {
      [JUN]: say.workingGroup('July 2021', 'August 2021'),
      [JUL]: say.workingGroup('August 2021', 'September 2021'),
      [AUG]: say.votedThenAuthority('MP149', '22 September 2021', '14 October 2021'),
      [SEP]: say.votedThenAuthority('MP149', '29 September 2021', '21 October 2021'),
      [OCT]: null,
    },
  },
  {
    id: 'MP149',
    title: 'Effecting Changes to the Smart Energy Code efficiently',
    release: 'February 2022',
    impact: false,
    status: { [OCT]: say.votedThenAuthority('MP149', '27 October 2021', '10 December 2021'), [DEC]: say.included },
  },
  {
    id: 'MP150',
    title: 'Removing Table 28c from the GBCS',
    release: 'November 2021',
    impact: false,
    status: { [JUN]: say.included },
  },
  {
    id: 'MP157',
    title: 'Removal of DUIS v1.0 and v2.0',
    release: 'November 2021',
    impact: false,
    status: { [JUN]: say.reported('28 July 2021'), [JUL]: say.voted('25 August 2021'), [SEP]: say.included },
  },
  {
    id: 'MP158',
    title: 'Incorporation of multiple Issue Resolution Proposals into the SEC — Batch 5',
    release: 'November 2021',
    impact: false,
    status: { [JUL]: say.reported('25 August 2021'), [AUG]: say.voted('25 August 2021'), [SEP]: say.included },
  },
  {
    id: 'MP164',
    title: 'November 2021 SEC Release supporting changes',
    release: 'November 2021',
    impact: false,
    status: { [AUG]: say.reported('29 September 2021'), [SEP]: say.voted('29 September'), [OCT]: say.included },
  },
  {
    id: 'MP180',
    title: 'Market-wide Half-Hourly Settlement Implementation',
    release: 'November 2021',
    impact: false,
    status: {
      [SEP]:
        'The Change Board will vote on 29 September 2021 under Self-Governance, and the Modification Report then goes ' +
        'to the Authority for decision. MP149 stays in this release if the Authority determines to approve it by 28 ' +
        'October 2021.',
      [OCT]: say.included,
    },
  },
  {
    id: 'MP109',
    title: 'ADT and Exit Quarantine file delivery mechanism',
    release: 'February 2022',
    impact: false,
    status: {
      [JUN]: say.workingGroup('July 2021', 'September 2021'),
      [AUG]: say.responses('September 2021', 'September 2021'),
      [SEP]: say.responses('October', 'October 2021'),
      [OCT]: say.responses('November 2021', 'November 2021'),
      [NOV]: say.responses('January 2022', 'January 2022'),
      [DEC]: null,
    },
  },
  {
    id: 'MP109',
    title: 'ADT and Exit Quarantine file delivery mechanism',
    release: 'November 2022',
    impact: false,
    status: { [DEC]: say.responses('January 2022', 'March 2022') },
  },
  {
    id: 'MP116',
    title: 'Service Request Forecasting',
    release: 'February 2022',
    impact: false,
    status: {
      [JUN]: say.responses('July 2021', 'September 2021'),
      [AUG]: say.responses('September 2021', 'October 2021'),
      [SEP]: say.responses('October', 'October 2021'),
      [OCT]: say.reported('24 November 2021'),
      [NOV]: say.voted('24 November 2021'),
      [DEC]: say.included,
    },
  },
  {
    id: 'MP121',
    title: 'Commissioning non-commissioned Devices after CoS',
    release: 'February 2022',
    impact: false,
    status: {
      [JUL]: say.drafting('August 2021'),
      [AUG]: say.reported('29 September 2021'),
      [SEP]: say.voted('29 September 2021'),
      [OCT]: say.included,
    },
  },
  {
    id: 'MP128B',
    title: 'Incorrect Gas Network Operator Certificates',
    release: 'February 2022',
    impact: false,
    status: { [SEP]: say.reported('27 October 2021'), [OCT]: say.voted('27 October 2021'), [NOV]: say.included },
  },
  {
    id: 'MP154',
    title: 'CH Returns SLA Amendment',
    release: 'February 2022',
    impact: true,
    status: { [JUN]: say.preliminary('September 2021'), [AUG]: say.preliminary('November 2021'), [SEP]: null },
  },
  {
    id: 'MP159',
    title: 'Credit Cover Review',
    release: 'February 2022',
    impact: false,
    status: {
      [AUG]: say.drafting('November 2021'),
      [SEP]: say.workingGroup('October 2021', 'December 2021'),
      [NOV]: say.workingGroup('December 2021', 'January 2022'),
    },
  },
  {
    id: 'MP167',
    title: 'Review of SEC documents',
    release: 'February 2022',
    impact: false,
    status: {
      [JUL]: say.drafting('November 2021'),
      [SEP]: say.workingGroup('October 2021', 'December 2021'),
      [DEC]: say.reported('26 January 2022'),
    },
  },
  {
    id: { [JUL]: 'DP173', [OCT]: 'MP173' },
    title: 'SMKI & DCCKI Document Set reviews',
    release: 'February 2022',
    impact: false,
    status: {
      [JUL]: say.drafting('October 2021'),
      [SEP]: say.drafting('November 2021'),
      [OCT]: say.workingGroup('November 2021', 'December 2021'),
      [NOV]: say.reported('15 December 2021'),
      [DEC]: say.voted('15 December 2021'),
    },
  },
  {
    id: 'SECMP0015',
    title: 'GPF timestamp for reading instantaneous Gas values',
    qualifier: 'DUIS and MMC changes only',
    release: 'June 2022',
    impact: true,
    status: { [JUN]: say.inTwoParts },
  },
  {
    id: 'SECMP0024',
    title: 'Enduring Approach to Communication Hub Firmware Management',
    release: 'June 2022',
    impact: true,
    status: { [JUN]: say.included },
  },
  { id: 'MP104', title: 'Security Improvements', release: 'June 2022', impact: true, status: { [JUN]: say.included } },
  {
    id: 'SECMP0015',
    title: 'GPF timestamp for reading instantaneous Gas values',
    release: 'November 2022',
    impact: true,
    status: { [JUN]: say.inTwoParts },
  },
  {
    id: 'SECMP0056',
    title: 'IHD / PPMID Zigbee Attributes Available on the HAN',
    release: 'November 2022',
    impact: true,
    status: { [JUN]: say.reported('28 July 2021'), [JUL]: say.voted('28 July 2021'), [AUG]: say.included },
  },
  {
    id: 'MP078',
    title: 'Incorporation of multiple Issue Resolution Proposals into the SEC - Part 2',
    release: 'November 2022',
    impact: true,
    status: {
      [JUN]: say.assessed('September 2021'),
      [AUG]: say.assessed('October 2021'),
      [SEP]: say.assessed('November 2021'),
      [NOV]: say.assessed('January 2022'),
    },
  },
  {
    id: 'MP099',
    title: 'Incorporation of multiple Issue Resolution Proposals into the SEC - Batch 4',
    release: 'November 2022',
    impact: true,
    status: { [JUN]: say.voted('28 July 2021'), [AUG]: say.included },
  },
  {
    id: 'MP107',
    title: 'SMETS1 Validation of SRV 6.15.1',
    release: 'November 2022',
    impact: true,
    status: { [JUN]: say.assessed('August 2021'), [AUG]: say.twoSolutions, [NOV]: null },
  },
  {
    id: 'MP140',
    title: 'CH Stock Transfer',
    release: 'November 2022',
    impact: true,
    status: {
      [JUL]: say.assessed('November 2021'),
      [NOV]: say.reported('15 December 2021'),
      [DEC]: say.voted('15 December 2021'),
    },
  },
  {
    id: 'MP141',
    title: 'SRV Visibility for Devices on SSI',
    release: 'November 2022',
    impact: true,
    status: { [JUL]: say.assessed('November 2021'), [NOV]: say.withdrawn('November 2021'), [DEC]: null },
  },
];
