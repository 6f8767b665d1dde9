import type { Board, ReleaseSummary } from '../../answers/release.js';
import type { Reckoning } from '../../answers/reckoning.js';
import { nextMilestone } from '../../answers/reckoning.js';
import { daysBetween } from '../../lib/dates.js';
import { count, dateWords, SCOPE_WORDS } from '../../lib/words.js';
import type { Statement } from '../../model/statement.js';
import { Actions } from '../parts/actions.js';
import { Exports } from '../parts/exports.js';
import { idOf, releaseHref } from '../parts/links.js';
import { eventTitle, IdLink, ShortPrint, StageSign, StatementPrint, When } from '../parts/signs.js';
import { Print } from '../parts/text.js';

/** What the page of all releases shows. */
export interface ReleasesView {
  readonly boards: readonly Board[];
  readonly passed: readonly ReleaseSummary[];
  readonly reckoning: Reckoning;
  /** The day of the newest paper, where all releases it lists have come since. */
  readonly asOf: string | null;
  readonly nameOf: (source: string) => string;
}

/** The coming releases side by side, as a change manager would pin them on a wall. */
export function Releases({ boards, passed, reckoning, asOf, nameOf }: ReleasesView) {
  return (
    <>
      <h1>{asOf === null ? 'Coming releases' : 'Releases'}</h1>
      <p class="lead">
        {asOf !== null &&
          `All releases known of have come. This is how the newest paper saw them, on ${dateWords(asOf)}. `}
        By stage, from the newest paper that lists each.
        {asOf === null &&
          !reckoning.isToday &&
          ` Days are counted from ${dateWords(reckoning.day)}, the newest source.`}
      </p>
      <Actions api="/api/v1/releases">
        <Exports list="release" />
      </Actions>
      {boards.length === 0 && <p class="section">No coming release is known.</p>}
      <div class="wall" tabindex={0} role="group" aria-label="Boards, may be scrolled sideways">
        {boards.map((board) => (
          <BoardColumn board={board} reckoning={reckoning} nameOf={nameOf} />
        ))}
      </div>
      {passed.length > 0 && <Passed passed={passed} />}
    </>
  );
}

function BoardColumn({ board, reckoning, nameOf }: { board: Board } & Pick<ReleasesView, 'reckoning' | 'nameOf'>) {
  const listed = board.stages.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section class="board" aria-label={`${board.release} SEC Release`}>
      <header>
        <h2>
          <a href={releaseHref(board.release)}>{board.release}</a>
        </h2>
        <p class="small">
          {board.date === null ? 'date not known' : <When date={board.date} />}
          {board.date !== null && ` · ${daysToGo(reckoning.day, board.date)}`}{' '}
          <DatePrint board={board} nameOf={nameOf} />
        </p>
        <p class="small faint">
          {count(listed, 'modification')}
          {board.scope !== null && ` ${SCOPE_WORDS[board.scope]}`}
        </p>
      </header>
      {board.stages.map(({ stage, rows }) => (
        <div class="column-stage">
          <h3>
            <StageSign stage={stage} /> <span class="faint">{rows.length}</span>
          </h3>
          <ul>
            {rows.map((row) => (
              <BoardCard row={row} day={reckoning.day} nameOf={nameOf} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function BoardCard({ row, day, nameOf }: { row: Statement; day: string; nameOf: (source: string) => string }) {
  const next = nextMilestone(row.milestones, day);
  return (
    <li class="pin" data-item>
      <p>
        <IdLink id={idOf(row)} />
        {row.dccSystemsImpact === true && (
          <span class="dcc" title="impacts DCC Systems">
            DCC
          </span>
        )}
        <StatementPrint name={nameOf(row.source)} id={row.id} says="print" />
      </p>
      <p class="pin-title">
        <Print of={row.title ?? 'title not known'} />
        {row.qualifier !== null && (
          <span class="faint">
            {' '}
            (<Print of={row.qualifier} />)
          </span>
        )}
      </p>
      {next !== undefined && (
        <p class="small">
          {eventTitle(next.event)}, {dateWords(next.date)}
        </p>
      )}
    </li>
  );
}

function Passed({ passed }: { passed: readonly ReleaseSummary[] }) {
  return (
    <section class="section" aria-labelledby="passed">
      <h2 id="passed">Releases that have come</h2>
      <ul class="passed">
        {passed.toReversed().map(({ release, date, modifications, listedOn }) => (
          <li data-item>
            <a href={releaseHref(release)}>{release}</a>{' '}
            <span class="faint">
              {date !== null && <When date={date} />} · {count(modifications, 'modification')} when last listed on{' '}
              {dateWords(listedOn)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One click to where the date of a release was printed first. */
export function DatePrint({ board, nameOf }: { board: Board; nameOf: (source: string) => string }) {
  const printed = board.datesPrinted.findLast(({ date }) => date === board.date);
  return printed === undefined ? null : <ShortPrint places={printed.places} nameOf={nameOf} />;
}

/** How far a day is away, in words. */
export function daysToGo(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'today';
  return days > 0 ? `${count(days, 'day')} to go` : `${count(-days, 'day')} ago`;
}
