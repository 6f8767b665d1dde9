import { tell } from './tell.js';

tell('in report', [
  [
    'The Modification Report was presented to the CSC this month and was agreed to proceed to Modification Report Consultation.',
    'report',
    null,
    'report-to-csc 2021-09',
  ],
  [
    'The Modification Report Consultation was issued on 6 September and closes on 24 September.',
    'report',
    null,
    'report-consultation 2021-09-06, report-consultation 2021-09-24',
  ],
  [
    'The Modification Report is being presented to the Change Sub-Committee this month. Following this a Modification Report Consultation will be issued and the Change Board vote will take place on 27 October 2021 under Self-Governance.',
    'report',
    'self-governance',
    'report-to-csc 2021-09, change-board-vote 2021-10-27',
  ],
  [
    'The Modification Report will be presented to the CSC on 21 September 2021.',
    'report',
    null,
    'report-to-csc 2021-09-21',
  ],
  [
    'Presented to this month’s CSC. The Change Board vote is on 27 October 2021.',
    'report',
    null,
    'report-to-csc 2021-09, change-board-vote 2021-10-27',
  ],
  [
    'The Modification Report Consultation closes on 8 October 2021 and the Change Board vote will be held on 27 October 2021.',
    'report',
    null,
    'report-consultation 2021-10-08, change-board-vote 2021-10-27',
  ],
  [
    'The Modification Report Consultation will take place from 27 September to 15 October 2021.',
    'report',
    null,
    'report-consultation 2021-09-27, report-consultation 2021-10-15',
  ],
  ['Out for Modification Report Consultation until 8 October 2021.', 'report', null, 'report-consultation 2021-10-08'],
  [
    'The Modification Report will be issued for consultation in October 2021.',
    'report',
    null,
    'report-consultation 2021-10',
  ],
  [
    'The Modification Report will be presented to the CSC this month. Subject to CSC approval, the Modification Report Consultation will be issued on 27 September 2021.',
    'report',
    null,
    'report-to-csc 2021-09, report-consultation 2021-09-27?',
  ],
  [
    'The CSC will be asked to approve the Modification Report for Modification Report Consultation on 21 September 2021.',
    'report',
    null,
    'report-to-csc 2021-09-21',
  ],
  [
    'The CSC agreed in August that the Modification Report was ready for Modification Report Consultation, which runs from 6 to 24 September.',
    'report',
    null,
    'report-to-csc 2021-08, report-consultation 2021-09-06, report-consultation 2021-09-24',
  ],
  ['The Modification Report will be considered by the CSC at today’s meeting.', 'report', null, ''],
  ['The modification is in the Report Phase.', 'report', null, ''],
]);
