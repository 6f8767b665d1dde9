import type { Finding } from '../model/finding.js';
import { raisedByDocuments } from './findings/documents.js';
import { raisedByForms } from './findings/forms.js';
import { livesOf } from './findings/life.js';
import { raisedBySlips } from './findings/slips.js';
import type { Paper } from './forms.js';
import type { Step } from './steps.js';

/**
 * What a careful reader of all sources would raise, given the papers oldest first and the steps between them. Each
 * family of findings has its own file and tells what every paper raises; `livesOf` makes of that when it was open.
 */
export function findingsOf(papers: readonly Paper[], steps: readonly Step[]): Finding[] {
  return livesOf(
    [...raisedByDocuments(papers), ...raisedByForms(papers), ...raisedBySlips(steps)],
    papers.map(({ speaking }) => speaking),
  );
}
