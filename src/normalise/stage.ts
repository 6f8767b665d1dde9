import type { Day } from '../model/ids.js';
import type { MilestoneEvent, Stage } from '../model/words.js';
import { clausesOf, sentencesOf } from './clauses.js';
import { datesIn } from './dates-in-text.js';
import { type Spoken, eventOf, mentionsIn } from './events.js';
import { outcomeIn } from './outcome.js';
import { type Tense, tenseIn, tenseOf } from './tense.js';

/** The stages that a modification passes on its way, earliest first. */
const WAY = ['development', 'refinement', 'report', 'decision', 'approved'] as const;
type Step = (typeof WAY)[number];

/** A sign of a step: it is over, goes on, falls into the paper's month (`due`), or is to come. */
interface Sign {
  readonly step: Step;
  readonly when: Tense | 'due';
}

const STEP_OF: Readonly<Partial<Record<MilestoneEvent, Step>>> = {
  'working-group': 'refinement',
  'preliminary-assessment': 'refinement',
  'impact-assessment': 'refinement',
  'refinement-consultation': 'refinement',
  'industry-presentation': 'refinement',
  'report-consultation': 'report',
  'change-board-vote': 'decision',
  'authority-decision': 'decision',
  implementation: 'approved',
};

const MAKING = '(?:develop|draft|prepar|produc|finalis|writ|creat|amend|updat|work)\\w*';
/** Words that tell a step although they are no event. */
const STEP_WORDS: readonly { readonly step: Step; readonly pattern: RegExp }[] = [
  {
    step: 'development',
    pattern: /\bDraft Proposal\b|\bDevelopment (?:Stage|Phase|Process)\b|\bin Development\b|\bProblem Statement\b/i,
  },
  { step: 'development', pattern: new RegExp(`\\b${MAKING}\\b[^.;]*\\blegal (?:text|drafting)\\b`, 'i') },
  { step: 'development', pattern: new RegExp(`\\blegal (?:text|drafting)\\b[^.;]*\\b${MAKING}\\b`, 'i') },
  { step: 'refinement', pattern: /\bRefinement (?:Process|Stage|Phase)\b|\bin Refinement\b/i },
  {
    step: 'refinement',
    pattern: /\b(?:proposed |alternative )?solutions?\b|\bbusiness requirements\b|\bbusiness case\b/i,
  },
  { step: 'report', pattern: /\bReport (?:Phase|Stage)\b/i },
  {
    step: 'decision',
    pattern: /\bDecision (?:Phase|Stage)\b|\bawait\w* (?:a |the |its )?(?:final )?(?:decision|determination)\b/i,
  },
];
/** The CSC's word for a modification whose place in a release is settled. */
const APPROVED_FOR_SCOPE = /\bapproved for inclusion\b/i;
/** The Authority has not decided: the way is walked again from where the text says. */
const SENT_BACK = /\b(?:sen[dt]|returned|remitted)\b[^.;]*\bback\b|\bsend[- ]back\b/i;
/** The Change Board and an assessment in one clause. */
const VOTE_ON_ASSESSMENT =
  /\bChange Board\b.*\b(?:request|approv|consider|vot)\w*\b.*\b(?:Preliminary|Impact) Assessment\b/i;
/** The Draft Proposal is one no more. */
const CONVERTED = /\b(?:was|were|been|has|have)\b[^.;]*\bconverted\b|\bconversion of\b/i;

/**
 * How far a status text says its modification has come, or null where it says nothing of it. `today` is the paper's
 * date. An outcome decides; else what goes on; else the first thing to come; never less than what is over.
 */
export function stageOf(statusText: string, today: Day): Stage | null {
  const sentences = sentencesOf(statusText);
  const outcomes = sentences.map(outcomeIn).filter((outcome) => outcome !== null);
  const sentBack = SENT_BACK.test(statusText);
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
  const step = stepOf(before) ?? stepOf(signs);
  return sentBack && (step === null || WAY.indexOf(step) < WAY.indexOf('report')) ? 'report' : step;
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

/** The step that the signs of all sentences together tell. */
function stepOf(signs: readonly Sign[]): Step | null {
  const ranks = (...whens: Sign['when'][]) =>
    signs.filter(({ when }) => whens.includes(when)).map(({ step }) => WAY.indexOf(step));
  const [done, now, ahead] = [ranks('done'), ranks('now'), ranks('due', 'coming')];
  const current = now.length > 0 ? Math.max(...now) : ahead.length > 0 ? Math.min(...ahead) : -1;
  return WAY[Math.max(current, ...done)] ?? null;
}

function signsIn(heard: Omit<Spoken, 'clause'>, today: Day): Sign[] {
  return clausesOf(heard.sentence).flatMap((clause) => {
    if (SENT_BACK.test(clause.text)) return [];
    const tense = tenseIn(clause) ?? (/\b(?:following|after)$/.test(clause.joint) ? 'done' : null);
    const events = eventSigns({ ...heard, clause: clause.text }, tense, today);
    return [...events, ...wordSigns(clause.text, tense, events)];
  });
}

/** The signs that the events a clause speaks of give. */
function eventSigns(spoken: Spoken, tense: Tense | null, today: Day): Sign[] {
  const { clause } = spoken;
  const mentions = mentionsIn(clause);
  const strong = mentions.filter(
    ({ role, event }) => role !== 'beside' && !(role === 'weak' && event === 'report-to-csc'),
  );
  const signs = (strong.length > 0 ? strong : mentions).flatMap((mention): Sign[] => {
    const event = eventOf(mention, spoken);
    if (event === 'report-to-csc') return [reportSign(clause, tense, today)];
    const step = event === null ? undefined : STEP_OF[event];
    if (step === undefined) return [];
    // A consultation on the report that is over leaves the vote to be awaited.
    const isConsultation = event === 'report-consultation';
    if (isConsultation && tense === 'done')
      return [CLOSES.test(clause) ? { step: 'decision', when: 'done' } : { step, when: 'now' }];
    return [{ step, when: tense ?? (WAY.indexOf(step) < 3 ? 'now' : 'coming') }];
  });
  // The Change Board also votes on requests for assessments: that decides nothing.
  return VOTE_ON_ASSESSMENT.test(clause) ? signs.filter(({ step }) => step !== 'decision') : signs;
}

/** The signs that other words of a clause give. The legal text tells nothing beside an event of refinement. */
function wordSigns(clause: string, tense: Tense | null, events: readonly Sign[]): Sign[] {
  return STEP_WORDS.filter(({ pattern }) => pattern.test(clause))
    .filter(({ step }) => step !== 'development' || !(CONVERTED.test(clause) || events.some(isRefinement)))
    .map(({ step }) => ({ step, when: tense ?? 'now' }));
}

function isRefinement({ step }: Sign): boolean {
  return step === 'refinement';
}

/** The Modification Report is with the CSC this month, has been there, or the steps before it are not over. */
function reportSign(clause: string, tense: Tense | null, today: Day): Sign {
  const month = today.slice(0, 7);
  const dates = datesIn(clause, { today, lookingBack: tense === 'done' }).filter(({ ofRelease }) => !ofRelease);
  const { date, printed } = dates[0] ?? { date: undefined, printed: '' };
  const said = tense === 'now' || tense === 'done' ? tense : null;
  if (date === undefined) return said === null || !GOES.test(clause) ? BEFORE_REPORT : { step: 'report', when: said };
  if (date.slice(0, 7) > month) return BEFORE_REPORT;
  if (date.slice(0, 7) < month) return { step: 'report', when: 'done' };
  if (tense === 'coming') return { step: 'report', when: 'due' };
  return { step: 'report', when: tense === 'done' && !/month/i.test(printed) ? 'done' : 'now' };
}

/** What ends a consultation; that it was agreed or announced does not. */
const CLOSES = /\b(?:closed?|ended|complet|conclud|finished|held|took place)/i;
/** The report itself moves; that it is being written is a step before. */
const GOES = /\b(?:CSC|Change Sub-?\s?Committee|present|submit|approv|agreed)/i;
const BEFORE_REPORT: Sign = { step: 'refinement', when: 'coming' };
