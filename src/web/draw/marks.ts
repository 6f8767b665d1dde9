import type { MilestoneEvent } from '../../model/words.js';

/** The letter by which a drawing knows an event: a letter tells what colour alone would not. */
export const EVENT_LETTERS: Readonly<Record<MilestoneEvent, string>> = {
  'report-to-csc': 'R',
  'report-consultation': 'C',
  'refinement-consultation': 'F',
  'working-group': 'W',
  'preliminary-assessment': 'P',
  'impact-assessment': 'I',
  'industry-presentation': 'S',
  panel: 'N',
  'change-board-vote': 'V',
  'authority-decision': 'A',
  implementation: 'M',
};
