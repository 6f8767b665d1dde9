import { describe, expect, it } from 'vitest';
import { milestonesIn } from '../../../src/normalise/status/milestones.js';
import { TODAY, tell } from './tell.js';

tell('before refinement', [
  ['The Draft Proposal is in the Development Stage.', 'development', null, ''],
  ['SECAS is drafting the problem statement with the Proposer.', 'development', null, ''],
  [
    'SECAS is working with the Proposer to develop the legal text. Following this we will seek industry feedback on this. The Modification Report is expected to be presented to the CSC in November 2021.',
    'development',
    null,
    'report-to-csc 2021-11',
  ],
  [
    'The legal text is being finalised before the Modification Report is presented to the CSC in October.',
    'development',
    null,
    'report-to-csc 2021-10',
  ],
  [
    'The Draft Proposal will be presented to the CSC in October for conversion to a Modification Proposal.',
    'development',
    null,
    '',
  ],
  [
    'This Draft Proposal is in the Development Stage and SECAS is seeking views from the Working Group on 6 October 2021.',
    'development',
    null,
    'working-group 2021-10-06',
  ],
  ['Development', 'development', null, ''],
  [
    'The Draft Proposal was converted to a Modification Proposal at the August CSC meeting. The Proposed Solution is being developed.',
    'refinement',
    null,
    '',
  ],
]);

tell('in refinement', [
  [
    'The Refinement Consultation was issued on 6 September and closes on 24 September 2021.',
    'refinement',
    null,
    'refinement-consultation 2021-09-06, refinement-consultation 2021-09-24',
  ],
  [
    'The DCC is expected to provide its Impact Assessment on 30 November 2021, with the Modification Report then being presented to the CSC in January 2022.',
    'refinement',
    null,
    'impact-assessment 2021-11-30, report-to-csc 2022-01',
  ],
  [
    'The Modification Report will go to the CSC in November 2021, out for consultation in December 2021 and to Change Board in January 2022.',
    'refinement',
    null,
    'report-to-csc 2021-11, report-consultation 2021-12, change-board-vote 2022-01',
  ],
  [
    'The CSC requested changes to the Modification Report. The updated report will be presented in October 2021.',
    'refinement',
    null,
    'report-to-csc 2021-10',
  ],
  [
    'The DCC is currently carrying out an Impact Assessment. We expect the Modification Report to be presented in November 2021.',
    'refinement',
    null,
    'report-to-csc 2021-11',
  ],
  [
    'The DCC is currently carrying out an Impact Assessment and costs had been returned by a Service Provider that the DCC are challenging. A revised target date for the Impact Assessment will be provided by the DCC.',
    'refinement',
    null,
    '',
  ],
  [
    'The Preliminary Assessment has been requested from the DCC and is expected to be returned by 15 October 2021.',
    'refinement',
    null,
    'preliminary-assessment 2021-10-15',
  ],
  [
    'The PA was returned on 10 September 2021. The Working Group will consider the costs on 6 October 2021.',
    'refinement',
    null,
    'preliminary-assessment 2021-09-10, working-group 2021-10-06',
  ],
  [
    'The IA was expected on 3 September 2021 but has not been returned by the DCC.',
    'refinement',
    null,
    'impact-assessment 2021-09-03',
  ],
  [
    'The DCC provided the Preliminary Assessment on 8 September 2021, and the Working Group reviewed it on 15 September 2021.',
    'refinement',
    null,
    'preliminary-assessment 2021-09-08, working-group 2021-09-15',
  ],
  [
    'The DCC’s Impact Assessment is due to be returned w/c 4 October 2021.',
    'refinement',
    null,
    'impact-assessment 2021-10-04',
  ],
  [
    'The Change Board approved the request for a DCC Impact Assessment on 25 August 2021.',
    'refinement',
    null,
    'change-board-vote 2021-08-25',
  ],
  [
    'The Proposed Solution will be presented to the Working Group in October 2021 before being issued for consultation. The Modification Report is expected to be presented to the CSC in December 2021.',
    'refinement',
    null,
    'working-group 2021-10, report-to-csc 2021-12',
  ],
  [
    'The findings from Refinement Consultation will be presented to industry in October.',
    'refinement',
    null,
    'industry-presentation 2021-10',
  ],
  [
    'The DCC is making amendments to its guidance document in light of the Refinement Consultation responses. This along with the responses will be presented to industry in October.',
    'refinement',
    null,
    'industry-presentation 2021-10',
  ],
  [
    'The Refinement Consultation closes on 3 December 2021. The IA will then be requested.',
    'refinement',
    null,
    'refinement-consultation 2021-12-03',
  ],
  [
    'A Refinement Consultation will be issued in October. This will close on 5 November 2021.',
    'refinement',
    null,
    'refinement-consultation 2021-10, refinement-consultation 2021-11-05',
  ],
  [
    'Refinement Consultation: 4 - 25 October 2021.',
    'refinement',
    null,
    'refinement-consultation 2021-10-04, refinement-consultation 2021-10-25',
  ],
  [
    'After the Refinement Consultation closes on 3 December, the Modification Report will be presented to the CSC in January.',
    'refinement',
    null,
    'refinement-consultation 2021-12-03, report-to-csc 2022-01',
  ],
  [
    'Responses to the Refinement Consultation, which closed on 3 September, will be presented to the Working Group on 6 October 2021.',
    'refinement',
    null,
    'refinement-consultation 2021-09-03, working-group 2021-10-06',
  ],
  [
    'The Change Board agreed to the Impact Assessment request on 25 August 2021.',
    'refinement',
    null,
    'change-board-vote 2021-08-25',
  ],
  ['The DCC is carrying out a PA. Expected back 15 October.', 'refinement', null, 'preliminary-assessment 2021-10-15'],
  [
    'The Modification Report was presented to the CSC in August, who asked for further work on the legal text. It will be presented again in October 2021.',
    'refinement',
    null,
    'report-to-csc 2021-08, report-to-csc 2021-10',
  ],
  [
    'The CSC sent the Modification Report back to refinement on 17 August 2021.',
    'refinement',
    null,
    'report-to-csc 2021-08-17',
  ],
  [
    'The Working Group will discuss this on 5 and 19 October 2021.',
    'refinement',
    null,
    'working-group 2021-10-05, working-group 2021-10-19',
  ],
  [
    'Two solutions are available to the Proposer; one requires a SEC change and the other does not. SECAS is awaiting the Proposer’s decision on which solution to progress with before the Modification Report can be presented to the CSC.',
    'refinement',
    null,
    '',
  ],
  [
    'SECAS is finalising the legal text following the Refinement Consultation, which closed on 3 September 2021.',
    'refinement',
    null,
    'refinement-consultation 2021-09-03',
  ],
  [
    'SECAS is preparing the Modification Report, which will be presented to the CSC in October 2021.',
    'refinement',
    null,
    'report-to-csc 2021-10',
  ],
  [
    'The Modification Report is expected to be presented to the CSC next month.',
    'refinement',
    null,
    'report-to-csc 2021-10',
  ],
  ['The Modification Report is expected to be presented to the CSC in Q1 2022.', 'refinement', null, ''],
  [
    'In October 2021, the Modification Report will be presented to the CSC.',
    'refinement',
    null,
    'report-to-csc 2021-10',
  ],
]);

tell('that say nothing of a stage', [
  ['No update since the last meeting.', null, null, ''],
  ['SECAS will provide an update to the CSC in December.', null, null, ''],
  ['The Proposer intends to withdraw this modification.', null, null, ''],
  ['This modification is not expected to be approved before November 2021.', null, null, ''],
  [
    'MP162 implements the outcome of the Significant Code Review and is an Authority-Led Modification.',
    null,
    'authority-led',
    '',
  ],
  [
    'The modification will follow the Self-Governance path and not be sent to the Authority.',
    'decision',
    'self-governance',
    '',
  ],
]);

describe('a milestone', () => {
  it('keeps the words that date it', () => {
    const [vote] = milestonesIn('The Change Board vote will be held on 29 September under Self-Governance.', TODAY);
    expect(vote).toEqual({
      event: 'change-board-vote',
      date: '2021-09-29',
      asPrinted: '29 September',
      tense: 'coming',
    });
  });

  it('is told as past or to come', () => {
    const tenses = milestonesIn(
      'The PA was returned on 10 September 2021. The Working Group will consider the costs on 6 October 2021.',
      TODAY,
    ).map(({ tense }) => tense);
    expect(tenses).toEqual(['done', 'coming']);
  });

  it('is no date that only names a release', () => {
    const status = 'The Modification Report is needed by the CSC in time for the February 2022 SEC Release.';
    expect(milestonesIn(status, TODAY)).toEqual([]);
  });
});
