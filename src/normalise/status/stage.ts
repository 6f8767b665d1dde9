import type { Day } from '../../model/ids.js';
import type { Stage } from '../../model/words.js';
import { clausesOf, sentencesOf } from './clauses.js';
import { mentionsIn } from './events.js';
import { milestonesIn } from './milestones.js';
import { outcomeIn } from './outcome.js';
import { type Sign, type Step, SENT_BACK, WAY, signsIn } from './stage-signs.js';
import { tenseOf } from './tense.js';

/** The CSC's word for a modification whose place in a release is settled. */
const APPROVED_FOR_SCOPE = /\bapproved for inclusion\b/i;
/** The whole of a status that only names the step. */
const STEP_ALONE = /^(?:in )?(?:the )?(development|refinement|report|decision)(?: stage| phase| process)?\.?$/i;
/** The CSC or the Change Board has not taken the report: its way begins again in refinement. */
const BACK_TO_REFINEMENT =
  /\b(?:CSC|Committee|Board|Group)\b[^.;]*\b(?:sent|returned)\b[^.;]*\bback to (?:the )?(?:refinement|working group|proposer)\b/i;

/**
 * How far a status text says its modification has come, or null where it says nothing of it. `today` is the paper's
 * date. An outcome decides; else what goes on; else the first thing to come; never less than what is over.
 */
export function stageOf(statusText: string, today: Day): Stage | null {
  const alone = STEP_ALONE.exec(statusText.trim())?.[1]?.toLowerCase();
  if (alone !== undefined) return WAY.find((step) => step === alone) ?? null;
  const sentences = sentencesOf(statusText);
  const outcomes = sentences.map(outcomeIn).filter((outcome) => outcome !== null);
  const toRefinement = BACK_TO_REFINEMENT.test(statusText);
  const sentBack = SENT_BACK.test(statusText) && !toRefinement;
  const signs = sentences.flatMap((sentence, at) =>
    signsIn({ sentence, before: sentences.slice(0, at).join(' ') }, today),
  );
  const awaitsAuthority = awaitsTheAuthority(sentences);
  if (outcomes.includes('withdrawn')) return 'withdrawn';
  if (outcomes.includes('rejected') && !awaitsAuthority) return 'rejected';
  if (outcomes.includes('on-hold')) return 'on-hold';
  if (outcomes.includes('implemented')) return isPartlyToCome(sentences) ? 'approved' : 'implemented';
  if (outcomes.includes('approved') && (APPROVED_FOR_SCOPE.test(statusText) || !awaitsAuthority)) return 'approved';
  // That it will be implemented is a sign only where nothing else is.
  const before = signs.filter(({ step, when }) => step !== 'approved' && !(sentBack && when === 'done'));
  const again = goesToTheCscAgain(statusText, today);
  const step = stepOf(before, again) ?? stepOf(signs, again) ?? (toRefinement ? 'refinement' : null);
  return sentBack && (step === null || WAY.indexOf(step) < WAY.indexOf('report')) ? 'report' : step;
}

/** The report is to be with the CSC in a month after that of the paper. */
function goesToTheCscAgain(statusText: string, today: Day): boolean {
  const month = today.slice(0, 7);
  return milestonesIn(statusText, today).some(
    ({ event, date }) => event === 'report-to-csc' && date.slice(0, 7) > month,
  );
}

/** The outcomes by which the Authority has determined. */
const DECIDED: readonly ReturnType<typeof outcomeIn>[] = ['approved', 'rejected'];

/** A part is implemented and another is still to be. */
function isPartlyToCome(sentences: readonly string[]): boolean {
  return sentences.some((sentence) =>
    clausesOf(sentence).some(({ text }) => /\bimplement/i.test(text) && tenseOf(text) === 'coming'),
  );
}

/** The Change Board has voted, and the Authority has yet to determine. */
function awaitsTheAuthority(sentences: readonly string[]): boolean {
  const authority = sentences
    .flatMap((sentence) => clausesOf(sentence).map(({ text }) => text))
    .filter((clause) => !/\bappeal/i.test(clause))
    .filter((clause) => mentionsIn(clause).some(({ event }) => event === 'authority-decision'));
  return (
    authority.some((clause) => tenseOf(clause) !== 'done' && outcomeIn(clause) === null) &&
    !authority.some((clause) => DECIDED.includes(outcomeIn(clause)))
  );
}

/**
 * The step that the signs of all sentences together tell. A Draft Proposal is in development whatever it awaits; a
 * report that will be with the CSC in a month to come (`again`) begins its way anew.
 */
function stepOf(signs: readonly Sign[], again: boolean): Step | null {
  const steps = signs.map((sign): Sign => (again && sign.by === 'presented' ? { ...sign, step: 'refinement' } : sign));
  const ranks = (...whens: Sign['when'][]) =>
    steps.filter(({ when }) => whens.includes(when)).map(({ step }) => WAY.indexOf(step));
  const isPast = ({ step, when }: Sign) => when !== 'coming' && WAY.indexOf(step) >= WAY.indexOf('report');
  if (signs.some(({ by, when }) => by === 'name' && when !== 'done') && !signs.some(isPast)) return 'development';
  const [done, now, ahead] = [ranks('done'), ranks('now'), ranks('due', 'coming')];
  const current = now.length > 0 ? Math.max(...now) : ahead.length > 0 ? Math.min(...ahead) : -1;
  return WAY[Math.max(current, ...done)] ?? null;
}
