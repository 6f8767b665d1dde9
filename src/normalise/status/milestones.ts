import { daysBetween } from '../../lib/dates.js';
import type { Day } from '../../model/ids.js';
import type { Milestone } from '../../model/paper-facts.js';
import type { MilestoneEvent } from '../../model/words.js';
import {
  type Clause,
  clausesOf,
  isCondition,
  isConditionOfTheClauseBefore,
  isYetToCome,
  sentencesOf,
} from './clauses.js';
import { type FoundDate, datesIn } from '../words/dates-in-text.js';
import { IS_APPEAL, type Mention, type Spoken, eventOf, mentionsIn } from './events.js';
import { type Tense, looksBackIn, tenseIn, tenseOf } from './tense.js';

/** A milestone with what the text says of its time; `tense` is null where no word tells. */
export interface ToldMilestone extends Milestone {
  readonly tense: Tense | null;
}

/** The dated milestones of a status text, in its order, each once. `today` is the paper's date. */
export function milestonesIn(statusText: string, today: Day): ToldMilestone[] {
  const told: ToldMilestone[] = [];
  let spokenOf: MilestoneEvent | null = null;
  let before = '';
  for (const sentence of sentencesOf(statusText)) {
    const reading = readSentence({ sentence, before }, today, spokenOf);
    spokenOf = reading.spokenOf;
    before = `${before} ${sentence}`;
    for (const milestone of withoutVaguer(reading.milestones))
      if (!told.some((other) => other.event === milestone.event && other.date === milestone.date)) told.push(milestone);
  }
  return told;
}

/** Words at a sentence's head that speak of what the sentence before spoke of. */
const SPEAKS_ON =
  /^(?:This|It|These|They|Both|Responses|Expected|Due|To be|Closes|Closing|(?:An?|The|Its) (?:decision|determination|deadline|closing date|responses|consultation|assessment))\b/;

interface SentenceReading {
  milestones: ToldMilestone[];
  spokenOf: MilestoneEvent | null;
}

function readSentence(heard: Omit<Spoken, 'clause'>, today: Day, last: MilestoneEvent | null): SentenceReading {
  const clauses = clausesOf(heard.sentence);
  const milestones: ToldMilestone[] = [];
  let spokenOf = SPEAKS_ON.test(heard.sentence) ? last : null;
  clauses.forEach((clause, at) => {
    const next = clauses[at + 1];
    if (clause.joint === 'which') spokenOf = lastEventOf({ ...heard, clause: clauses[at - 1]?.text ?? '' }) ?? spokenOf;
    const spoken = { ...heard, clause: clause.text };
    const isOnCondition = isConditional(clauses, at);
    for (const { found, tense } of datesToldIn(clause, opensSentence(clause, at) ? next : undefined, today))
      for (const event of eventsAt(found, spoken, spokenOf, next))
        milestones.push({
          event,
          date: found.date,
          ...(isOnCondition && tense !== 'done' ? { conditional: true } : {}),
          asPrinted: found.printed,
          tense,
        });
    spokenOf = mainEventOf(spoken) ?? spokenOf;
  });
  return { milestones, spokenOf };
}

/** Whether a clause is but the date that its sentence opens with: `In October 2021, …`. */
function opensSentence({ text }: Clause, at: number): boolean {
  return at === 0 && mentionsIn(text).length === 0;
}

/** The dates of a clause, each with the tense of the words up to it, else of the clause, else of the next. */
function datesToldIn(
  clause: Clause,
  next: Clause | undefined,
  today: Day,
): { found: FoundDate; tense: Tense | null }[] {
  const ofClause = tenseIn(clause) ?? (next === undefined ? null : tenseIn(next));
  const back = datesIn(clause.text, { today, lookingBack: true });
  return datesIn(clause.text, { today }).map((ahead, at) => {
    const upToIt = clause.text.slice(0, ahead.index);
    const tense = isYetToCome(clause.joint)
      ? 'coming'
      : (tenseOf(upToIt) ?? (PAST_ALONE.test(upToIt) ? 'done' : ofClause));
    const looksBack = tense === 'done' || (tense === 'now' && looksBackIn(upToIt));
    return { found: looksBack ? nearer(ahead, back[at] ?? ahead, today) : ahead, tense };
  });
}

/** Of two years for a date that is told as past, the one that brings it nearer to the day of the paper. */
function nearer(ahead: FoundDate, back: FoundDate, today: Day): FoundDate {
  return Math.abs(daysBetween(today, back.date)) < Math.abs(daysBetween(today, ahead.date)) ? back : ahead;
}

/** Words that can only look back: `Implemented on 4 November`. */
const PAST_ALONE = /^(?:implemented|closed|approved|rejected|withdrawn)\b/i;

/** The events that a date of a clause dates; a date that only names a release dates nothing but an implementation. */
function eventsAt(
  date: FoundDate,
  spoken: Spoken,
  spokenOf: MilestoneEvent | null,
  next: Clause | undefined,
): MilestoneEvent[] {
  const mentions = mentionsIn(spoken.clause);
  if (date.ofRelease) return isImplementedIn(mentions, date) ? ['implementation'] : [];
  const mention = mentionAt(date, mentions);
  if (mention !== null) return withCoordinate(mention, mentions, spoken);
  if (date.index < 5 && next !== undefined) {
    const main = mainEventOf({ ...spoken, clause: next.text });
    if (main !== null) return [main];
  }
  return spokenOf === null || IS_APPEAL.test(spoken.clause) ? [] : [spokenOf];
}

function isImplementedIn(mentions: readonly Mention[], date: FoundDate): boolean {
  const before = mentions.filter((mention) => mention.end <= date.index);
  return before.at(-1)?.event === 'implementation' || (before.length === 0 && mentions[0]?.event === 'implementation');
}

/** The mention a date belongs to: who acts before it, else the nearest before it, else the first after it. */
function mentionAt(date: FoundDate, mentions: readonly Mention[]): Mention | null {
  const before = mentions.filter((mention) => mention.end <= date.index).reverse();
  const after = mentions.filter((mention) => mention.index >= date.end);
  for (const role of [['actor'], ['plain'], ['weak']] as const) {
    const fits = (mention: Mention) => role.some((one) => one === mention.role);
    const found = before.find(fits);
    if (found !== undefined) return found;
  }
  return after.find(({ role }) => role === 'actor' || role === 'plain') ?? after[0] ?? before[0] ?? null;
}

/** The event of a mention and of those coordinate with it: `the Working Group and the CSC in October`. */
function withCoordinate(mention: Mention, mentions: readonly Mention[], spoken: Spoken): MilestoneEvent[] {
  const together = [mention];
  for (const other of [...mentions].reverse()) {
    const first = together[0] ?? mention;
    if (other.end < first.index && COORDINATE.test(spoken.clause.slice(other.end, first.index)))
      together.unshift(other);
  }
  return together.map((one) => eventOf(one, spoken)).filter((event) => event !== null);
}

const COORDINATE = /^(?:,| and| then)(?: then)?(?: to)?(?: the)? $/;

/** What a clause speaks of above all: who acts, else its last plain mention. */
function mainEventOf(spoken: Spoken): MilestoneEvent | null {
  const mentions = mentionsIn(spoken.clause);
  for (const role of ['actor', 'plain', 'weak', 'beside']) {
    const found = mentions.findLast((mention) => mention.role === role);
    if (found !== undefined) return eventOf(found, spoken);
  }
  return null;
}

/** What a clause speaks of last, of which a clause with `which` goes on to speak. */
function lastEventOf(spoken: Spoken): MilestoneEvent | null {
  const last = mentionsIn(spoken.clause).at(-1);
  return last === undefined ? null : eventOf(last, spoken);
}

/** Whether the clause states a condition, hangs on one before it, or has one hung on it. */
function isConditional(clauses: readonly Clause[], at: number): boolean {
  const upToHere = clauses.slice(0, at + 1).some(({ joint }) => isCondition(joint));
  return upToHere || isConditionOfTheClauseBefore(clauses[at + 1]?.joint ?? '');
}

/** The month of a release beside its day says nothing more: `in the November 2021 SEC Release (4 November 2021)`. */
function withoutVaguer(milestones: readonly ToldMilestone[]): ToldMilestone[] {
  return milestones.filter(
    ({ event, date }) =>
      event !== 'implementation' ||
      !milestones.some((other) => other.event === event && other.date !== date && other.date.startsWith(date)),
  );
}
