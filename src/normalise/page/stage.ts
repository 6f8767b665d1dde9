import { idsIn, keyOf } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';
import type { PagePrint } from '../../model/page-print.js';
import type { Place } from '../../model/printed.js';
import type { Stage } from '../../model/words.js';
import { sentencesOf } from '../status/clauses.js';
import { outcomeIn } from '../status/outcome.js';
import { fieldOf } from './fields.js';

/** A stage with the place that shows it. */
export interface PageStage {
  readonly stage: Stage | null;
  readonly places: readonly Place[];
}

/** What an overall status says that decides whatever stage is printed. */
const OVERALL: readonly { readonly stage: Stage; readonly pattern: RegExp }[] = [
  { stage: 'withdrawn', pattern: /\bwithdrawn\b/i },
  { stage: 'on-hold', pattern: /\bon[- ]hold\b/i },
  { stage: 'development', pattern: /\binitial consideration\b/i },
];

/** The words of the site's stages, tried in this order. */
const STAGES: readonly { readonly stage: Stage; readonly pattern: RegExp }[] = [
  ...OVERALL,
  { stage: 'rejected', pattern: /\brejected\b/i },
  {
    stage: 'approved',
    pattern: /\b(?:pending|awaiting|ready for) implementation\b|\bapproved\b|\bimplementation (?:phase|stage)\b/i,
  },
  { stage: 'implemented', pattern: /\bimplemented\b|\bcompleted?\b/i },
  { stage: 'refinement', pattern: /\brefine(?:ment|d)?\b/i },
  {
    stage: 'decision',
    pattern: /\bdecision\b|\bdetermination\b|\bchange board\b|\bvote\b|\bwith (?:the )?(?:authority|ofgem)\b/i,
  },
  { stage: 'report', pattern: /\breport\b/i },
  { stage: 'development', pattern: /\bdevelopment\b|\bdraft proposal\b|\bproblem statement\b/i },
];

/** What tells that a part is still to be implemented. */
const TO_COME: readonly RegExp[] = [
  /\b(?:will|still|yet|due|remains?|is|are)\b(?: \w+){0,4} be implemented\b/i,
  /\bimplementation of\b.*\b(?:will|due|planned|scheduled|targeted|expected)\b/i,
  /\b(?:parts?|phases?|elements?|remainder|rest|remaining)\b.*\b(?:will|due|planned|scheduled|targeted|to be|yet to|follows?)\b/i,
  /\b(?:will|to) (?:follow|take effect|go live)\b/i,
];

/**
 * How far a page says its modification has come: by the overall status where that decides, else by the stage printed,
 * else by the latest update. `id` is the modification's own, where the page shows it.
 */
export function pageStage(print: PagePrint, id: ModificationId | null): PageStage {
  const overall = fieldOf(print, 'overall-status');
  const decided = overall === null ? null : stageNamed(overall.text, OVERALL);
  if (overall !== null && decided !== null) return { stage: decided, places: overall.places };
  const printed = fieldOf(print, 'stage');
  if (printed !== null) return { stage: stageNamed(printed.text, STAGES), places: printed.places };
  const update = fieldOf(print, 'latest-update');
  const told = update === null ? null : stageTold(update.text, id);
  if (update !== null && told !== null) return { stage: told, places: update.places };
  return { stage: overall === null ? null : stageNamed(overall.text, STAGES), places: overall?.places ?? [] };
}

function stageNamed(text: string, stages: typeof STAGES): Stage | null {
  return stages.find(({ pattern }) => pattern.test(text))?.stage ?? null;
}

/** The end that an update tells; null where it tells none. A part still to be implemented is not the end. */
function stageTold(update: string, id: ModificationId | null): Stage | null {
  const sentences = sentencesOf(update).filter((sentence) => !isOfAnother(sentence, id));
  const outcomes = new Set(
    sentences.map((sentence) => (hasImplemented(sentence) ? 'implemented' : outcomeIn(sentence))),
  );
  if (outcomes.has('withdrawn')) return 'withdrawn';
  if (outcomes.has('implemented')) return sentences.some(isPartToCome) ? 'approved' : 'implemented';
  return (['rejected', 'approved', 'on-hold'] as const).find((outcome) => outcomes.has(outcome)) ?? null;
}

/** Whether a sentence begins with the id of another modification, of which it tells. */
function isOfAnother(sentence: string, own: ModificationId | null): boolean {
  const [first] = idsIn(sentence);
  return own !== null && first !== undefined && first.index < 5 && numberOf(first.id) !== numberOf(own);
}

/** The number that the parts of a modification share: an update tells of `MP122` on the page of MP122A. */
function numberOf(id: ModificationId): number {
  return Number.parseInt(keyOf(id), 10);
}

function hasImplemented(sentence: string): boolean {
  return (
    /\b(?:has |have )?implemented (?:this|the) modification\b/i.test(sentence) &&
    !/\b(?:will|not|be) \w*\s?implemented\b/i.test(sentence)
  );
}

function isPartToCome(sentence: string): boolean {
  return sentence.split(/[;,]|\b(?:and|while|but)\b/).some((clause) => TO_COME.some((pattern) => pattern.test(clause)));
}
