/** What a specimen of a modification's page says, at one capture. Dates are as printed. */
export interface SpecimenPage {
  readonly slug: string;
  readonly captured: string;
  readonly heading: string;
  readonly proposer: string;
  readonly raised: string;
  readonly stage: string;
  readonly path: string;
  readonly implementation: string;
  readonly update: string;
  readonly issue: string;
  readonly solution: string;
  readonly parties: readonly string[];
  readonly documents: readonly string[];
  readonly timeline: readonly (readonly [string, string])[];
}

const SUPPLIERS = ['Large Suppliers', 'Small Suppliers'];
const ALL_USERS = [...SUPPLIERS, 'Electricity Network Operators', 'Gas Network Operators', 'Other SEC Parties'];

/** The pages of the story, which goes on from the papers to February 2022. */
export const PAGES: readonly SpecimenPage[] = [
  {
    slug: 'firmware-updates-to-ihds-and-ppmids',
    captured: '2021-08-25',
    heading: 'SECMP0007: Firmware updates to IHDs and PPMIDs',
    proposer: 'A Large Supplier',
    raised: '17/03/2016',
    stage: 'Pending Implementation',
    path: 'Authority-Determined',
    implementation: '4 November 2021',
    update: 'The Authority approved this modification. It comes with the November 2021 SEC Release.',
    issue: 'Displays in the home cannot be given new firmware over the air, so that a fault found later stays.',
    solution: 'The DCC passes firmware images for displays on to them, as it does for meters.',
    parties: SUPPLIERS,
    documents: ['Appendix E', 'GBCS'],
    timeline: [
      ['17/03/2016', 'Modification raised'],
      ['28/07/2020', 'Authority decision'],
    ],
  },
  {
    slug: 'firmware-updates-to-ihds-and-ppmids',
    captured: '2021-11-24',
    heading: 'SECMP0007: Firmware updates to IHDs and PPMIDs',
    proposer: 'A Large Supplier',
    raised: '17/03/2016',
    stage: 'Implemented',
    path: 'Authority-Determined',
    implementation: '4 November 2021',
    update: 'This modification was implemented with the November 2021 SEC Release on 4 November 2021.',
    issue: 'Displays in the home cannot be given new firmware over the air, so that a fault found later stays.',
    solution: 'The DCC passes firmware images for displays on to them, as it does for meters.',
    parties: SUPPLIERS,
    documents: ['Appendix E', 'GBCS'],
    timeline: [
      ['17/03/2016', 'Modification raised'],
      ['28/07/2020', 'Authority decision'],
      ['04/11/2021', 'Implementation'],
    ],
  },
  {
    slug: 'smki-dccki-document-set-reviews',
    captured: '2021-09-28',
    heading: 'DP173: SMKI & DCCKI Document Set reviews',
    proposer: 'SECAS',
    raised: '02/06/2021',
    stage: 'Development',
    path: 'TBC',
    implementation: 'TBC',
    update: 'SECAS and the Proposer are drafting the legal text.',
    issue: 'Several documents of the two key infrastructures have not been looked at since they were first published.',
    solution: 'Each document is reviewed and set right where it is out of date.',
    parties: ['DCC', ...SUPPLIERS],
    documents: ['Appendix B', 'Appendix S'],
    timeline: [['02/06/2021', 'Draft Proposal raised']],
  },
  {
    slug: 'smki-dccki-document-set-reviews',
    captured: '2022-03-01',
    heading: 'MP173: SMKI & DCCKI Document Set reviews',
    proposer: 'SECAS',
    raised: '02/06/2021',
    stage: 'Implemented',
    path: 'Self-Governance',
    implementation: '24 February 2022',
    update: 'The Change Board approved this modification on 15 December 2021. It was implemented on 24 February 2022.',
    issue: 'Several documents of the two key infrastructures have not been looked at since they were first published.',
    solution: 'Each document is reviewed and set right where it is out of date.',
    parties: ['DCC', ...SUPPLIERS],
    documents: ['Appendix B', 'Appendix S'],
    timeline: [
      ['02/06/2021', 'Draft Proposal raised'],
      ['06/10/2021', 'Converted to Modification Proposal'],
      ['15/12/2021', 'Change Board vote'],
      ['24/02/2022', 'Implementation'],
    ],
  },
  {
    slug: 'adt-and-exit-quarantine-file-delivery-mechanism',
    captured: '2022-01-12',
    heading: 'MP109: ADT and Exit Quarantine file delivery mechanism',
    proposer: 'DCC',
    raised: '20/01/2020',
    stage: 'Refinement',
    path: 'Self-Governance',
    implementation: '3 November 2022 (November 2022 SEC Release)',
    update: 'Responses to the Refinement Consultation are being worked through.',
    issue: 'Files with thresholds are sent by ordinary mail, which nothing protects on its way.',
    solution: 'A shared folder with access control takes the place of mail.',
    parties: ALL_USERS,
    documents: ['Appendix AA'],
    timeline: [
      ['20/01/2020', 'Draft Proposal raised'],
      ['13/03/2020', 'Converted to Modification Proposal'],
    ],
  },
  {
    slug: 'effecting-changes-to-the-smart-energy-code-efficiently',
    captured: '2021-12-21',
    heading: 'MP149: Effecting Changes to the Smart Energy Code efficiently',
    proposer: 'A Small Supplier',
    raised: '08/10/2020',
    stage: 'Pending Implementation',
    path: 'Authority-Determined',
    implementation: '24 February 2022 (February 2022 SEC Release)',
    update: 'The Authority approved this modification on 10 December 2021.',
    issue: 'Plain mistakes in the Code need the same long way to be mended as real changes.',
    solution: 'A shorter way is opened for changes that alter nothing but words.',
    parties: ALL_USERS,
    documents: ["Section D 'Modification Process'"],
    timeline: [
      ['08/10/2020', 'Draft Proposal raised'],
      ['27/10/2021', 'Change Board vote'],
      ['10/12/2021', 'Authority decision'],
    ],
  },
  {
    slug: 'market-wide-half-hourly-settlement-implementation',
    captured: '2021-11-30',
    heading: 'MP180: Market-wide Half-Hourly Settlement Implementation',
    proposer: 'The Authority',
    raised: '05/08/2021',
    stage: 'Implemented',
    path: 'Authority-Led',
    implementation: '4 November 2021',
    update: 'This modification was implemented on 4 November 2021.',
    issue: 'Settlement by half hours needs readings that the Code does not yet let everybody fetch.',
    solution: 'The Code gives the new roles of settlement their access.',
    parties: ALL_USERS,
    documents: ["Section H 'DCC Services'"],
    timeline: [
      ['05/08/2021', 'Modification raised'],
      ['29/09/2021', 'Change Board vote'],
      ['04/11/2021', 'Implementation'],
    ],
  },
  {
    slug: 'removal-of-duis-v1-0-and-v2-0',
    captured: '2021-11-30',
    heading: 'MP157: Removal of DUIS v1.1 and v2.0',
    proposer: 'DCC',
    raised: '19/01/2021',
    stage: 'Implemented',
    path: 'Self-Governance',
    implementation: '4 November 2021',
    update: 'This modification was implemented on 4 November 2021.',
    issue: 'Old versions of the interface are still kept up although nobody uses them.',
    solution: 'They are taken out of the Code and of the DCC Systems.',
    parties: ['DCC'],
    documents: ['Appendix AD'],
    timeline: [
      ['19/01/2021', 'Draft Proposal raised'],
      ['25/08/2021', 'Change Board vote'],
      ['04/11/2021', 'Implementation'],
    ],
  },
  {
    slug: 'incorrect-gas-network-operator-certificates',
    captured: '2021-11-18',
    heading: 'MP128B: Incorrect Gas Network Operator Certificates',
    proposer: 'A Gas Network Operator',
    raised: '12/05/2020',
    stage: 'Pending Implementation',
    path: 'Self-Governance',
    implementation: '24 February 2022',
    update: 'The Change Board approved this modification under Self-Governance on 27 October 2021.',
    issue: 'Some gas meters hold the certificate of the wrong network, and nobody has to put it right.',
    solution: 'Suppliers put right the certificates that networks tell them of.',
    parties: ['Gas Network Operators', ...SUPPLIERS],
    documents: ["Section L 'Smart Metering Key Infrastructure'"],
    timeline: [
      ['12/05/2020', 'Draft Proposal raised'],
      ['27/10/2021', 'Change Board vote'],
    ],
  },
  {
    slug: 'incorporation-of-multiple-issue-resolution-proposals-into-the-sec-part-2',
    captured: '2022-02-08',
    heading: 'MP078: Incorporation of multiple Issue Resolution Proposals into the SEC - Part 2',
    proposer: 'SECAS',
    raised: '09/04/2019',
    stage: 'Refinement',
    path: 'Authority-Determined',
    implementation: 'Targeted for Jun 23 SEC Release',
    update: 'The Impact Assessment has come back and is being discussed with its authors.',
    issue: 'Issues that were settled in practice have not found their way into the technical documents.',
    solution: 'The documents take in what was settled.',
    parties: ALL_USERS,
    documents: ['GBCS', 'CHTS'],
    timeline: [
      ['09/04/2019', 'Modification raised'],
      ['12/05/2020', 'Impact Assessment requested'],
    ],
  },
  {
    slug: 'srv-visibility-for-devices-on-ssi',
    captured: '2022-01-05',
    heading: 'MP141: SRV Visibility for Devices on SSI',
    proposer: 'A Large Supplier',
    raised: '14/07/2020',
    stage: 'Withdrawn',
    path: 'Self-Governance',
    implementation: 'N/A',
    update: 'The Proposer withdrew this modification on 9 November 2021.',
    issue: 'The service screen does not show which requests a device has been sent.',
    solution: 'The screen would list them.',
    parties: SUPPLIERS,
    documents: ['Appendix AH'],
    timeline: [
      ['14/07/2020', 'Draft Proposal raised'],
      ['09/11/2021', 'Modification withdrawn'],
    ],
  },
  {
    slug: 'service-request-forecasting',
    captured: '2022-01-05',
    heading: 'MP116: Service Request Forecasting',
    proposer: 'DCC',
    raised: '11/02/2020',
    stage: 'Pending Implementation',
    path: 'Self-Governance',
    implementation: '24 February 2022',
    update: 'The Change Board approved this modification under Self-Governance on 24 November 2021.',
    issue: 'Users forecast their requests month by month, and the forecasts help nobody.',
    solution: 'Forecasts are asked for only where traffic is about to change.',
    parties: ['DCC', ...SUPPLIERS],
    documents: ["Section H 'DCC Services'"],
    timeline: [
      ['11/02/2020', 'Draft Proposal raised'],
      ['24/11/2021', 'Change Board vote'],
    ],
  },
];

/** What the page of the November 2021 SEC Release lists after it came. */
export const DELIVERED: readonly (readonly [string, string])[] = [
  ['SECMP0007', 'Firmware updates to IHDs and PPMIDs'],
  ['MP077', 'DCC Service Flagging'],
  ['MP090', 'Incorporation of Non GBCS Non-Mandated Alerts into the SEC'],
  ['MP105', 'Sending SR11.2 to Devices in Suspended State'],
  ['MP138', 'DCC Service Testing in ETAD'],
  ['MP150', 'Removing Table 28c from the GBCS'],
  ['MP157', 'Removal of DUIS v1.1 and v2.0'],
  ['MP158', 'Incorporation of multiple Issue Resolution Proposals into the SEC – Batch 5'],
  ['MP164', 'November 2021 SEC Release supporting changes'],
  ['MP180', 'Market-wide Half-Hourly Settlement Implementation'],
];

/** What the news post of the version for February 2022 lists; MP159 and MP167 did not make it. */
export const PUBLISHED: readonly (readonly [string, string])[] = [
  ['MP116', 'Service Request Forecasting'],
  ['MP121', 'Commissioning non-commissioned Devices after CoS'],
  ['MP128B', 'Incorrect Gas Network Operator Certificates'],
  ['MP149', 'Effecting Changes to the Smart Energy Code efficiently'],
  ['MP173', 'SMKI & DCCKI Document Set reviews'],
];
