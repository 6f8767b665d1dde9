/**
 * Status texts as a SECAS author might put them, in our own words. Each is a function of the dates it announces, so
 * that a month's paper can be told from the month before by its dates alone.
 */

export const included = 'Approved for this release.';

export const drafting = (report: string): string =>
  `SECAS and the Proposer are drafting the legal text. The Modification Report should come to the CSC in ${report}.`;

export const assessed = (report: string): string =>
  `The DCC is working on its Impact Assessment. We expect to present the Modification Report to the CSC in ${report}.`;

export const preliminary = (report: string): string =>
  `A Preliminary Assessment has been requested from the DCC. The Modification Report should come to the CSC in ${report}.`;

export const workingGroup = (group: string, report: string): string =>
  `The Proposed Solution goes to the Working Group in ${group} and then out for consultation. The Modification Report ` +
  `should come to the CSC in ${report}.`;

export const responses = (industry: string, report: string): string =>
  `Responses to the Refinement Consultation will be presented to industry in ${industry}. The Modification Report ` +
  `should come to the CSC in ${report}.`;

export const reported = (vote: string): string =>
  `The Modification Report is being presented to the CSC this month. After its Modification Report Consultation the ` +
  `Change Board will vote on ${vote} under Self-Governance.`;

export const voted = (vote: string): string => `The Change Board will vote on ${vote} under Self-Governance.`;

export const votedThenAuthority = (id: string, vote: string, by: string): string =>
  `The Change Board will vote on ${vote}, and the Modification Report then goes to the Authority for decision. ${id} ` +
  `stays in this release if the Authority determines to approve it by ${by}.`;

export const twoSolutions =
  'The Proposer may choose between two solutions, of which only one changes the SEC. The Modification Report cannot be ' +
  'presented to the CSC before the choice is made.';

export const withdrawn = (month: string): string => `The Proposer withdrew this modification in ${month}.`;

export const inTwoParts =
  'Approved for inclusion. The DUIS and MMC changes will be implemented in the June 2022 SEC Release, the other ' +
  'document and DCC System changes will be implemented in the November 2022 SEC Release.';
