import type { DateMove, Slippage, Tally } from '../../answers/slippage.js';
import { EVENT_WORDS, STAGE_WORDS, count, dateWords, placeWords } from '../../lib/words.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { table } from './table.js';
import { wrapped } from './wrap.js';

/** How many of the modifications that slipped furthest are shown, each with its moves. */
const FURTHEST_SHOWN = 10;
const DAYS_IN_MONTH = 365.25 / 12;

const MOVED_WORDS: Readonly<Record<string, string>> = {
  ...EVENT_WORDS,
  release: 'move to another release',
  'release-date': 'date of a release',
};

/** How often and how far dates moved: by milestone, by stage, by release, and who slipped furthest. */
export function slippageView(io: Io, slippage: Slippage, nameOf: (source: string) => string): string {
  const { moves, byMilestone, byStage, byRelease, byModification } = slippage;
  if (moves.length === 0) return 'No date has moved.';
  const later = moves.filter(({ days }) => days > 0).length;
  const stageWords: Readonly<Record<string, string>> = STAGE_WORDS;
  return [
    styled(io, 'title', `${count(later, 'date')} moved later, ${moves.length - later} earlier`),
    talliesView(io, 'What moved', byMilestone, (value) => MOVED_WORDS[value] ?? value),
    talliesView(io, 'At the stage', byStage, (value) => stageWords[value] ?? value),
    talliesView(io, 'Release', byRelease, (value) => value),
    ...byModification
      .slice(0, FURTHEST_SHOWN)
      .map(({ value, totalDays, moves: of }) =>
        [
          `${styled(io, 'id', value)} ${count(totalDays, 'day')} later in all`,
          ...of.flatMap((at) => moves[at] ?? []).map((move) => moveView(io, move, nameOf)),
        ].join('\n'),
      ),
  ].join('\n\n');
}

function talliesView(io: Io, heading: string, tallies: readonly Tally[], words: (value: string) => string): string {
  const columns = [heading, 'Later', 'Earlier', 'Days later, mean', 'longest'];
  const rows = tallies.map(({ value, later, earlier, meanDays, longestDays }) => [
    words(value),
    String(later),
    earlier === 0 ? '' : String(earlier),
    later === 0 ? '' : String(meanDays),
    later === 0 ? '' : String(longestDays),
  ]);
  return table(
    io,
    columns.map((column, at) => ({ heading: column, give: at === 0 ? 1 : 0 })),
    rows,
  );
}

function moveView(io: Io, { moved, from, to, days, places }: DateMove, nameOf: (source: string) => string): string {
  // Where a month is all that is printed, a count of days would be more than is known.
  const isByDay = [from, to].every((when) => /^\d{4}-\d{2}-\d{2}$/.test(when));
  const span = isByDay
    ? count(Math.abs(days), 'day')
    : count(Math.max(1, Math.round(Math.abs(days) / DAYS_IN_MONTH)), 'month');
  const far = `${span} ${days > 0 ? 'later' : 'earlier'}`;
  const says = `${MOVED_WORDS[moved] ?? moved}: ${whenWords(from)} → ${whenWords(to)}, ${far}`;
  return `  ${says}\n    ${styled(io, 'faint', wrapped(placeWords(places, nameOf), io.width - 4, '    '))}`;
}

function whenWords(when: string): string {
  return /^\d/.test(when) ? dateWords(when) : when;
}
