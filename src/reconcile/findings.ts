import type { Finding } from '../model/finding.js';
import { raisedBesidePapers } from './findings/beside-papers.js';
import { raisedByDeliveries } from './findings/deliveries.js';
import { raisedByDocuments } from './findings/documents.js';
import { raisedByForms } from './findings/forms.js';
import { livesOf } from './findings/life.js';
import { raisedByReleaseDates } from './findings/release-dates.js';
import { raisedByReleaseMoves } from './findings/release-moves.js';
import { raisedByScopeSplits } from './findings/scope-splits.js';
import { raisedBySilences } from './findings/silences.js';
import { raisedBySlips } from './findings/slips.js';
import type { Paper } from './changes/forms.js';
import type { PaperView } from './statements/paper-view.js';
import type { Snapshot } from './statements/snapshot.js';
import { stepsBetween } from './changes/steps.js';

/**
 * What a careful reader of all sources would raise, given the papers and the captures of pages, each oldest first, and
 * all of them as views in the order in which they spoke. Each family of findings has its own file and tells what every
 * source raises, looking at no newer one; `livesOf` makes of that when it was open.
 */
export function findingsOf(
  papers: readonly Paper[],
  pages: readonly Snapshot[],
  views: readonly PaperView[],
): Finding[] {
  const steps = stepsBetween(papers.map(({ speaking }) => speaking));
  const raised = [
    ...raisedByDocuments([...papers.map(({ speaking }) => speaking), ...pages]),
    ...raisedByForms(papers),
    ...raisedBySlips(steps),
    ...raisedByReleaseMoves(views),
    ...raisedByDeliveries(views),
    ...raisedBesidePapers(views),
    ...raisedByReleaseDates(views),
    ...raisedByScopeSplits(views),
    ...raisedBySilences(views),
  ];
  return livesOf(raised, views);
}
