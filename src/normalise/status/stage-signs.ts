import type { Day } from '../../model/ids.js';
import type { MilestoneEvent } from '../../model/words.js';
import { clausesOf, isCondition } from './clauses.js';
import { datesIn } from '../words/dates-in-text.js';
import { type Mention, type Spoken, eventOf, mentionsIn } from './events.js';
import { type Tense, tenseIn } from './tense.js';

/** The stages that a modification passes on its way, earliest first. */
export const WAY = ['development', 'refinement', 'report', 'decision', 'approved'] as const;
/** One of them. */
export type Step = (typeof WAY)[number];

/** A sign of a step: it is over, goes on, falls into the paper's month (`due`), or is to come. */
export interface Sign {
  readonly step: Step;
  readonly when: Tense | 'due';
  /** `name`: the step itself is named; `presented`: the report was with the CSC before. */
  readonly by?: 'name' | 'presented';
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
/** Words that tell a step although they are no event; some name it so that no event beside them tells another. */
const STEP_WORDS: readonly { readonly step: Step; readonly pattern: RegExp; readonly isName?: true }[] = [
  {
    step: 'development',
    pattern: /\bDraft Proposal\b|\bDevelopment (?:Stage|Phase|Process)\b|\bin Development\b/i,
    isName: true,
  },
  { step: 'development', pattern: /\bProblem Statement\b/i },
  { step: 'development', pattern: new RegExp(`\\b${MAKING}\\b[^.;]*\\blegal (?:text|drafting)\\b`, 'i') },
  { step: 'development', pattern: new RegExp(`\\blegal (?:text|drafting)\\b[^.;]*\\b${MAKING}\\b`, 'i') },
  { step: 'refinement', pattern: /\bRefinement (?:Process|Stage|Phase)\b|\bin Refinement\b/i },
  {
    step: 'refinement',
    pattern: /\b(?:proposed |alternative )?solutions?\b|\bbusiness requirements\b|\bbusiness case\b/i,
  },
  { step: 'refinement', pattern: /\bDCC\b[^.;]*\bcosts?\b|\bcosts?\b[^.;]*\bDCC\b/i },
  { step: 'report', pattern: /\bReport (?:Phase|Stage)\b/i },
  {
    step: 'decision',
    pattern: /\bDecision (?:Phase|Stage)\b|\bawait\w* (?:a |the |its )?(?:final )?(?:decision|determination)\b/i,
  },
];
/** The Authority has not decided: the way is walked again from where the text says. */
export const SENT_BACK = /\b(?:sen[dt]|returned|remitted)\b[^.;]*\bback\b|\bsend[- ]back\b/i;
/** The Change Board and an assessment in one clause. */
const VOTE_ON_ASSESSMENT =
  /\bChange Board\b.*\b(?:request|approv|consider|vot|agree)\w*\b.*\b(?:Preliminary|Impact) Assessment\b/i;
/** A consultation that was spoken of is over. */
const HAS_CLOSED = /^(?:(?:it|this|which) )?(?:(?:has|have) )?(?:now )?(?:closed|ended)\b/i;
/** The Draft Proposal is one no more. */
const CONVERTED = /\b(?:was|were|been|has|have)\b[^.;]*\bconverted\b|\bconversion of\b/i;

/** The signs in a sentence, given those before it. */
export function signsIn(heard: Omit<Spoken, 'clause'>, today: Day): Sign[] {
  let before = heard.before;
  return clausesOf(heard.sentence).flatMap((clause): Sign[] => {
    const closesReport = HAS_CLOSED.test(clause.text) && lastConsultationIn(before) === 'report-consultation';
    before = `${before} ${clause.text}`;
    if (SENT_BACK.test(clause.text)) return [];
    if (closesReport) return [{ step: 'decision', when: 'done' }];
    const tense = tenseIn(clause) ?? (/\b(?:following|after)$/.test(clause.joint) ? 'done' : null);
    const events = eventSigns({ ...heard, clause: clause.text }, tense, today);
    const told = isCondition(clause.joint) ? events.filter((sign) => sign !== BEFORE_REPORT) : events;
    return [...told, ...wordSigns(clause.text, tense, events)];
  });
}

function lastConsultationIn(words: string): MilestoneEvent | null {
  return mentionsIn(words).findLast(({ event }) => event.endsWith('-consultation'))?.event ?? null;
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
    if (event === 'report-consultation' && tense !== 'coming') return [consultationSign(mention, clause, tense)];
    return [{ step, when: tense ?? (WAY.indexOf(step) < 3 ? 'now' : 'coming') }];
  });
  // The Change Board also votes on requests for assessments: that decides nothing.
  return VOTE_ON_ASSESSMENT.test(clause) ? signs.filter(({ step }) => step !== 'decision') : signs;
}

/** A consultation on the report that goes on, or that is over and leaves the vote to be awaited. */
function consultationSign({ role }: Mention, clause: string, tense: Tense | null): Sign {
  const isOver =
    tense === 'done' ? CLOSES.test(clause) : role === 'beside' && tense === 'now' && RESPONSES.test(clause);
  return isOver ? { step: 'decision', when: 'done' } : { step: 'report', when: 'now' };
}

/** The signs that other words of a clause give. The legal text tells nothing beside an event of refinement. */
function wordSigns(clause: string, tense: Tense | null, events: readonly Sign[]): Sign[] {
  return STEP_WORDS.filter(({ pattern }) => pattern.test(clause))
    .filter(
      ({ step, isName }) =>
        step !== 'development' || !(CONVERTED.test(clause) || (isName !== true && events.some(isRefinement))),
    )
    .map(({ step, isName }) => ({ step, when: tense ?? 'now', ...(isName === true ? { by: 'name' as const } : {}) }));
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
  if (date === undefined && AT_THIS_MEETING.test(clause)) return { step: 'report', when: 'now' };
  if (date === undefined) return said === null || !GOES.test(clause) ? BEFORE_REPORT : presented(said);
  if (date.slice(0, 7) > month) return BEFORE_REPORT;
  if (date.slice(0, 7) < month) return presented('done');
  if (tense === 'coming') return { step: 'report', when: 'due' };
  return { step: 'report', when: tense === 'done' && !/month/i.test(printed) ? 'done' : 'now' };
}

function presented(when: 'now' | 'done'): Sign {
  return { step: 'report', when, ...(when === 'done' ? { by: 'presented' as const } : {}) };
}

/** What ends a consultation; that it was agreed or announced does not. */
const CLOSES = /\b(?:closed?|ended|complet|conclud|finished|held|took place|ran\b)/i;
/** What came of a consultation once it is over. */
const RESPONSES = /\b(?:responses?|findings?|results?|comments|feedback)\b/i;
/** The report itself moves; that it is being written is a step before. */
const GOES = /\b(?:CSC|Change Sub-?\s?Committee|present|submit|approv|agreed)/i;
/** The meeting that the paper is for. */
const AT_THIS_MEETING = /\b(?:this|today['’]s) (?:CSC )?meeting\b|\btoday\b|\bagenda item\b/i;
const BEFORE_REPORT: Sign = { step: 'refinement', when: 'coming' };
