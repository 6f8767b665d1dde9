import type { Board, BoardMove } from '../../answers/release.js';
import type { FlowRow, ReleaseFlow } from '../../answers/release-flow.js';
import type { Reckoning } from '../../answers/reckoning.js';
import { keyOf } from '../../lib/ids.js';
import { capitalised, count, dateWords, RELEASE_EVENT_WORDS } from '../../lib/words.js';
import { Flow } from '../draw/flow.js';
import { Exports } from '../parts/exports.js';
import { Actions } from '../parts/actions.js';
import { WatchThis } from '../parts/watch.js';
import { idOf, releaseHref } from '../parts/links.js';
import { releaseFeedHref, Subscribing } from '../parts/subscribing.js';
import { IdLink, PlacePrints, ReleaseLink, StageSign, When } from '../parts/signs.js';
import { sourceWords } from '../parts/source-words.js';
import { Print } from '../parts/text.js';
import { ReleaseTable } from './release-table.js';
import { DatePrint, daysToGo } from './releases.js';

/** What the page of a release shows. */
export interface ReleaseView {
  readonly board: Board;
  readonly flow: ReleaseFlow;
  readonly reckoning: Reckoning;
  readonly nameOf: (source: string) => string;
}

/** A release: its scope by stage, how that came about, and who joined and left. */
export function ReleasePage({ board, flow, reckoning, nameOf }: ReleaseView) {
  return (
    <>
      <h1>{board.release} SEC Release</h1>
      <p class="facts release-facts">
        {board.date === null ? (
          <span class="fact warn">date not known</span>
        ) : (
          <span class="fact">
            <When date={board.date} /> · {board.passed && 'came '}
            {daysToGo(reckoning.day, board.date)}
          </span>
        )}
        <DatePrint board={board} nameOf={nameOf} />
        {board.listedIn !== null && <span class="fact">last listed on {dateWords(board.listedIn.date)}</span>}
        {board.stages.map(({ stage, rows }) => (
          <span>
            <StageSign stage={stage} /> {rows.length}
          </span>
        ))}
      </p>
      <ReleaseActions release={board.release} />
      <section class="section" aria-labelledby="scope">
        <h2 id="scope">{board.passed ? 'What was in it when it came' : 'In scope'}</h2>
        <ReleaseTable stages={board.stages} nameOf={nameOf} />
      </section>
      <section class="section" aria-labelledby="flow">
        <h2 id="flow">Scope from paper to paper</h2>
        <Flow flow={flow} endOf={endIn(board, flow)} />
      </section>
      <Deliveries board={board} nameOf={nameOf} />
      <OnPages board={board} nameOf={nameOf} />
      <div class="halves section">
        <Moves title="Joined" moves={board.joined} word="from" nameOf={nameOf} />
        <Moves title="Left" moves={board.left} word="to" nameOf={nameOf} />
      </div>
      <Dates board={board} nameOf={nameOf} />
    </>
  );
}

/** What became of a modification that a newer paper lists no more. */
function endIn(board: Board, flow: ReleaseFlow): (row: FlowRow) => string {
  return (row) => {
    if (row.cells.at(-1) !== null && row.cells.length === flow.papers.length)
      return board.passed ? '✔ release came' : '';
    const left = board.left.findLast(({ modificationId }) => keyOf(modificationId) === row.key);
    if (left === undefined) return '';
    if (left.passed) return '✔ release came';
    return left.other === null ? '⨯ left' : `→ ${left.other}`;
  };
}

interface MovesProps {
  readonly title: string;
  readonly moves: readonly BoardMove[];
  readonly word: string;
  readonly nameOf: (source: string) => string;
}

function Moves({ title, moves, word, nameOf }: MovesProps) {
  const told = moves.filter(({ passed }) => !passed);
  return (
    <section>
      <h2>{title}</h2>
      {told.length === 0 && <p class="faint">None.</p>}
      <ul class="moves-list">
        {told.map((move) => (
          <li data-item>
            <IdLink id={move.modificationId} /> <When date={move.paper.date} />
            {move.other !== null && (
              <>
                {' '}
                {word} <ReleaseLink release={move.other} />
              </>
            )}{' '}
            {!move.shownBy.includes('table') && <span class="faint small">by the paper’s words alone</span>}
            <br />
            <PlacePrints places={move.places} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the site says came with the release in the end. */
function Deliveries({ board, nameOf }: { board: Board; nameOf: (source: string) => string }) {
  if (board.deliveries.length === 0) return null;
  return (
    <section class="section" aria-labelledby="delivered">
      <h2 id="delivered">What the site says came with it</h2>
      <ul class="moves-list">
        {board.deliveries.map(({ modificationId, title, delivered, places }) => (
          <li data-item>
            <span class="stage">{delivered ? '✔' : '○ planned'}</span>
            {delivered && <span class="unseen-text">delivered</span>} <IdLink id={modificationId} />{' '}
            <Print of={title ?? ''} /> <PlacePrints places={places} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the pages of modifications mean for the release, though nothing lists it there. */
function OnPages({ board, nameOf }: { board: Board; nameOf: (source: string) => string }) {
  if (board.onPages.length === 0) return null;
  return (
    <section class="section" aria-labelledby="on-pages">
      <h2 id="on-pages">Meant for it by their own pages</h2>
      <ul class="moves-list">
        {board.onPages.map((one) => (
          <li data-item>
            <IdLink id={idOf(one)} /> <Print of={one.title ?? ''} /> <StageSign stage={one.stage} />{' '}
            <PlacePrints places={one.places} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dates({ board, nameOf }: { board: Board; nameOf: (source: string) => string }) {
  if (board.events.length === 0 && board.datesPrinted.length < 2) return null;
  return (
    <section class="section" aria-labelledby="dates">
      <h2 id="dates">Baselines and dates</h2>
      <ul class="moves-list">
        {board.events.map(({ event, date, text, places }) => (
          <li>
            <strong>{capitalised(RELEASE_EVENT_WORDS[event])}</strong> <When date={date} />: <Print of={text} />
            <br />
            <PlacePrints places={places} nameOf={nameOf} />
          </li>
        ))}
        {board.datesPrinted.length > 1 && (
          <li>
            {count(board.datesPrinted.length, 'date')} were printed for this release:{' '}
            {board.datesPrinted
              .map(({ date, paper }) => `${dateWords(date)} (first in ${sourceWords(nameOf(paper.source))})`)
              .join(', ')}
          </li>
        )}
      </ul>
    </section>
  );
}

function ReleaseActions({ release }: { release: string }) {
  return (
    <Actions api={`/api/v1${releaseHref(release)}`}>
      <WatchThis asks={new URLSearchParams({ q: release })} what={`the ${release} SEC Release`} />
      <Exports list="release" asks={new URLSearchParams({ release })} />
      <Subscribing feed={releaseFeedHref(release)} calendar={{ release }} />
    </Actions>
  );
}
