import type { Board, BoardMove, BoardRow } from '../../answers/release.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { table } from './table.js';
import { count, dateWords, EVENT_WORDS, ROUTE_WORDS, STAGE_WORDS } from '../../lib/words.js';

const SCOPE_WORDS = { 'in-scope': 'in scope', targeted: 'targeted' } as const;
const BASELINE_WORDS = {
  'scope-baselined': 'scope baselined',
  'scope-baseline-planned': 'scope to be baselined',
  'scope-rebaseline-planned': 'scope to be re-baselined',
} as const;

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
  const body = rows.length === 0 ? 'No modification is listed.' : table(io, columns, rows);
  return [headOf(io, board, nameOf), body, ...movesView(io, board, nameOf), ...deliveriesView(io, board, nameOf)].join(
    '\n\n',
  );
}

function headOf(io: Io, board: Board, nameOf: (source: string) => string): string {
  const when = board.date === null ? 'date not known' : dateWords(board.date);
  const title = styled(io, 'title', `${board.release} SEC Release · ${when}${board.passed ? ' · passed' : ''}`);
  const listed = board.stages.reduce((sum, { rows }) => sum + rows.length, 0);
  const scope = board.scope === null ? '' : `, ${SCOPE_WORDS[board.scope]}`;
  const source = board.listedIn === null ? '' : ` (${nameOf(board.listedIn.source)})`;
  const events = board.events.map(({ event, date }) => `${BASELINE_WORDS[event]} ${dateWords(date)}`);
  const moved =
    board.datesPrinted.length < 2
      ? []
      : [`dates printed: ${board.datesPrinted.map((one) => dateWords(one.date)).join(', ')}`];
  return [title, [`${count(listed, 'modification')}${scope}${source}`, ...events, ...moved].join(' · ')].join('\n');
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

function deliveriesView(io: Io, { deliveries }: Board, nameOf: (source: string) => string): string[] {
  if (deliveries.length === 0) return [];
  const lines = deliveries.map(
    ({ modificationId, title, delivered, page }) =>
      `  ${styled(io, 'id', modificationId)} ${title ?? ''}${delivered ? '' : ' (not yet)'} (${nameOf(page.source)})`,
  );
  return [[styled(io, 'title', 'Delivered, as the site says'), ...lines].join('\n')];
}

function movesView(io: Io, board: Board, nameOf: (source: string) => string): string[] {
  const line = (word: string) => (move: BoardMove) => {
    const other = move.other === null ? '' : ` ${word} the ${move.other} SEC Release`;
    const by = move.shownBy.join(' and ');
    return `  ${styled(io, 'id', move.modificationId)} ${dateWords(move.paper.date)}${other}${move.passed ? ', as the release came' : ''} (${by} of ${nameOf(move.paper.source)})`;
  };
  return [
    ...(board.joined.length === 0
      ? []
      : [[styled(io, 'title', 'Joined'), ...board.joined.map(line('from'))].join('\n')]),
    ...(board.left.length === 0 ? [] : [[styled(io, 'title', 'Left'), ...board.left.map(line('to'))].join('\n')]),
  ];
}
