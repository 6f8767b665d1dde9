import type { Course, DateMove, Slippage, Slipped, Tally } from '../../answers/slippage.js';
import { MOVED_WORDS, STAGE_WORDS, count, dateWords, lengthWords, placeWords, shiftWords } from '../../lib/words.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { table } from './table.js';
import { wrapped } from './wrap.js';

/** How many of the modifications that slipped furthest are shown, each with its moves. */
const FURTHEST_SHOWN = 10;

/** How often and how far dates moved: by milestone, by stage, by release, and who slipped furthest. */
export function slippageView(io: Io, slippage: Slippage, nameOf: (source: string) => string): string {
  const { moves, byMilestone, byStage, byRelease, byModification } = slippage;
  if (moves.length === 0) return 'No date has moved.';
  const later = moves.filter(({ far }) => far.by > 0).length;
  const stageWords: Readonly<Record<string, string>> = STAGE_WORDS;
  const movedWords: Readonly<Record<string, string>> = MOVED_WORDS;
  const more = byModification.length - FURTHEST_SHOWN;
  return [
    styled(io, 'title', `${count(later, 'date')} moved later, ${moves.length - later} earlier`),
    talliesView(io, 'What moved', byMilestone, (value) => movedWords[value] ?? value),
    talliesView(io, 'At the stage', byStage, (value) => stageWords[value] ?? value),
    talliesView(io, 'Release', byRelease, (value) => value),
    ...byModification.slice(0, FURTHEST_SHOWN).map((one) => slippedView(io, one, moves, nameOf)),
    ...(more > 0 ? [styled(io, 'faint', `… and ${count(more, 'modification')} more (--json tells all)`)] : []),
  ].join('\n\n');
}

function talliesView(io: Io, heading: string, tallies: readonly Tally[], words: (value: string) => string): string {
  const columns = [heading, 'Later', 'by (mean)', 'at most', 'Earlier'];
  const rows = tallies.map(({ value, later, earlier, mean, longest }) => [
    words(value),
    String(later),
    mean === null ? '' : lengthWords(mean),
    longest === null ? '' : lengthWords(longest),
    earlier === 0 ? '' : String(earlier),
  ]);
  return table(
    io,
    columns.map((column, at) => ({ heading: column, give: at === 0 ? 1 : 0 })),
    rows,
  );
}

function slippedView(
  io: Io,
  { value, courses }: Slipped,
  moves: readonly DateMove[],
  nameOf: (source: string) => string,
): string {
  const most = lengthWords(courses[0].total);
  return [
    `${styled(io, 'id', value)} ${courses.length > 1 ? 'up to ' : ''}${most} later`,
    ...courses.map((course) => courseView(io, course, moves, nameOf)),
  ].join('\n');
}

/** One date of a modification, from where it stood first to where it stands, and the sources that show it. */
function courseView(io: Io, course: Course, all: readonly DateMove[], nameOf: (source: string) => string): string {
  const moves = course.moves.flatMap((at) => all[at] ?? []);
  const places = placeWords(
    moves.flatMap((move) => move.places),
    nameOf,
  );
  const far = course.total.by === 0 ? 'where it was' : shiftWords(course.total);
  const says = `${MOVED_WORDS[course.moved]}: ${pathOf(moves)}, ${far}`;
  return [
    `  ${wrapped(says, io.width - 2, '    ')}`,
    `    ${styled(io, 'faint', wrapped(places, io.width - 4, '    '))}`,
  ].join('\n');
}

/** The dates in their order; where a move does not begin at the end of the one before it, a new path begins. */
function pathOf(moves: readonly DateMove[]): string {
  return moves
    .map(({ from, to }, at) => {
      const goesOn = moves[at - 1]?.to === from;
      return goesOn ? ` → ${whenWords(to)}` : `${at === 0 ? '' : ', '}${whenWords(from)} → ${whenWords(to)}`;
    })
    .join('');
}

function whenWords(when: string): string {
  return /^\d/.test(when) ? dateWords(when) : when;
}
