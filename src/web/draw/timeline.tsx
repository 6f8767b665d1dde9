import type { NamedStatement } from '../../answers/history.js';
import { dateWords, EVENT_WORDS } from '../../lib/words.js';
import { statementHref } from '../parts/links.js';
import { eventTitle } from '../parts/signs.js';
import { EVENT_LETTERS } from './marks.js';
import { monthsSpanned, spread, timeScale, type TimeScale } from './scale.js';
import { Scrolled } from './scrolled.js';
import { timelineRows, type Announced, type TimelineRow } from './timeline-rows.js';

/** The widest a drawing becomes, and the room of a month in a shorter one. */
const WIDEST = 960;
const MONTH = 56;
const LEFT = 108;
const RIGHT = 16;
const TOP = 30;
const ROW = 30;
const RADIUS = 9;

/** An announced date and where it is drawn. */
interface Placed {
  readonly one: Announced;
  readonly x: number;
}

/**
 * What each source said when: a row for each source, downwards; to the right the dates it announced. A date that stays is
 * a straight line down, one that slips leans to the right.
 */
export function Timeline({ statements }: { statements: readonly NamedStatement[] }) {
  const rows = timelineRows(statements);
  if (rows.length === 0) return null;
  const dates = rows.flatMap(({ statement, announced }) => [statement.date, ...announced.map(({ date }) => date)]);
  const width = Math.min(WIDEST, LEFT + monthsSpanned(dates) * MONTH + RIGHT);
  const scale = timeScale(dates, LEFT, width - RIGHT);
  const height = TOP + rows.length * ROW + 6;
  const placed = rows.map(({ announced }) => placedOn(scale, announced));
  return (
    <figure class="timeline">
      <Scrolled
        says="Timeline"
        width={LEFT - 12}
        height={height}
        heads={rows.map((row, at) => (
          <Head row={row} at={at} isTwin />
        ))}
      >
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={summaryOf(rows)}>
          <Grid scale={scale} height={height} />
          {placed.map((row, at) => (
            <Moves row={row} before={placed[at - 1] ?? []} at={at} />
          ))}
          {rows.map((row, at) => (
            <Row row={row} placed={placed[at] ?? []} at={at} scale={scale} />
          ))}
        </svg>
      </Scrolled>
      <Legend rows={rows} />
    </figure>
  );
}

/** The dates of a row from left to right, those that would cover one another side by side. */
function placedOn(scale: TimeScale, announced: readonly Announced[]): Placed[] {
  const sorted = announced.map((one) => ({ one, x: scale.at(one.date) })).sort((a, b) => a.x - b.x);
  const places = spread(
    sorted.map(({ x }) => x),
    2 * RADIUS + 2,
  );
  return sorted.map(({ one, x }, at) => ({ one, x: round(places[at] ?? x) }));
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

function Moves({ row, before, at }: { row: readonly Placed[]; before: readonly Placed[]; at: number }) {
  return (
    <g class="moves">
      {row.map(({ one, x }) => {
        const from = before.find((other) => other.one.event === one.event);
        if (from === undefined) return null;
        return <line class={wayOf(one)} x1={from.x} y1={middle(at - 1)} x2={x} y2={middle(at)} />;
      })}
    </g>
  );
}

function wayOf({ moved }: Announced): 'slipped' | 'advanced' | 'stayed' {
  return moved > 0 ? 'slipped' : moved < 0 ? 'advanced' : 'stayed';
}

interface RowProps {
  readonly row: TimelineRow;
  readonly placed: readonly Placed[];
  readonly at: number;
  readonly scale: TimeScale;
}

/** What one source said; all of it leads to its print. */
function Row({ row, placed, at, scale }: RowProps) {
  const { statement } = row;
  return (
    <g class="row">
      <Head row={row} at={at} />
      <a href={hrefOf(row)} tabindex={-1}>
        <circle class="said" cx={round(scale.at(statement.date))} cy={middle(at)} r={3.5}>
          <title>{`Said on ${dateWords(statement.date)}`}</title>
        </circle>
        {placed.map(({ one, x }) => (
          <Mark one={one} x={x} y={middle(at)} />
        ))}
      </a>
    </g>
  );
}

/** The day of a row; its twin stays in sight while the row is scrolled, and is for the eye alone. */
function Head({ row, at, isTwin = false }: { row: TimelineRow; at: number; isTwin?: boolean }) {
  return (
    <a href={hrefOf(row)} tabindex={isTwin ? -1 : undefined}>
      <text class="day" x={0} y={middle(at) + 4}>
        {shortDay(row.statement.date)}
      </text>
    </a>
  );
}

function hrefOf({ statement }: TimelineRow): string {
  return statementHref(statement.sourceName, statement.id);
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
  const ways = rows.flatMap(({ announced }) => announced.map(wayOf));
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
      {ways.includes('slipped') && (
        <span>
          <b class="slipped">╲</b> slipped
        </span>
      )}
      {ways.includes('advanced') && (
        <span>
          <b class="advanced">╱</b> brought forward
        </span>
      )}
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
