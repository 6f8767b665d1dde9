import type { NamedStatement } from '../../answers/history.js';
import { dateWords, EVENT_WORDS } from '../../lib/words.js';
import { statementHref } from '../parts/links.js';
import { eventTitle } from '../parts/signs.js';
import { EVENT_LETTERS } from './marks.js';
import { timeScale, type TimeScale } from './scale.js';
import { timelineRows, type Announced, type TimelineRow } from './timeline-rows.js';

const WIDTH = 960;
const LEFT = 108;
const TOP = 30;
const ROW = 30;
const RADIUS = 9;

/**
 * What each source said when: a row for each source, downwards; to the right the dates it announced. A date that stays is
 * a straight line down, one that slips leans to the right.
 */
export function Timeline({ statements }: { statements: readonly NamedStatement[] }) {
  const rows = timelineRows(statements);
  if (rows.length === 0) return null;
  const dates = rows.flatMap(({ statement, announced }) => [statement.date, ...announced.map(({ date }) => date)]);
  const scale = timeScale(dates, LEFT, WIDTH - 16);
  const height = TOP + rows.length * ROW + 6;
  return (
    <figure class="timeline">
      <div class="scroll" tabindex={0} role="group" aria-label="Timeline, may be scrolled sideways">
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="group" aria-label={summaryOf(rows)}>
          <Grid scale={scale} height={height} />
          {rows.map((row, at) => (
            <Moves row={row} at={at} scale={scale} />
          ))}
          {rows.map((row, at) => (
            <Row row={row} at={at} scale={scale} />
          ))}
        </svg>
      </div>
      <Legend rows={rows} />
    </figure>
  );
}

function Grid({ scale, height }: { scale: TimeScale; height: number }) {
  return (
    <g class="grid">
      {scale.ticks.map(({ x, words }) => (
        <>
          <line x1={round(x)} y1={TOP - 8} x2={round(x)} y2={height} />
          <text x={round(x) + 3} y={14}>
            {words}
          </text>
        </>
      ))}
    </g>
  );
}

function Moves({ row, at, scale }: { row: TimelineRow; at: number; scale: TimeScale }) {
  const kind = ({ moved }: Announced) => (moved > 0 ? 'slipped' : moved < 0 ? 'advanced' : 'stayed');
  return (
    <g class="moves">
      {row.announced.map((one) =>
        one.before === null ? null : (
          <line
            class={kind(one)}
            x1={round(scale.at(one.before))}
            y1={middle(at - 1)}
            x2={round(scale.at(one.date))}
            y2={middle(at)}
          />
        ),
      )}
    </g>
  );
}

function Row({ row, at, scale }: { row: TimelineRow; at: number; scale: TimeScale }) {
  const { statement, announced } = row;
  const href = statementHref(statement.sourceName, statement.id);
  return (
    <g class="row">
      <a href={href}>
        <text class="day" x={0} y={middle(at) + 4}>
          {shortDay(statement.date)}
        </text>
        <circle class="said" cx={round(scale.at(statement.date))} cy={middle(at)} r={3.5}>
          <title>{`Said on ${dateWords(statement.date)}`}</title>
        </circle>
      </a>
      {announced.map((one) => (
        <Mark one={one} x={round(scale.at(one.date))} y={middle(at)} />
      ))}
    </g>
  );
}

function Mark({ one, x, y }: { one: Announced; x: number; y: number }) {
  const words = one.event === 'release' ? 'Release' : eventTitle(one.event);
  const moved =
    one.moved === 0 ? '' : `, ${Math.abs(one.moved)} days ${one.moved > 0 ? 'later' : 'earlier'} than before`;
  return (
    <g class={`mark ${one.moved > 0 ? 'slipped' : ''}`}>
      <title>{`${words}: ${dateWords(one.date)}${moved}`}</title>
      {one.event === 'release' ? (
        <path d={`M${x} ${y - RADIUS}L${x + RADIUS} ${y}L${x} ${y + RADIUS}L${x - RADIUS} ${y}Z`} />
      ) : (
        <>
          <circle cx={x} cy={y} r={RADIUS} />
          <text x={x} y={y + 4}>
            {EVENT_LETTERS[one.event]}
          </text>
        </>
      )}
    </g>
  );
}

function Legend({ rows }: { rows: readonly TimelineRow[] }) {
  const events = [...new Set(rows.flatMap(({ announced }) => announced.map(({ event }) => event)))];
  return (
    <figcaption>
      <span>
        <b>•</b> said
      </span>
      {events.map((event) => (
        <span>
          <b>{event === 'release' ? '◇' : EVENT_LETTERS[event]}</b>{' '}
          {event === 'release' ? 'release' : EVENT_WORDS[event]}
        </span>
      ))}
      <span>
        <b class="slipped">╲</b> slipped
      </span>
    </figcaption>
  );
}

function summaryOf(rows: readonly TimelineRow[]): string {
  const slips = rows.flatMap(({ announced }) => announced.filter(({ moved }) => moved > 0)).length;
  return `Timeline of ${rows.length} statements; dates slipped ${slips} times. The statements below say the same in words.`;
}

function middle(at: number): number {
  return TOP + at * ROW + ROW / 2;
}

function shortDay(date: string): string {
  return dateWords(date).replace(/ (\w{3})\w* /, ' $1 ');
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
