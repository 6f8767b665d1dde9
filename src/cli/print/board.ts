import type { Board, BoardMove, BoardRow } from '../../answers/release.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import type { Day, ReleaseName } from '../../model/ids.js';
import { table } from './table.js';
import { wrapped } from './wrap.js';
import {
  count,
  dateWords,
  EVENT_WORDS,
  RELEASE_EVENT_WORDS,
  ROUTE_WORDS,
  SCOPE_WORDS,
  STAGE_WORDS,
} from '../../lib/words.js';

/** A release as a change manager would pin it on a wall: by stage, then who joined and who left. */
export function boardView(io: Io, board: Board, nameOf: (source: string) => string): string {
  const rows = board.stages.flatMap(({ stage, rows: ofStage }) =>
    ofStage.map((row, at) => [at === 0 ? (stage === null ? 'Not told' : STAGE_WORDS[stage]) : '', ...cellsOf(io, row)]),
  );
  const columns = [
    { heading: 'Stage', give: 0 },
    { heading: 'Modification', give: 0 },
    { heading: 'Title', give: 1 },
    { heading: 'DCC', give: 0 },
    { heading: 'Route', give: 0 },
    { heading: 'Next', give: 1 },
  ];
  const none = board.listedIn === null ? [] : ['No modification is listed.'];
  return [
    headOf(io, board, nameOf),
    ...(rows.length === 0 ? none : [table(io, columns, rows)]),
    ...movesView(io, board, nameOf),
    ...onPagesView(io, board, nameOf),
    ...deliveriesView(io, board, nameOf),
  ].join('\n\n');
}

/** What to say where every release has passed, by the day of the newest source or the one asked for. */
export function noneToComeView(io: Io, today: Day, last: ReleaseName | null): string {
  if (last === null) return 'No paper lists a release yet.';
  const says = `On ${dateWords(today)}, to which the sources go, no release that a paper lists is still to come.`;
  return `${wrapped(says, io.width)}\nThe last one listed: modtrail release "${last}"`;
}

function headOf(io: Io, board: Board, nameOf: (source: string) => string): string {
  const when = board.date === null ? 'date not known' : dateWords(board.date);
  const title = styled(io, 'title', `${board.release} SEC Release · ${when}${board.passed ? ' · passed' : ''}`);
  const listed = board.stages.reduce((sum, { rows }) => sum + rows.length, 0);
  const scope = board.scope === null ? '' : `, ${SCOPE_WORDS[board.scope]}`;
  const source = board.listedIn === null ? '' : ` (${nameOf(board.listedIn.source)})`;
  const events = board.events.map(({ event, date }) => `${RELEASE_EVENT_WORDS[event]} ${dateWords(date)}`);
  const moved =
    board.datesPrinted.length < 2
      ? []
      : [`dates printed: ${board.datesPrinted.map((one) => dateWords(one.date)).join(', ')}`];
  const what = board.listedIn === null ? 'listed in no paper' : `${count(listed, 'modification')}${scope}${source}`;
  return [title, wrapped([what, ...events, ...moved].join(' · '), io.width)].join('\n');
}

function cellsOf(io: Io, row: BoardRow): string[] {
  const [next] = row.milestones.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const title = [row.title ?? '', row.qualifier === null ? '' : ` (${row.qualifier})`].join('');
  return [
    styled(io, 'id', row.modificationId),
    title,
    row.dccSystemsImpact === null ? '?' : row.dccSystemsImpact ? '✓' : '',
    row.decisionRoute === null ? '' : ROUTE_WORDS[row.decisionRoute],
    next === undefined ? '' : `${EVENT_WORDS[next.event]}, ${dateWords(next.date)}`,
  ];
}

function onPagesView(io: Io, { onPages }: Board, nameOf: (source: string) => string): string[] {
  if (onPages.length === 0) return [];
  const lines = onPages.map(({ modificationId, title, stage, page }) =>
    lineOf(io, modificationId ?? 'no id', [title ?? '', stage === null ? '' : STAGE_WORDS[stage]], nameOf(page.source)),
  );
  return [[styled(io, 'title', 'Not listed, and meant for it by their own pages'), ...lines].join('\n')];
}

/** A line of a list: an id, what is said of it, and the source; broken where it would pass the width. */
function lineOf(io: Io, id: string, says: readonly string[], source: string): string {
  const text = `${says.filter((one) => one !== '').join(' · ')} (${source})`;
  return `  ${styled(io, 'id', id)} ${wrapped(text, io.width - 3 - id.length, '    ')}`;
}

function deliveriesView(io: Io, { deliveries }: Board, nameOf: (source: string) => string): string[] {
  if (deliveries.length === 0) return [];
  const lines = deliveries.map(({ modificationId, title, delivered, page }) =>
    lineOf(io, modificationId, [title ?? '', delivered ? '' : 'not yet'], nameOf(page.source)),
  );
  return [[styled(io, 'title', 'Delivered, as the site says'), ...lines].join('\n')];
}

function movesView(io: Io, board: Board, nameOf: (source: string) => string): string[] {
  const line = (word: string) => (move: BoardMove) => {
    const other = move.other === null ? '' : ` ${word} the ${move.other} SEC Release`;
    const by = move.shownBy.join(' and ');
    const when = `${dateWords(move.paper.date)}${other}${move.passed ? ', as the release came' : ''}`;
    return lineOf(io, move.modificationId, [when], `${by} of ${nameOf(move.paper.source)}`);
  };
  return [
    ...(board.joined.length === 0
      ? []
      : [[styled(io, 'title', 'Joined'), ...board.joined.map(line('from'))].join('\n')]),
    ...(board.left.length === 0 ? [] : [[styled(io, 'title', 'Left'), ...board.left.map(line('to'))].join('\n')]),
  ];
}
